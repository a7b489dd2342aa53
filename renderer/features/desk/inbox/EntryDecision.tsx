import { Button, Select } from "antd";
import { useState } from "react";
import type { InboxDecision, InboxEntry } from "../../../../shared/contract/inbox";
import type { Round } from "../../../../shared/contract/rounds";
import { shortName } from "../../../../shared/domain/kinds";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { shortDistrict } from "../../../ui/district-text";

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
        <FindAgency
          label={label(t("desk.inbox.decide.search"))}
          round={round}
          onFound={(agencyId) => onDecide({ agencyId })}
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

interface FindAgencyProps {
  readonly label: string;
  readonly round: Round;
  readonly onFound: (agencyId: string) => void;
}

/** Any agency of the round, by part of its name. */
function FindAgency({ label, round, onFound }: FindAgencyProps) {
  const { t } = useText();
  const [text, setText] = useState("");
  const found = useRead("desk.find", { roundId: round.id, text }, { enabled: text !== "", keep: true });
  const rows = text === "" ? [] : (found.data?.rows ?? []);
  return (
    <Select
      size="small"
      className="ib-find"
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder={t("desk.inbox.decide.search")}
      aria-label={label}
      value={null}
      notFoundContent={null}
      popupMatchSelectWidth={false}
      options={rows.map((row) => ({
        value: row.agencyId,
        label: `${shortName(row)} ${row.district ? shortDistrict(t, row.district) : ""}`,
      }))}
      onChange={(agencyId: string | null) => (agencyId ? onFound(agencyId) : undefined)}
    />
  );
}
