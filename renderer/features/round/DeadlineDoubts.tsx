import { Alert, Button } from "antd";
import type { DeadlineWarning } from "../../../shared/contract/rounds";
import { useRead } from "../../app/data/use-read";
import { formatDay, formatWeekday } from "../../app/dates/format";
import { type Language, useText } from "../../app/i18n";

interface Props {
  readonly deadline: string | null;
  /** Of the province's letter: agencies cannot begin before it. */
  readonly circularDate: string | null;
  readonly departmentDeadline: string | null;
  readonly today: string;
  /** Takes another day; left out where the day is only shown. */
  onUse?(day: string): void;
}

/** What is doubtful about a deadline, while it is chosen: told, never refused. Holidays are the office's own. */
export function DeadlineDoubts({ deadline, circularDate, departmentDeadline, today, onUse }: Props) {
  const { t, language } = useText();
  const asked = { deadline: deadline ?? "", departmentDeadline };
  const found = useRead("rounds.checkDeadline", asked, { enabled: deadline !== null }).data;
  if (deadline === null || !found) return null;
  const { workingDays, warnings, holiday, workingDayBefore: before } = found;
  const words = { before: formatWeekday(before, language), n: workingDays, holiday: holiday ?? "" };
  const say = (warning: DeadlineWarning): string => {
    if (warning === "weekend") return t("round.doubt.weekend", { ...words, day: weekdayName(deadline, language) });
    return t(`round.doubt.${warning}`, words);
  };
  // A holiday on a weekend is told once, by the holiday's name.
  const told = warnings.filter((warning) => !(warning === "weekend" && warnings.includes("holiday"))).map(say);
  if (circularDate !== null && deadline < circularDate) told.unshift(t("round.beforeCircular"));
  if (told.length === 0) {
    return <p className="rd-days pm-muted">{t("round.daysTo", { n: workingDays })}</p>;
  }
  const usable = onUse !== undefined && before !== deadline && before >= today;
  return (
    <Alert
      className="rd-doubts"
      type="warning"
      showIcon
      title={told.map((line) => <div key={line}>{line}</div>)}
      action={
        usable ? (
          <Button size="small" onClick={() => onUse(before)}>
            {t("round.useBefore", { before: formatDay(before, language) })}
          </Button>
        ) : undefined
      }
    />
  );
}

function weekdayName(day: string, language: Language): string {
  const locale = language === "th" ? "th-TH" : "en-GB";
  const name = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
  return language === "th" ? name.replace(/^วัน/, "") : name;
}
