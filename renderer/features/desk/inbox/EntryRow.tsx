import type { InboxDecision, InboxEntry } from "../../../../shared/contract/inbox";
import type { Round } from "../../../../shared/contract/rounds";
import { formatDayShort } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { shortDistrict } from "../../../ui/district-text";
import { KindName } from "../../../ui/KindName";
import { EntryDecision } from "./EntryDecision";
import { useInboxReason } from "./use-inbox-reason";

interface EntryRowProps {
  readonly entry: InboxEntry;
  /** "" where there is only one. */
  readonly fileName: string;
  readonly round: Round;
  readonly onDecide: (decision: InboxDecision | null) => void;
}

/** One report as it would be recorded: whose, from when, which steps, and why it stands where it stands. */
export function EntryRow({ entry, fileName, round, onDecide }: EntryRowProps) {
  const { t, language } = useText();
  const reasonText = useInboxReason();
  const { agency, row, read, reporter, position, reasons } = entry;
  const where = [fileName, row === null ? "" : t("desk.inbox.row", { row })].filter((part) => part !== "");
  return (
    <tr>
      <th scope="row">
        {agency ? (
          <>
            <KindName agency={agency} />{" "}
            {agency.district ? <span className="pm-muted">{shortDistrict(t, agency.district)}</span> : null}
          </>
        ) : (
          <span className="pm-name">{read}</span>
        )}
        <div className="pm-muted pm-small">
          {[...where, ...(agency ? [t("desk.inbox.readAs", { read })] : [])].join(" · ")}
        </div>
        {reporter === "" ? null : (
          <div className="pm-muted pm-small">
            {t("desk.inbox.reporter", { name: [reporter, position].filter((part) => part !== "").join(" ") })}
          </div>
        )}
      </th>
      <td className="pm-name">{formatDayShort(entry.receivedOn, language)}</td>
      <td>
        <EntrySteps entry={entry} round={round} />
      </td>
      <td>
        {reasons.map((reason) => (
          <div key={`${reason.code}${reason.params.header ?? ""}`}>{reasonText(reason)}</div>
        ))}
        <EntryDecision entry={entry} round={round} onDecide={onDecide} />
      </td>
    </tr>
  );
}

/** What it says of each step, by the steps' numbers; those that would be taken back stand out. */
function EntrySteps({ entry, round }: { readonly entry: InboxEntry; readonly round: Round }) {
  const { t } = useText();
  const numbers = new Map(round.steps.map(({ id, title }, index) => [id, { n: index + 1, step: title }]));
  const back = new Set(entry.changes.filter(({ done }) => !done).map(({ stepId }) => stepId));
  if (entry.says.length === 0) return <span className="pm-muted">{t("desk.inbox.reported")}</span>;
  return (
    <span className="ib-steps">
      {entry.says.map(({ stepId, done }) => {
        const named = numbers.get(stepId);
        if (!named) return null;
        const what = done ? "done" : back.has(stepId) ? "takesBack" : "notDone";
        return (
          <span
            key={stepId}
            role="img"
            className={`ib-step ib-step-${what}`}
            aria-label={t(`desk.inbox.${what}`, named)}
            title={t(`desk.inbox.${what}`, named)}
          >
            {named.n} {done ? "✓" : "✗"}
          </span>
        );
      })}
    </span>
  );
}
