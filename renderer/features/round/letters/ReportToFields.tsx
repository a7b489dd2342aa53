import { Radio } from "antd";
import { useText } from "../../../app/i18n";
import { useDistrictWord } from "../../../ui/district-text";
import { type FieldsProps, Line } from "./fields";
import { REPORT_TO } from "./head-fields";

/** Where the agencies' reports go (domain §1). */
export function ReportToFields({ typed, change }: FieldsProps) {
  const { t } = useText();
  const district = useDistrictWord();
  return (
    <section className="pm-card">
      <h2 id="rd-report-to">{t("round.letters.reportTo")}</h2>
      <Radio.Group
        className="rd-report-to"
        aria-labelledby="rd-report-to"
        value={typed.reportTo}
        onChange={(event) => change({ reportTo: event.target.value })}
      >
        {REPORT_TO.map((value) => (
          <Radio key={value} value={value}>
            {t(`round.letters.reportToWords.${value}`, { district })}
          </Radio>
        ))}
      </Radio.Group>
      <Line
        id="rd-report-link"
        label={t("round.letters.reportLink")}
        value={typed.reportLink}
        max={2000}
        example={t("round.letters.reportLinkExample")}
        onChange={(reportLink) => change({ reportLink })}
      />
    </section>
  );
}
