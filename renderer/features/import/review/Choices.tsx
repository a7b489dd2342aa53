import { Button } from "antd";
import type { ReactNode } from "react";
import type { Decision, ProposalRow, Suggestion } from "../../../../shared/contract/import-rows";
import { shortName } from "../../../../shared/domain/kinds";
import { useText } from "../../../app/i18n";
import { useReasonText } from "../use-reason-text";
import { AgencyName } from "./AgencyName";
import { canKeepAsRead, canSkip, offered, sameDecision } from "./decisions";
import { IdentityChangeNote } from "./IdentityChangeNote";

interface Props {
  readonly row: ProposalRow;
  onDecide(decision: Decision | null): void;
  onAlike(): void;
}

/** The answers that a row takes, each with its key and its why. Nothing is preselected. */
export function Choices({ row, onDecide, onAlike }: Props) {
  const { t } = useText();
  return (
    <>
      <div className="im-choices">
        {offered(row).map((suggestion, index) => (
          <Choice
            key={suggestion.key}
            row={row}
            shortcut={String(index + 1)}
            decision={{ action: "suggestion", key: suggestion.key }}
            onDecide={onDecide}
          >
            <Suggested row={row} suggestion={suggestion} />
          </Choice>
        ))}
        {canKeepAsRead(row) && row.agency ? (
          <Choice row={row} shortcut="N" decision={{ action: "asRead" }} dashed onDecide={onDecide}>
            <KeptAsRead row={row} />
          </Choice>
        ) : null}
        {canSkip(row) ? (
          <Choice row={row} shortcut="S" decision={{ action: "skip" }} dashed onDecide={onDecide}>
            {t("import.panel.skip")}
          </Choice>
        ) : null}
      </div>
      <div className="im-choice-more">
        {row.outcome === "question" ? (
          <Button type="link" className="im-take-back" onClick={onAlike}>
            <kbd className="pm-kbd">A</kbd> {t("import.panel.alike")}
          </Button>
        ) : null}
        {row.decision ? (
          <Button type="link" className="im-take-back" onClick={() => onDecide(null)}>
            <kbd className="pm-kbd">Z</kbd> {t("import.panel.back")}
          </Button>
        ) : null}
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly row: ProposalRow;
  readonly shortcut: string;
  readonly decision: Decision;
  readonly dashed?: boolean;
  readonly children: ReactNode;
  onDecide(decision: Decision): void;
}

function Choice({ row, shortcut, decision, dashed, children, onDecide }: ChoiceProps) {
  return (
    <button
      type="button"
      className="im-choice"
      data-dashed={dashed}
      aria-pressed={sameDecision(row.decision, decision)}
      onClick={() => onDecide(decision)}
    >
      <kbd className="pm-kbd">{shortcut}</kbd>
      <span className="im-choice-words">{children}</span>
    </button>
  );
}

function Suggested({ row, suggestion }: { readonly row: ProposalRow; readonly suggestion: Suggestion }) {
  const { t } = useText();
  const reasonText = useReasonText(suggestion.agency);
  const likely = row.mark?.key === suggestion.key;
  return (
    <>
      <span>
        {likely ? `${t("import.panel.acceptMark")} ` : ""}
        <AgencyName agency={suggestion.agency} />
      </span>
      {suggestion.change ? <IdentityChangeNote change={suggestion.change} /> : null}
      <span className="pm-muted pm-small">
        {reasonText(suggestion.reason)}
        {suggestion.agencyId ? ` · ${t("import.panel.exists")}` : ""}
      </span>
    </>
  );
}

/** Kept as it was read: a new agency, the known one under the name read, a repair set back, or a mark set aside. */
function KeptAsRead({ row }: { readonly row: ProposalRow }) {
  const { t } = useText();
  const repair = row.repairs.find(({ field }) => field === "name");
  if (repair) {
    return (
      <>
        <span>{t("import.panel.setBack", { name: repair.read })}</span>
        <span className="pm-muted pm-small">{t("import.panel.setBackHint")}</span>
      </>
    );
  }
  const name = row.agency ? shortName(row.agency) : "";
  const key =
    row.outcome !== "question"
      ? "import.panel.keepWritten"
      : row.agencyId
        ? "import.panel.useAsRead"
        : "import.panel.asRead";
  return (
    <>
      <span>{t(key, { name })}</span>
      <span className="pm-muted pm-small">{t("import.panel.asReadHint")}</span>
    </>
  );
}
