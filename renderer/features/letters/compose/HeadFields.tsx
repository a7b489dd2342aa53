import { Input, Segmented } from "antd";
import type { LetterDraft } from "../../../../shared/contract/letters";
import { COUNT_UNITS, LETTER_FORMS, SECRECIES } from "../../../../shared/domain/letters/lists";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { toHash } from "../../../app/router";
import { DayPicker } from "../../../ui/DayPicker";
import { OrderedRows } from "../../../ui/OrderedRows";
import { FieldText } from "./FieldText";
import { Choice, type FieldsProps, Labelled } from "./fields";

const URGENCIES = ["none", "urgent", "very-urgent", "most-urgent"] as const;
const DEFAULT_GROUP = "";

/** Form, number, date, subject, references and enclosures. */
export function HeadFields({ draft, change }: FieldsProps) {
  const { t } = useText();
  const office = useRead("office.get", {}).data;
  const groups = office?.groups ?? [];
  return (
    <section className="pm-card lt-part">
      <h2>{t("letters.part.head")}</h2>
      <Segmented<LetterDraft["form"]>
        block
        aria-label={t("letters.field.form")}
        value={draft.form}
        options={LETTER_FORMS.map((value) => ({ value, label: t(`letters.form.${value}`) }))}
        onChange={(form) => change({ form, closing: form === "external" ? draft.closing || "ขอแสดงความนับถือ" : "" })}
      />
      <div className="lt-columns">
        <Choice
          id="lt-urgency"
          label={t("letters.field.urgency")}
          value={draft.urgency}
          options={URGENCIES.map((value) => ({ value, label: t(`letters.urgency.${value}`) }))}
          onChange={(urgency) => change({ urgency })}
        />
        <Choice
          id="lt-secrecy"
          label={t("letters.field.secrecy")}
          value={draft.secrecy}
          options={SECRECIES.map((value) => ({ value, label: t(`letters.secrecy.${value}`) }))}
          onChange={(secrecy) => change({ secrecy })}
        />
        <Choice
          id="lt-group"
          label={t("letters.field.group")}
          value={groups.some(({ id }) => id === draft.groupId) ? (draft.groupId ?? DEFAULT_GROUP) : DEFAULT_GROUP}
          options={[
            {
              value: DEFAULT_GROUP,
              label: groups[0] ? t("letters.field.firstOf", { name: groups[0].name }) : t("letters.field.noGroups"),
            },
            ...groups.map(({ id, name, prefix }) => ({ value: id, label: `${name} (${prefix})` })),
          ]}
          onChange={(groupId) => change({ groupId: groupId === DEFAULT_GROUP ? null : groupId })}
        />
        <Labelled id="lt-date" label={t("letters.field.date")}>
          <DayPicker id="lt-date" value={draft.date} onChange={(date) => change({ date })} />
        </Labelled>
        {draft.to.way === "each" ? null : (
          <Labelled id="lt-running" label={t("letters.field.running")}>
            <Input
              id="lt-running"
              maxLength={50}
              value={draft.running}
              placeholder={t("letters.field.runningHint")}
              onChange={(event) => change({ running: event.target.value })}
            />
          </Labelled>
        )}
      </div>
      {office && groups.length === 0 ? (
        <p className="pm-muted">
          {t("letters.field.officeHint")} <a href={toHash(["settings", "letterhead"])}>{t("letters.toOffice")}</a>
        </p>
      ) : null}
      {draft.form === "stamped" ? null : (
        <Labelled id="lt-subject" label={t("letters.field.subject")}>
          <FieldText
            id="lt-subject"
            label={t("letters.field.subject")}
            max={500}
            value={draft.subject}
            onChange={(subject) => change({ subject })}
          />
        </Labelled>
      )}
      {draft.form === "external" ? <Annexes draft={draft} change={change} /> : null}
    </section>
  );
}

/** อ้างถึง and สิ่งที่ส่งมาด้วย, which external letters alone have. */
function Annexes({ draft, change }: FieldsProps) {
  const { t } = useText();
  return (
    <>
      <h3>{t("letters.field.references")}</h3>
      <OrderedRows
        items={draft.references}
        name={t("letters.field.references")}
        add={t("letters.add.reference")}
        limit={20}
        make={() => ""}
        draw={(text, set, label) => <FieldText label={label} max={500} value={text} onChange={set} />}
        onChange={(references) => change({ references })}
      />
      <h3>{t("letters.field.enclosures")}</h3>
      <OrderedRows
        items={draft.enclosures}
        name={t("letters.field.enclosures")}
        add={t("letters.add.enclosure")}
        limit={30}
        make={() => ({ text: "", count: 1, unit: "ฉบับ" as const })}
        draw={(item, set, label) => (
          <>
            <FieldText label={label} max={500} value={item.text} onChange={(text) => set({ ...item, text })} />
            <span className="lt-count">
              <Input
                type="number"
                min={0}
                max={9999}
                aria-label={t("letters.field.countOf", { label })}
                value={item.count}
                onChange={(event) =>
                  set({ ...item, count: Math.min(9999, Math.max(0, Math.trunc(Number(event.target.value) || 0))) })
                }
              />
              <Segmented
                aria-label={t("letters.field.unitOf", { label })}
                size="small"
                value={item.unit}
                options={[...COUNT_UNITS]}
                onChange={(unit) => set({ ...item, unit })}
              />
            </span>
          </>
        )}
        onChange={(enclosures) => change({ enclosures })}
      />
    </>
  );
}
