import { Button } from "antd";
import type { Decision, Proposal, ProposalRow } from "../../../shared/contract/imports";
import { shortName } from "../../../shared/domain/kinds";
import { useText } from "../../app/i18n";
import { AgencyName } from "./AgencyName";
import { canKeepAsRead, sameDecision } from "./decisions";
import { readName } from "./proposal-model";
import { useReasonText } from "./use-reason-text";

interface Props {
  readonly row: ProposalRow;
  readonly sheetColumns: Proposal["columns"];
  readonly busy: boolean;
  onDecide(decision: Decision | null): void;
}

/** A row that only a person can settle: the suggestions, each with its why. Nothing is preselected. */
export function QuestionPanel({ row, sheetColumns, busy, onDecide }: Props) {
  const { t } = useText();
  const reasonText = useReasonText();
  const chosen = (decision: Decision): boolean => sameDecision(row.decision, decision);
  const title = row.suggestions.length > 0 ? "import.panel.which" : "import.panel.confirmOne";
  return (
    <>
      <h2 className="im-panel-title">{t(title, { row: row.row })}</h2>
      <p className="pm-muted im-panel-read">{readName(row, sheetColumns)}</p>
      {row.reasons.map((reason) => (
        <p key={reason.code} className="im-panel-why">
          {reasonText(reason)}
        </p>
      ))}
      <div className="im-choices">
        {row.suggestions.map((suggestion, index) => (
          <button
            key={suggestion.key}
            type="button"
            className="im-choice"
            disabled={busy}
            aria-pressed={chosen({ action: "suggestion", key: suggestion.key })}
            onClick={() => onDecide({ action: "suggestion", key: suggestion.key })}
          >
            <span>
              <kbd className="pm-kbd">{index + 1}</kbd> <AgencyName agency={suggestion.agency} />
            </span>
            <span className="pm-muted pm-small">
              {reasonText(suggestion.reason)}
              {suggestion.agencyId ? ` · ${t("import.panel.exists")}` : ""}
            </span>
          </button>
        ))}
        {canKeepAsRead(row) && row.agency ? (
          <button
            type="button"
            className="im-choice"
            data-dashed
            disabled={busy}
            aria-pressed={chosen({ action: "asRead" })}
            onClick={() => onDecide({ action: "asRead" })}
          >
            <span>
              <kbd className="pm-kbd">N</kbd>{" "}
              {t(row.agencyId ? "import.panel.useAsRead" : "import.panel.asRead", { name: shortName(row.agency) })}
            </span>
            <span className="pm-muted pm-small">{t("import.panel.asReadHint")}</span>
          </button>
        ) : null}
        <button
          type="button"
          className="im-choice"
          data-dashed
          disabled={busy}
          aria-pressed={chosen({ action: "skip" })}
          onClick={() => onDecide({ action: "skip" })}
        >
          <span>
            <kbd className="pm-kbd">S</kbd> {t("import.panel.skip")}
          </span>
        </button>
      </div>
      {row.decision ? (
        <Button type="link" className="im-take-back" disabled={busy} onClick={() => onDecide(null)}>
          <kbd className="pm-kbd">Z</kbd> {t("import.panel.back")}
        </Button>
      ) : null}
    </>
  );
}
