import { Alert, Button, Form, Input } from "antd";
import { formatDay } from "../../../shared/domain/thai-dates";
import { formatWeekday } from "../../app/dates/format";
import { useText } from "../../app/i18n";
import { DayPicker } from "../../ui/DayPicker";
import { isWeekend, type RoundDraft, workingDayBefore } from "./round-draft";

interface Props {
  readonly draft: RoundDraft;
  readonly missing: ReadonlySet<string>;
  /** Point out what is missing. */
  readonly strict: boolean;
  readonly today: string;
  onChange(patch: Partial<RoundDraft>): void;
}

/** Title, circular and the day reports are due. */
export function HeadFields({ draft, missing, strict, today, onChange }: Props) {
  const { t } = useText();
  const bad = (field: "title" | "deadline") => strict && missing.has(field);
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
      </div>
      <DeadlineHint draft={draft} today={today} onChange={onChange} />
    </>
  );
}

function DeadlineHint({ draft, today, onChange }: Pick<Props, "draft" | "today" | "onChange">) {
  const { t, language } = useText();
  const { deadline, circularDate } = draft;
  if (deadline === null) return null;
  if (circularDate !== null && deadline < circularDate) {
    return <Alert type="warning" showIcon title={t("round.beforeCircular")} />;
  }
  if (isWeekend(deadline)) {
    const before = workingDayBefore(deadline);
    const words = formatWeekday(before, language);
    return (
      <Alert
        type="warning"
        showIcon
        title={t("round.weekend", { day: weekdayName(deadline, language), before: words })}
        action={
          <Button size="small" onClick={() => onChange({ deadline: before })}>
            {t("round.useBefore", { before: formatDay(before, { language, style: "short" }) })}
          </Button>
        }
      />
    );
  }
  return deadline < today ? <Alert type="warning" showIcon title={t("round.past")} /> : null;
}

function weekdayName(day: string, language: "th" | "en"): string {
  const locale = language === "th" ? "th-TH" : "en-GB";
  const name = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
  return language === "th" ? name.replace(/^วัน/, "") : name;
}
