import { Checkbox } from "antd";
import type { KeyboardEvent } from "react";
import type { DeskAgency, StepStatus } from "../../../../shared/contract/desk";
import { useText } from "../../../app/i18n";
import { isTextBox } from "../../../ui/shortcuts";
import { markable, type ReportDraft, withStep } from "./draft";
import { StepEvidence } from "./StepEvidence";

interface StepsTableProps {
  readonly agency: DeskAgency;
  readonly draft: ReportDraft;
  readonly row: number;
  readonly disabled: boolean;
  readonly onRow: (index: number) => void;
  readonly onChange: (draft: ReportDraft) => void;
}

/** ที่ · รายการ · ผลการดำเนินงาน · หมายเหตุ, as on the paper form (domain §1). */
export function StepsTable({ agency, draft, row, disabled, onRow, onChange }: StepsTableProps) {
  const { t } = useText();
  const steps = agency.steps.filter((step) => step.applies);
  const byHand = markable(agency);
  const toggle = (step: StepStatus | undefined): void => {
    if (!step || disabled || step.isReport) return;
    onChange(withStep(draft, step.stepId, { done: draft.steps[step.stepId]?.done !== true }));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
    if (isTextBox(event.target) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    if (move !== undefined) {
      const next = Math.max(0, Math.min(steps.length - 1, row + move));
      event.currentTarget.querySelector<HTMLElement>(`[data-step-row="${next}"]`)?.focus();
    } else if (digit) {
      toggle(steps[Number(digit) - 1]);
    } else if (event.code === "Space") {
      toggle(steps[row]);
    } else {
      return;
    }
    event.preventDefault();
  };
  return (
    <table className="dk-steps">
      <thead>
        <tr>
          <th scope="col" className="pm-number">
            {t("desk.report.number")}
          </th>
          <th scope="col">{t("desk.report.item")}</th>
          <th scope="col">{t("desk.report.result")}</th>
          <th scope="col">{t("desk.report.note")}</th>
        </tr>
      </thead>
      <tbody onKeyDown={onKeyDown}>
        {steps.map((step, index) => {
          const said = draft.steps[step.stepId];
          // Recording this report does the step that is the report.
          const done = step.isReport || said?.done === true;
          return (
            <tr key={step.stepId} className={index === row ? "dk-row-active" : undefined} onFocus={() => onRow(index)}>
              <td className="pm-number">{index + 1}</td>
              <td>{step.title}</td>
              <td>
                <Checkbox
                  data-step-row={index}
                  checked={done}
                  disabled={disabled}
                  {...(step.isReport ? { "aria-readonly": true } : {})}
                  aria-label={t("desk.report.mark", { step: step.title })}
                  onChange={() => toggle(step)}
                >
                  {step.isReport ? t("desk.report.isReport") : t(done ? "desk.report.done" : "desk.report.notDone")}
                </Checkbox>
              </td>
              <td>
                {byHand.includes(step) && said ? (
                  <StepEvidence
                    step={step}
                    said={said}
                    disabled={disabled}
                    onChange={(patch) => onChange(withStep(draft, step.stepId, patch))}
                  />
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
