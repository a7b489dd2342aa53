import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input, Radio } from "antd";
import { useText } from "../../app/i18n";
import { type DraftStep, draftStep, markReport, moveStep } from "./step-draft";

interface Props {
  readonly steps: readonly DraftStep[];
  /** Whether to point out steps without a name. */
  readonly strict: boolean;
  onChange(steps: readonly DraftStep[]): void;
}

const MOST = 20;

/** The steps of a round: rename, add, remove, reorder, and say which one is the report. */
export function StepsEditor({ steps, strict, onChange }: Props) {
  const { t } = useText();
  const report = steps.find((step) => step.isReport)?.key ?? "none";
  return (
    <div className="rd-steps">
      <Radio.Group
        className="rd-steps-group"
        value={report}
        onChange={(event) => onChange(markReport(steps, event.target.value === "none" ? null : event.target.value))}
      >
        <ol>
          {steps.map((step, index) => (
            <li key={step.key}>
              <Input
                aria-label={t("round.stepLabel", { n: index + 1 })}
                prefix={`${index + 1}.`}
                maxLength={300}
                value={step.title}
                status={strict && step.title.trim() === "" ? "error" : ""}
                onChange={(event) =>
                  onChange(steps.map((one) => (one.key === step.key ? { ...one, title: event.target.value } : one)))
                }
              />
              <Radio value={step.key}>{t("round.report")}</Radio>
              <span className="rd-step-tools">
                <Button
                  type="text"
                  icon={<ArrowUpOutlined />}
                  aria-label={t("round.stepUp", { n: index + 1 })}
                  disabled={index === 0}
                  onClick={() => onChange(moveStep(steps, index, -1))}
                />
                <Button
                  type="text"
                  icon={<ArrowDownOutlined />}
                  aria-label={t("round.stepDown", { n: index + 1 })}
                  disabled={index === steps.length - 1}
                  onClick={() => onChange(moveStep(steps, index, 1))}
                />
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t("round.stepRemove", { n: index + 1 })}
                  disabled={steps.length === 1}
                  onClick={() => onChange(steps.filter((one) => one.key !== step.key))}
                />
              </span>
            </li>
          ))}
        </ol>
        <div className="rd-steps-foot">
          <Button
            icon={<PlusOutlined />}
            disabled={steps.length >= MOST}
            onClick={() => onChange([...steps, draftStep({ title: "", isReport: false })])}
          >
            {t("round.stepAdd")}
          </Button>
          <Radio value="none">{t("round.reportNone")}</Radio>
        </div>
      </Radio.Group>
      <p className="pm-muted pm-small">{t("round.reportHint")}</p>
    </div>
  );
}
