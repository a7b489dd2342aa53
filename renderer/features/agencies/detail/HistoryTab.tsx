import { Button } from "antd";
import type { AgencyDetail, HistoryField, TimelineEntry } from "../../../../shared/contract/agencies";
import { CHANNELS } from "../../../../shared/domain/channels";
import { AGENCY_KINDS, KIND_WORDS } from "../../../../shared/domain/kinds";
import { formatMonth } from "../../../../shared/domain/months";
import { useRead } from "../../../app/data/use-read";
import { formatDay, formatInstant } from "../../../app/dates/format";
import { type Language, type Text, useText } from "../../../app/i18n";
import { whatWasDone } from "../../../app/i18n/what-was-done";
import { toHash } from "../../../app/router";
import { useDistrictWord } from "../../../ui/district-text";
import { Loaded } from "../../../ui/Loaded";
import { useNotify } from "../../../ui/use-notify";

/** ประวัติ: everything that happened to the agency, newest first, with undo where it can be undone. */
export function HistoryTab({ detail: { row } }: { readonly detail: AgencyDetail }) {
  const { t } = useText();
  const timeline = useRead("agencies.timeline", { id: row.id }, { keep: true });
  return (
    <Loaded query={timeline}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p className="pm-muted">{t("agencies.history.none")}</p>
        ) : (
          <ol className="ag-log">
            {rows.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}

/** What may be taken back from here: an import or a round touched many agencies and is undone where it is listed. */
const OWN = /^(agencies|obligations|reports|calls|verify|attachments)\./;

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  const { t, language } = useText();
  const district = useDistrictWord();
  const notify = useNotify();
  return (
    <li>
      <div className="ag-log-head">
        <b>{whatWasDone(t, entry.what)}</b>
        {entry.undone ? <span className="pm-muted">{t("agencies.history.undone")}</span> : null}
        {entry.undoable && !entry.undone && OWN.test(entry.what) ? (
          <Button size="small" type="text" onClick={() => void notify.undo(entry.id)}>
            {t("ui.undo")}
          </Button>
        ) : null}
        {entry.undoable && !entry.undone && entry.what.startsWith("imports.") ? (
          <a className="ag-log-link" href={toHash(["import"])}>
            {t("agencies.history.undoImport")}
          </a>
        ) : null}
        <span className="ag-log-when">
          {formatInstant(entry.at, language)}
          {entry.who ? ` · ${entry.who}` : ""}
        </span>
      </div>
      {entry.file === null ? null : <p className="pm-muted">{t("agencies.history.file", { name: entry.file })}</p>}
      {entry.changes.length === 0 ? null : (
        <ul>
          {entry.changes.map((change) => (
            <li key={`${change.field} ${change.before ?? ""} ${change.after ?? ""}`}>
              {t("agencies.history.change", {
                field: fieldName(t, change.field, district),
                before: valueText(t, language, change.field, change.before),
                after: valueText(t, language, change.field, change.after),
              })}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Fields of rows that come and go as a whole are words of their own (`obligation` beside `obligation.state`). */
function fieldName(t: Text, field: HistoryField, district: string): string {
  return field === "obligation" ? t("agencies.history.whole") : t(`agencies.history.fields.${field}`, { district });
}

function valueText(t: Text, language: Language, field: HistoryField, value: string | null): string {
  if (value === null) return t("agencies.history.empty");
  switch (field) {
    case "kind":
      return KIND_WORDS[AGENCY_KINDS.find((kind) => kind === value) ?? "OTHER"].label;
    case "obligation.state":
      return t(`ui.state.${STATES.find((state) => state === value) ?? "none"}`);
    case "obligation.reportedOn":
    case "report.whole":
    case "report.receivedOn":
    case "posterInstall.installedOn":
      return formatDay(value, language);
    case "report.channel":
      return t(`agencies.history.channels.${CHANNELS.find((channel) => channel === value) ?? "form"}`);
    case "call":
      return callText(t, language, value);
    case "satisfaction":
      return monthText(t, language, value);
    case "ended":
      return t(value === "merged" ? "agencies.history.merged" : "agencies.history.abolished");
    case "servicePoint.visible":
      return t(value === "true" ? "agencies.point.visibleYes" : "agencies.point.visibleNo");
    default:
      return value;
  }
}

/** "2026-11 4.52 120 85", "-" for what was not given. */
function monthText(t: Text, language: Language, value: string): string {
  const [month = "", score = "-", answers = "-", zeroCopy = "-"] = value.split(" ");
  return t("agencies.history.month", { month: formatMonth(month, language), score, answers, zeroCopy });
}

/** "promised 2026-11-25", "no-answer", "sent" */
function callText(t: Text, language: Language, value: string): string {
  const [outcome, day] = value.split(" ");
  if (day) return t("agencies.history.calls.promised", { day: formatDay(day, language) });
  return t(outcome === "sent" ? "agencies.history.calls.sent" : "agencies.history.calls.noAnswer");
}

const STATES = ["reported", "verified", "returned"] as const;
