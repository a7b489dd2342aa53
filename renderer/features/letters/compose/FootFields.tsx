import { Input, Segmented } from "antd";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { OrderedRows } from "../../../ui/OrderedRows";
import { Choice, type FieldsProps, Labelled } from "./fields";

const FIRST = "";
const COPY = ["drafted", "typed", "checked"] as const;

/** Closing, signatory, QR codes, file copy, digits. */
export function FootFields({ draft, change }: FieldsProps) {
  const { t } = useText();
  const signatories = useRead("office.get", {}).data?.signatories ?? [];
  const [first] = signatories;
  return (
    <section className="pm-card lt-part">
      <h2>{t("letters.part.foot")}</h2>
      <div className="lt-columns">
        {draft.form === "stamped" ? null : (
          <Choice
            id="lt-signatory"
            label={t("letters.field.signatory")}
            value={signatories.some(({ id }) => id === draft.signatoryId) ? (draft.signatoryId ?? FIRST) : FIRST}
            options={[
              {
                value: FIRST,
                label: first ? t("letters.field.firstOf", { name: first.name }) : t("letters.field.noSignatories"),
              },
              ...signatories.map(({ id, name, positions }) => ({ value: id, label: `${name} ${positions[0] ?? ""}` })),
            ]}
            onChange={(id) => change({ signatoryId: id === FIRST ? null : id })}
          />
        )}
        {draft.form === "external" ? (
          <Labelled id="lt-closing" label={t("letters.field.closing")}>
            <Input
              id="lt-closing"
              maxLength={100}
              value={draft.closing}
              onChange={(event) => change({ closing: event.target.value })}
            />
          </Labelled>
        ) : null}
        <Labelled id="lt-link" label={t("letters.field.shortLink")}>
          <Input
            id="lt-link"
            maxLength={300}
            value={draft.shortLink}
            placeholder="https://example.com/…"
            onChange={(event) => change({ shortLink: event.target.value })}
          />
        </Labelled>
        <Labelled id="lt-digits" label={t("letters.field.digits")}>
          <Segmented<"thai" | "arabic">
            id="lt-digits"
            aria-label={t("letters.field.digits")}
            value={draft.digits}
            options={[
              { value: "thai", label: "๑๒๓" },
              { value: "arabic", label: "123" },
            ]}
            onChange={(digits) => change({ digits })}
          />
        </Labelled>
      </div>
      <h3>{t("letters.field.qrs")}</h3>
      <OrderedRows
        items={draft.qrs}
        name={t("letters.field.qrs")}
        add={t("letters.add.qr")}
        limit={2}
        make={() => ({ url: "", caption: "" })}
        draw={(qr, set, label) => (
          <span className="lt-columns">
            <Input
              aria-label={t("letters.field.qrUrl", { label })}
              maxLength={800}
              placeholder="https://example.com/…"
              value={qr.url}
              onChange={(event) => set({ ...qr, url: event.target.value })}
            />
            <Input
              aria-label={t("letters.field.qrCaption", { label })}
              maxLength={120}
              placeholder={t("letters.field.caption")}
              value={qr.caption}
              onChange={(event) => set({ ...qr, caption: event.target.value })}
            />
          </span>
        )}
        onChange={(qrs) => change({ qrs })}
      />
      <h3>{t("letters.field.fileCopy")}</h3>
      <div className="lt-columns">
        {COPY.map((who) => (
          <Labelled key={who} id={`lt-${who}`} label={t(`letters.copy.${who}`)}>
            <Input
              id={`lt-${who}`}
              maxLength={500}
              value={draft.fileCopy[who]}
              onChange={(event) => change({ fileCopy: { ...draft.fileCopy, [who]: event.target.value } })}
            />
          </Labelled>
        ))}
      </div>
    </section>
  );
}
