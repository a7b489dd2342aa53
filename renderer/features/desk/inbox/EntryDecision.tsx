import { Button } from "antd";
import type { InboxDecision, InboxEntry } from "../../../../shared/contract/inbox";
import type { Round } from "../../../../shared/contract/rounds";
import { shortName } from "../../../../shared/domain/kinds";
import { useText } from "../../../app/i18n";
import { shortDistrict } from "../../../ui/district-text";
import { RoundAgencyPicker } from "./RoundAgencyPicker";

interface EntryDecisionProps {
  readonly entry: InboxEntry;
  readonly round: Round;
  readonly onDecide: (decision: InboxDecision | null) => void;
}

/** What a person can say of one entry: whose it is, whether to record it, and to think again. */
export function EntryDecision({ entry, round, onDecide }: EntryDecisionProps) {
  const { t } = useText();
  const { status, agency, decision, reasons } = entry;
  const label = (what: string): string => t("desk.inbox.decide.of", { what, read: entry.read });
  const choice = (action: "record" | "keep" | "skip") => (
    <Button
      key={action}
      size="small"
      aria-label={label(t(`desk.inbox.decide.${action}`))}
      onClick={() => onDecide({ ...decision, action })}
    >
      {t(`desk.inbox.decide.${action}`)}
    </Button>
  );
  const again = decision ? (
    <button
      type="button"
      className="pm-link"
      aria-label={label(t("desk.inbox.decide.undo"))}
      onClick={() => onDecide(null)}
    >
      {t("desk.inbox.decide.undo")}
    </button>
  ) : null;
  if (status === "question" && agency === null) {
    return (
      <div className="ib-decide">
        {entry.suggestions.map((one) => (
          <Button key={one.agencyId} size="small" onClick={() => onDecide({ agencyId: one.agencyId })}>
            {shortName(one)} {one.district ? shortDistrict(t, one.district) : ""}
          </Button>
        ))}
        <RoundAgencyPicker
          roundId={round.id}
          size="small"
          className="ib-find"
          label={label(t("desk.inbox.decide.search"))}
          placeholder={t("desk.inbox.decide.search")}
          onPick={({ agencyId }) => onDecide({ agencyId })}
        />
        {choice("skip")}
      </div>
    );
  }
  if (status === "question") {
    const returned = reasons.some(({ code }) => code === "was-returned");
    return (
      <div className="ib-decide">
        {choice("record")}
        {returned ? null : choice("keep")}
        {choice("skip")}
        {again}
      </div>
    );
  }
  return (
    <div className="ib-decide">
      {status === "ready" && !decision?.action ? choice("skip") : null}
      {again}
    </div>
  );
}
