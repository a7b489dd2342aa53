import { memo } from "react";
import type { Step } from "../../../shared/contract/rounds";
import { useText } from "../../app/i18n";

interface StepMarksProps {
  readonly steps: readonly Step[];
  readonly done: readonly string[];
  /** Which mark can be tabbed to; -1 for none (the row itself is). */
  readonly focusable: number;
  /** To be read only; still reached by keys. */
  readonly locked: boolean;
  readonly onToggle: (step: Step) => void;
}

/** A row's steps as marks to toggle. Each is 24 px to hit (WCAG 2.5.8), smaller to look at. */
export const StepMarks = memo(function StepMarks({ steps, done, focusable, locked, onToggle }: StepMarksProps) {
  const { t } = useText();
  return (
    <div className="ag-marks">
      {steps.map((step, index) => {
        const words = t("agencies.step", { n: index + 1, title: step.title });
        return (
          <input
            key={step.id}
            type="checkbox"
            checked={done.includes(step.id)}
            aria-label={words}
            aria-disabled={locked}
            title={words}
            className="ag-mark"
            data-step={index}
            tabIndex={index === focusable ? 0 : -1}
            onClick={(event) => event.stopPropagation()}
            onChange={() => onToggle(step)}
          />
        );
      })}
    </div>
  );
});
