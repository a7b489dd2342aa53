import { Button } from "antd";
import type { Round } from "../../../../shared/contract/rounds";
import { shortName } from "../../../../shared/domain/kinds";
import { useCommand } from "../../../app/data/use-command";
import { useRead } from "../../../app/data/use-read";
import { formatInstant } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { useNotify } from "../../../ui/use-notify";

/** Who left the round and why; each can be put back as it was. */
export function LeftList({ round }: { readonly round: Round }) {
  const { t, language } = useText();
  const notify = useNotify();
  const add = useCommand("rounds.addAgencies");
  const rows = useRead("rounds.left", { id: round.id }).data?.rows ?? [];
  if (rows.length === 0) return null;
  const putBack = async (agencyId: string, name: string): Promise<void> => {
    const done = await add.run({ id: round.id, agencyIds: [agencyId] });
    if (done) notify.done(t("round.members.isBack", { name }), done.activityId);
  };
  return (
    <section className="pm-card">
      <h2>{t("round.members.leftTitle", { n: rows.length })}</h2>
      <ul className="pm-rows">
        {rows.map((row) => {
          const name = shortName(row);
          return (
            <li key={row.agencyId}>
              <span className="pm-rows-main">
                <b>{name}</b>
                <span>{row.reason}</span>
                <small className="pm-muted">{formatInstant(row.at, language)}</small>
              </span>
              {round.closedAt === null ? (
                <Button
                  aria-label={t("round.members.backOf", { name })}
                  loading={add.pending}
                  onClick={() => putBack(row.agencyId, name)}
                >
                  {t("round.members.back")}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
