import { Select } from "antd";
import { useText } from "../../../app/i18n";
import { DayLine, type FieldsProps, Labelled, Line } from "./fields";
import { URGENCIES } from "./head-fields";

/** The province's own letter. */
export function CircularFields({ typed, change, untitled }: FieldsProps & { readonly untitled: boolean }) {
  const { t } = useText();
  return (
    <section className="pm-card">
      <h2>{t("round.letters.circular")}</h2>
      <div className="rd-columns rd-columns-2">
        <Line
          id="rd-title"
          label={t("round.letters.title")}
          value={typed.title}
          max={300}
          error={untitled ? t("round.titleMissing") : null}
          onChange={(title) => change({ title })}
        />
        <Line
          id="rd-subject"
          label={t("round.letters.subject")}
          value={typed.subject}
          max={500}
          onChange={(subject) => change({ subject })}
        />
      </div>
      <div className="rd-columns">
        <Line
          id="rd-circular-no"
          label={t("round.letters.circularNo")}
          value={typed.circularNo}
          max={100}
          example={t("round.circularNoExample")}
          onChange={(circularNo) => change({ circularNo })}
        />
        <DayLine
          id="rd-circular-date"
          label={t("round.letters.circularDate")}
          value={typed.circularDate}
          onChange={(circularDate) => change({ circularDate })}
        />
        <Labelled id="rd-urgency" label={t("round.letters.urgency")}>
          <Select
            id="rd-urgency"
            value={typed.urgency}
            options={URGENCIES.map((value) => ({ value, label: t(`round.letters.urgencies.${value}`) }))}
            onChange={(urgency) => change({ urgency })}
          />
        </Labelled>
      </div>
    </section>
  );
}
