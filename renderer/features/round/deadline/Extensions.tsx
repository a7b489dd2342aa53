import { Button } from "antd";
import type { Extension, Round } from "../../../../shared/contract/rounds";
import { useRead } from "../../../app/data/use-read";
import { formatDay, formatInstant } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { useNotify } from "../../../ui/use-notify";

/** How the deadlines were moved, latest first; the latest can be taken back. */
export function Extensions({ round }: { readonly round: Round }) {
  const { t, language } = useText();
  const latest = round.extensions.at(-1);
  return (
    <section className="pm-card">
      <h2>{t("round.due.history")}</h2>
      {round.extensions.length === 0 ? <p className="pm-muted">{t("round.due.noHistory")}</p> : null}
      <ul className="pm-rows">
        {round.extensions.toReversed().map((extension) => (
          <li key={extension.id}>
            <span className="pm-rows-main">
              <b>
                {t("round.due.fromTo", {
                  whose: t(`round.due.${extension.target}`),
                  from: extension.from === null ? t("round.due.unset") : formatDay(extension.from, language),
                  to: formatDay(extension.to, language),
                })}
              </b>
              <span>{extension.reason}</span>
              <small className="pm-muted">
                {t("round.due.by", { who: extension.who, at: formatInstant(extension.at, language) })}
              </small>
            </span>
            {extension === latest && round.closedAt === null ? <TakeBack extension={extension} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Undoes the activity that moved it; both were written at the same moment. */
function TakeBack({ extension }: { readonly extension: Extension }) {
  const { t } = useText();
  const notify = useNotify();
  const activities = useRead("activity.list", { limit: 1000 }).data?.rows ?? [];
  const activity = activities.find(({ what, at, undoable, undone }) => {
    return what === "rounds.extend" && at === extension.at && undoable && !undone;
  });
  if (!activity) return null;
  return <Button onClick={() => void notify.undo(activity.id)}>{t("round.due.takeBack")}</Button>;
}
