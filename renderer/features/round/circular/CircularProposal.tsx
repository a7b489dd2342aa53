import { Alert, Button, Checkbox } from "antd";
import { useState } from "react";
import { formatDay } from "../../../../shared/domain/thai-dates";
import { useText } from "../../../app/i18n";
import { type Choice, type ProposedRow, type ShownValue, toggled } from "./proposal-model";

interface Props {
  readonly rows: readonly ProposedRow[];
  readonly keepsFile: boolean;
  onUse(choices: readonly Choice[]): void;
}

/** What was read beside the letter's words: nothing is taken over but what a person ticks. */
export function CircularProposal({ rows, keepsFile, onUse }: Props) {
  const { t } = useText();
  const [chosen, setChosen] = useState<readonly Choice[]>([]);
  const certain = rows.flatMap(({ choices }) => choices.filter((choice) => choice.certain));
  const every = certain.length > 0 && certain.every(({ key }) => chosen.some((choice) => choice.key === key));
  return (
    <section className="rd-read" aria-label={t("round.circular.found")}>
      <p>{t("round.circular.found")}</p>
      {certain.length > 0 ? (
        <Checkbox checked={every} onChange={(event) => setChosen(event.target.checked ? certain : [])}>
          {t("round.circular.all")}
        </Checkbox>
      ) : null}
      <dl>
        {rows.map((row, index) => (
          // Rows of one reading never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: several references bear the same field
          <ReadRow key={`${row.field}-${index}`} row={row} chosen={chosen} onChange={setChosen} />
        ))}
      </dl>
      {keepsFile ? <p className="pm-muted pm-small">{t("round.circular.keepsFile")}</p> : null}
      <Button disabled={chosen.length === 0} onClick={() => onUse(chosen)}>
        {t("round.circular.use", { n: chosen.length })}
      </Button>
    </section>
  );
}

interface RowProps {
  readonly row: ProposedRow;
  readonly chosen: readonly Choice[];
  onChange(next: readonly Choice[]): void;
}

function ReadRow({ row, chosen, onChange }: RowProps) {
  const { t } = useText();
  const shownText = useShownText();
  const field = t(`round.circular.fields.${row.field}`);
  return (
    <div className="rd-read-row">
      <dt>{field}</dt>
      <dd>
        {row.note === null ? null : (
          <Alert type="warning" showIcon title={t(`round.circular.notes.${row.note}`)} className="rd-read-note" />
        )}
        {row.choices.map((choice) => (
          <Checkbox
            key={choice.key}
            checked={chosen.some(({ key }) => key === choice.key)}
            aria-label={t("round.circular.choose", { field, value: shownText(choice.shown) })}
            onChange={(event) => onChange(toggled(chosen, choice, event.target.checked))}
          >
            <strong>{shownText(choice.shown)}</strong>
            <Quote text={choice.quote} />
            {choice.shown.as === "steps" ? (
              <ol>
                {choice.shown.titles.map((title) => (
                  <li key={title}>{title}</li>
                ))}
              </ol>
            ) : null}
          </Checkbox>
        ))}
        {row.choices.length === 0 ? <Quote text={row.quote} /> : null}
      </dd>
    </div>
  );
}

function Quote({ text }: { readonly text: string }) {
  return text === "" ? null : <q className="rd-read-quote">{text.replace(/\s+/g, " ").trim()}</q>;
}

function useShownText(): (shown: ShownValue) => string {
  const { t, language } = useText();
  return (shown) => {
    if (shown.as === "text") return shown.text;
    if (shown.as === "day") return formatDay(shown.day, { language, weekday: true });
    if (shown.as === "urgency") return t(`round.letters.urgencies.${shown.urgency}`);
    return shown.template === null
      ? t("round.circular.letterSteps", { n: shown.titles.length })
      : t("round.circular.asTemplate", { title: shown.template });
  };
}
