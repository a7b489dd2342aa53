import { Checkbox, Segmented } from "antd";
import type { Letter } from "../../../../shared/contract/letters";
import { PACKET_PARTS, type PacketPart, SECRET_PARTS } from "../../../../shared/domain/packet-parts";
import { formatInstant } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { Choice, Labelled } from "../compose/fields";
import { kindOf, PACKET_LETTERS, type PacketChoice, USUAL_PARTS } from "./use-packets";

interface Props {
  readonly choice: PacketChoice;
  readonly letters: readonly Letter[];
  change(patch: Partial<PacketChoice>): void;
}

/** What each packet holds, in the order in which it lies in it, and how the packets come. */
export function PacketOptions({ choice, letters, change }: Props) {
  const { t, language } = useText();
  const toRecipients = letters.filter(({ draft }) => draft.to.way !== "one");
  const toggle = (part: PacketPart, on: boolean): void => {
    const parts = new Set(choice.parts);
    if (on) parts.add(part);
    else parts.delete(part);
    change({ parts });
  };
  const choose = (letter: string): void => {
    const kind = PACKET_LETTERS.find((known) => known === kindOf(letter, letters));
    change(kind ? { letter, parts: new Set(USUAL_PARTS[kind]) } : { letter });
  };
  return (
    <section className="pm-card pk-options" aria-labelledby="pk-options">
      <h2 id="pk-options">{t("packets.holds")}</h2>
      <Choice
        id="pk-letter"
        label={t("packets.part.letter")}
        value={choice.letter}
        options={[
          { value: "none", label: t("packets.noLetter") },
          ...toRecipients.map((letter) => ({
            value: letter.id,
            label: t("packets.letterOf", {
              title: t(`letters.kind.${letter.kind}.title`),
              at: formatInstant(letter.updatedAt, language),
            }),
          })),
          ...PACKET_LETTERS.map((kind) => ({
            value: kind,
            label: t("packets.builtIn", { title: t(`letters.kind.${kind}.title`) }),
          })),
        ]}
        onChange={choose}
      />
      <fieldset className="pk-parts">
        <legend>{t("packets.parts")}</legend>
        {PACKET_PARTS.map((part) => (
          <Checkbox key={part} checked={choice.parts.has(part)} onChange={({ target }) => toggle(part, target.checked)}>
            {t(`packets.part.${part}`)}
            {SECRET_PARTS.has(part) ? <span className="pk-secret"> {t("packets.hasCodes")}</span> : null}
          </Checkbox>
        ))}
      </fieldset>
      <Labelled id="pk-as" label={t("packets.as.label")}>
        <Segmented<PacketChoice["as"]>
          id="pk-as"
          aria-label={t("packets.as.label")}
          value={choice.as}
          options={(["zip", "files"] as const).map((value) => ({ value, label: t(`packets.as.${value}`) }))}
          onChange={(as) => change({ as })}
        />
      </Labelled>
      <div className="pk-parts">
        <Checkbox checked={choice.workbooks} onChange={({ target }) => change({ workbooks: target.checked })}>
          {t("packets.workbooks")}
        </Checkbox>
        <Checkbox checked={choice.lowInk} onChange={({ target }) => change({ lowInk: target.checked })}>
          {t("packets.lowInk")}
        </Checkbox>
      </div>
    </section>
  );
}
