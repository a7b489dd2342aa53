import { Form, Input } from "antd";
import { useText } from "../../app/i18n";
import { DayPicker } from "../../ui/DayPicker";
import { DeadlineDoubts } from "./DeadlineDoubts";
import type { MissingField, RoundDraft } from "./round-draft";

interface Props {
  readonly draft: RoundDraft;
  readonly missing: ReadonlySet<MissingField>;
  /** Point out what is missing. */
  readonly strict: boolean;
  readonly today: string;
  onChange(patch: Partial<RoundDraft>): void;
}

/** Title, both letters' number and day, and the days reports are due; the rest of the letters is on the round's page. */
export function HeadFields({ draft, missing, strict, today, onChange }: Props) {
  const { t } = useText();
  const bad = (field: MissingField) => strict && missing.has(field);
  return (
    <>
      <Form.Item
        label={t("round.title")}
        htmlFor="round-title"
        required
        validateStatus={bad("title") ? "error" : ""}
        help={bad("title") ? t("round.titleMissing") : undefined}
      >
        <Input
          id="round-title"
          autoFocus
          maxLength={300}
          value={draft.title}
          placeholder={t("round.titleExample")}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </Form.Item>
      <div className="rd-columns">
        <Form.Item label={t("round.circularNo")} htmlFor="round-number">
          <Input
            id="round-number"
            maxLength={100}
            value={draft.circularNo}
            placeholder={t("round.circularNoExample")}
            onChange={(event) => onChange({ circularNo: event.target.value })}
          />
        </Form.Item>
        <Form.Item label={t("round.circularDate")} htmlFor="round-dated">
          <DayPicker
            id="round-dated"
            value={draft.circularDate}
            onChange={(circularDate) => onChange({ circularDate })}
          />
        </Form.Item>
        <Form.Item
          label={t("round.deadline")}
          htmlFor="round-deadline"
          required
          validateStatus={bad("deadline") ? "error" : ""}
          help={bad("deadline") ? t("round.deadlineMissing") : undefined}
        >
          <DayPicker id="round-deadline" value={draft.deadline} onChange={(deadline) => onChange({ deadline })} />
        </Form.Item>
        <Form.Item label={t("round.departmentNo")} htmlFor="round-department-number">
          <Input
            id="round-department-number"
            maxLength={100}
            value={draft.departmentNo}
            placeholder={t("round.departmentNoExample")}
            onChange={(event) => onChange({ departmentNo: event.target.value })}
          />
        </Form.Item>
        <Form.Item label={t("round.departmentDate")} htmlFor="round-department-dated">
          <DayPicker
            id="round-department-dated"
            value={draft.departmentDate}
            onChange={(departmentDate) => onChange({ departmentDate })}
          />
        </Form.Item>
        <Form.Item label={t("round.departmentDeadline")} htmlFor="round-department-deadline">
          <DayPicker
            id="round-department-deadline"
            value={draft.departmentDeadline}
            onChange={(departmentDeadline) => onChange({ departmentDeadline })}
          />
        </Form.Item>
      </div>
      <DeadlineDoubts {...draft} today={today} onUse={(deadline) => onChange({ deadline })} />
    </>
  );
}
