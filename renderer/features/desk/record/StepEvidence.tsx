import { Input, InputNumber } from "antd";
import type { StepStatus } from "../../../../shared/contract/desk";
import { useText } from "../../../app/i18n";
import { DayPicker } from "../../../ui/DayPicker";
import type { StepDraft } from "./draft";

interface StepEvidenceProps {
  readonly step: StepStatus;
  readonly said: StepDraft;
  readonly disabled: boolean;
  readonly onChange: (patch: Partial<StepDraft>) => void;
}

/** What the step asks for as evidence, and a remark on any. */
export function StepEvidence({ step, said, disabled, onChange }: StepEvidenceProps) {
  const { t } = useText();
  return (
    <div className="dk-evidence">
      {step.evidence === "date" ? (
        <DayPicker
          aria-label={t("desk.report.dayOf", { step: step.title })}
          value={said.day}
          disabled={disabled}
          onChange={(day) => onChange({ day })}
        />
      ) : null}
      {step.evidence === "number" ? (
        <InputNumber
          size="small"
          aria-label={t("desk.report.numberOf", { step: step.title })}
          min={0}
          value={said.number}
          disabled={disabled}
          onChange={(number) => onChange({ number })}
        />
      ) : null}
      <Input
        size="small"
        variant="borderless"
        aria-label={t("desk.report.noteOf", { step: step.title })}
        placeholder={t("desk.report.note")}
        maxLength={1000}
        value={said.note}
        disabled={disabled}
        onChange={(event) => onChange({ note: event.target.value })}
      />
    </div>
  );
}
