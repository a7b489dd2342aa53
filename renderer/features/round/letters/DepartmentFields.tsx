import { useText } from "../../../app/i18n";
import { DayLine, type FieldsProps, Line } from "./fields";

/** The department's letter, as it came to the province. */
export function DepartmentFields({ typed, change }: FieldsProps) {
  const { t } = useText();
  return (
    <section className="pm-card">
      <h2>{t("round.letters.department")}</h2>
      <div className="rd-columns rd-columns-4">
        <Line
          id="rd-department-no"
          label={t("round.letters.departmentNo")}
          value={typed.departmentNo}
          max={100}
          example={t("round.departmentNoExample")}
          onChange={(departmentNo) => change({ departmentNo })}
        />
        <DayLine
          id="rd-department-date"
          label={t("round.letters.departmentDate")}
          value={typed.departmentDate}
          onChange={(departmentDate) => change({ departmentDate })}
        />
        <Line
          id="rd-receipt-no"
          label={t("round.letters.receiptNo")}
          value={typed.receiptNo}
          max={50}
          onChange={(receiptNo) => change({ receiptNo })}
        />
        <DayLine
          id="rd-received-on"
          label={t("round.letters.receivedOn")}
          value={typed.receivedOn}
          onChange={(receivedOn) => change({ receivedOn })}
        />
      </div>
    </section>
  );
}
