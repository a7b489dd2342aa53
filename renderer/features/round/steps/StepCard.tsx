import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button, Checkbox, Input } from "antd";
import { useText } from "../../../app/i18n";
import { Tag } from "../../../ui/StatusTag";
import type { DraftStep } from "../step-draft";
import { StepNeeds } from "./StepNeeds";

interface Props {
  readonly step: DraftStep;
  readonly index: number;
  readonly last: boolean;
  readonly closed: boolean;
  readonly strict: boolean;
  /** No other step is the report. */
  readonly canReport: boolean;
  onChange(patch: Partial<DraftStep>): void;
  onReport(on: boolean): void;
  onMove(by: 1 | -1): void;
  onRemove(): void;
}

/** One step: its name and place, and below what it needs. */
export function StepCard({ step, index, last, closed, strict, canReport, ...on }: Props) {
  const { t } = useText();
  const n = index + 1;
  return (
    <li className="pm-panel">
      <div className="rd-step-line">
        <Input
          aria-label={t("round.stepLabel", { n })}
          prefix={`${n}.`}
          maxLength={300}
          disabled={closed}
          value={step.title}
          status={strict && step.title.trim() === "" ? "error" : ""}
          onChange={(event) => on.onChange({ title: event.target.value })}
        />
        {closed ? null : (
          <span className="rd-step-tools">
            <Button
              type="text"
              icon={<ArrowUpOutlined />}
              aria-label={t("round.stepUp", { n })}
              disabled={index === 0}
              onClick={() => on.onMove(-1)}
            />
            <Button
              type="text"
              icon={<ArrowDownOutlined />}
              aria-label={t("round.stepDown", { n })}
              disabled={last}
              onClick={() => on.onMove(1)}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t("round.stepRemove", { n })}
              disabled={index === 0 && last}
              onClick={on.onRemove}
            />
          </span>
        )}
      </div>
      {step.isReport && step.id !== undefined ? (
        <p className="rd-step-report">
          <Tag tone="brand" mark="✓">
            {t("round.report")}
          </Tag>{" "}
          <span className="pm-muted">{t("round.reportHint")}</span>
        </p>
      ) : (
        <StepNeeds step={step} n={n} closed={closed} onChange={on.onChange}>
          {/* A step that is there cannot become the report: that would change who has done what. */}
          {step.id === undefined && canReport ? (
            <Checkbox checked={step.isReport} onChange={(event) => on.onReport(event.target.checked)}>
              {t("round.report")}
            </Checkbox>
          ) : null}
        </StepNeeds>
      )}
    </li>
  );
}
