import { Button, Checkbox, Input } from "antd";
import type { LetterDraft, LetterRecipient } from "../../../../shared/contract/letters";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { FieldText } from "./FieldText";
import { Choice, type FieldsProps, Labelled } from "./fields";
import { OwnReferences } from "./OwnReferences";
import { RouteFields } from "./RouteFields";

const WAYS = ["all", "each", "one"] as const;
const WHO = ["everyone", "outstanding", "chosen"] as const;

interface Props extends FieldsProps {
  readonly letterId: string;
  readonly roundId: string;
  /** Whose letter is shown beside. */
  readonly shown: string | null;
  onShow(key: string): void;
}

/** Whom the letter goes to: one circular for all, a letter to each, or a single addressee. */
export function RecipientFields({ draft, change, letterId, roundId, shown, onShow }: Props) {
  const { t } = useText();
  const { to } = draft;
  const recipients = useRead("letters.recipients", { id: letterId }, { keep: true }).data;
  const set = (patch: Partial<LetterDraft["to"]>): void => change({ to: { ...to, ...patch } });
  return (
    <section className="pm-card lt-part">
      <h2>{t("letters.part.recipients")}</h2>
      <div className="lt-columns">
        <Choice
          id="lt-way"
          label={t("letters.field.way")}
          value={to.way}
          options={WAYS.map((value) => ({ value, label: t(`letters.way.${value}`) }))}
          onChange={(way) => set({ way })}
        />
        {to.way === "one" ? null : (
          <Choice
            id="lt-who"
            label={t("letters.field.who")}
            value={to.who}
            options={WHO.map((value) => ({ value, label: t(`letters.who.${value}`) }))}
            onChange={(who) => {
              const keys = who === "chosen" ? (recipients?.rows ?? []).filter((row) => row.chosen) : [];
              set({ who, keys: keys.map(({ key }) => key) });
            }}
          />
        )}
      </div>
      {to.way === "each" ? null : (
        <Labelled id="lt-to" label={t(draft.form === "stamped" ? "letters.field.toStamped" : "letters.field.to")}>
          <FieldText
            id="lt-to"
            label={t("letters.field.to")}
            max={500}
            value={to.text}
            placeholder={to.way === "all" ? (recipients?.line ?? "") : ""}
            onChange={(text) => set({ text })}
          />
        </Labelled>
      )}
      {to.way === "one" ? null : (
        <>
          <ul className="lt-recipients" aria-label={t("letters.part.recipients")}>
            {(recipients?.rows ?? [])
              .filter((row) => to.who === "chosen" || row.chosen)
              .map((row) => (
                <RecipientRow
                  key={row.key}
                  row={row}
                  draft={draft}
                  shown={shown === row.key}
                  set={set}
                  onShow={onShow}
                />
              ))}
          </ul>
          <RouteFields roundId={roundId} />
        </>
      )}
    </section>
  );
}

interface RowProps {
  readonly row: LetterRecipient;
  readonly draft: LetterDraft;
  readonly shown: boolean;
  set(patch: Partial<LetterDraft["to"]>): void;
  onShow(key: string): void;
}

function RecipientRow({ row, draft, shown, set, onShow }: RowProps) {
  const { t } = useText();
  const { to } = draft;
  const { key, name, total, outstanding } = row;
  const facts = t("letters.recipient.facts", { outstanding, total });
  return (
    <li>
      {to.who === "chosen" ? (
        <Checkbox
          checked={to.keys.includes(key)}
          aria-label={t("letters.recipient.choose", { name })}
          onChange={({ target }) =>
            set({ keys: target.checked ? [...to.keys, key] : to.keys.filter((other) => other !== key) })
          }
        />
      ) : null}
      {to.way === "each" ? (
        <Button type="link" className="lt-recipient" aria-pressed={shown} onClick={() => onShow(key)}>
          {name}
        </Button>
      ) : (
        <span className="lt-recipient">{name}</span>
      )}
      <span className="pm-muted">{facts}</span>
      {to.way === "each" ? (
        <Input
          className="lt-number"
          maxLength={50}
          aria-label={t("letters.recipient.number", { name })}
          placeholder={t("letters.field.running")}
          value={to.numbers[key] ?? ""}
          onChange={(event) => set({ numbers: { ...to.numbers, [key]: event.target.value } })}
        />
      ) : null}
      {to.way === "each" && draft.form === "external" ? (
        <OwnReferences
          name={name}
          own={to.references[key] ?? null}
          shared={draft.references}
          onChange={(own) => {
            const { [key]: _, ...others } = to.references;
            // Its page is seen beside what is written for it.
            if (own !== null) onShow(key);
            set({ references: own === null ? others : { ...others, [key]: own } });
          }}
        />
      ) : null}
    </li>
  );
}
