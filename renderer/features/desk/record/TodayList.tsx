import { useRead } from "../../../app/data/use-read";
import { today as dayOf, formatTime } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { useNotify } from "../../../ui/use-notify";

/** How far back the list looks. */
const LATEST = 200;

/** Reports recorded today, the latest first, each to be taken back with all that it marked. */
export function TodayList() {
  const { t, language } = useText();
  const notify = useNotify();
  const activities = useRead("activity.list", { limit: LATEST }, { keep: true }).data?.rows ?? [];
  const now = dayOf();
  const rows = activities.filter(
    ({ what, at, undone }) => what === "reports.record" && !undone && dayOf(new Date(at)) === now,
  );
  const title = rows.length > 0 ? t("desk.today.title", { n: rows.length }) : t("desk.today.none");
  return (
    <section className="dk-card dk-today" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {rows.map(({ id, at, subject }) => (
          <li key={id}>
            <span className="pm-muted">{formatTime(at, language)}</span>
            <span className="dk-today-name">{subject}</span>
            <button
              type="button"
              className="pm-link"
              aria-label={t("desk.today.undoOf", { name: subject ?? "" })}
              onClick={() => void notify.undo(id)}
            >
              {t("desk.today.undo")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
