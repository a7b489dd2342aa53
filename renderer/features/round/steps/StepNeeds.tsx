import { Select } from "antd";
import type { ReactNode } from "react";
import type { StepEvidence } from "../../../../shared/contract/rounds";
import { AGENCY_KINDS, KIND_WORDS } from "../../../../shared/domain/kinds";
import { useText } from "../../../app/i18n";
import { DayPicker } from "../../../ui/DayPicker";
import type { DraftStep } from "../step-draft";

const EVIDENCE = ["none", "date", "number", "note", "file"] as const satisfies readonly StepEvidence[];

interface Props {
  readonly step: DraftStep;
  readonly n: number;
  readonly closed: boolean;
  readonly children: ReactNode;
  onChange(patch: Partial<DraftStep>): void;
}

/** What must be told besides that a step is done, its own deadline, and the kinds it is for. */
export function StepNeeds({ step, n, closed, children, onChange }: Props) {
  const { t } = useText();
  return (
    <div className="rd-step-needs">
      <Select
        aria-label={t("round.steps.evidenceOf", { n })}
        disabled={closed}
        value={step.evidence ?? "none"}
        options={EVIDENCE.map((value) => ({ value, label: t(`round.steps.evidence.${value}`) }))}
        onChange={(evidence) => onChange({ evidence })}
      />
      <DayPicker
        aria-label={t("round.steps.deadlineOf", { n })}
        placeholder={t("round.steps.deadline")}
        disabled={closed}
        value={step.deadline ?? null}
        onChange={(deadline) => onChange({ deadline })}
      />
      <Select
        mode="multiple"
        aria-label={t("round.steps.kindsOf", { n })}
        placeholder={t("round.steps.kinds")}
        disabled={closed}
        maxTagCount="responsive"
        value={[...(step.kinds ?? [])]}
        options={AGENCY_KINDS.map((value) => ({ value, label: KIND_WORDS[value].label }))}
        onChange={(kinds) => onChange({ kinds: AGENCY_KINDS.filter((kind) => kinds.includes(kind)) })}
      />
      {children}
    </div>
  );
}
