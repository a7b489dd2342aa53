import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { AutoComplete, Button } from "antd";
import { useState } from "react";
import type { Reference, Round } from "../../../../shared/contract/rounds";
import { useCommand } from "../../../app/data/use-command";
import { useRead } from "../../../app/data/use-read";
import { type Language, type Text, useText } from "../../../app/i18n";
import { toHash } from "../../../app/router";
import { useNotify } from "../../../ui/use-notify";
import { letterOf, matchingRound } from "./reference-words";

/** As the contract keeps of one. */
const MOST = 500;

/** อ้างถึง: letters in words, linked to the round of an earlier circular where one bears that number. */
export function References({ round }: { readonly round: Round }) {
  const { t, language } = useText();
  const notify = useNotify();
  const rounds = (useRead("rounds.list", {}).data?.rows ?? []).filter(({ id }) => id !== round.id);
  const update = useCommand("rounds.update");
  const [text, setText] = useState("");
  const closed = round.closedAt !== null;
  const save = async (references: readonly Reference[], said: string): Promise<boolean> => {
    const done = await update.run({ id: round.id, version: round.version, references: [...references] });
    if (done) notify.done(said, done.activityId);
    return done !== null;
  };
  const add = async (): Promise<void> => {
    const words = text.trim().slice(0, MOST);
    if (words === "") return;
    const match = matchingRound(words, rounds);
    const added: Reference = match ? { type: "round", roundId: match.id } : { type: "letter", text: words };
    const said = match ? t("round.refs.linked", { title: match.title }) : t("round.refs.added");
    if (await save([...round.references, added], said)) setText("");
  };
  return (
    <section className="pm-card">
      <h2>{t("round.refs.title")}</h2>
      {round.references.length === 0 ? <p className="pm-muted">{t("round.refs.none")}</p> : null}
      <ol className="pm-rows">
        {round.references.map((reference, index) => {
          const words = wordsOf(reference, rounds, t, language);
          const earlier = earlierRound(reference, rounds);
          return (
            <li key={words}>
              <span className="pm-rows-main">
                {earlier ? <a href={toHash(["rounds", earlier.id])}>{words}</a> : words}
                {earlier ? <Earlier rounds={rounds} round={earlier} /> : null}
              </span>
              {closed ? null : (
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t("round.refs.remove", { words })}
                  onClick={() => save(round.references.toSpliced(index, 1), t("round.refs.removed"))}
                />
              )}
            </li>
          );
        })}
      </ol>
      {closed ? null : (
        <form
          className="rd-add"
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <AutoComplete
            aria-label={t("round.refs.label")}
            placeholder={t("round.refs.example")}
            value={text}
            options={rounds
              .filter(({ circularNo, departmentNo }) => circularNo || departmentNo)
              .map((one) => ({
                value: letterOf(one, language, t),
                label: `${letterOf(one, language, t)} (${one.title})`,
              }))}
            onChange={setText}
          />
          <Button htmlType="submit" icon={<PlusOutlined />} disabled={text.trim() === ""} loading={update.pending}>
            {t("round.refs.add")}
          </Button>
        </form>
      )}
    </section>
  );
}

interface EarlierProps {
  readonly rounds: readonly Round[];
  readonly round: Round;
}

/** What the earlier circular itself refers to: the chain goes on. */
function Earlier({ rounds, round }: EarlierProps) {
  const { t, language } = useText();
  if (round.references.length === 0) return null;
  const words = round.references.map((reference) => wordsOf(reference, rounds, t, language)).join(", ");
  return <small className="pm-muted">{t("round.refs.further", { words })}</small>;
}

/** The round that a reference means: named by its id, or by the number in its words. */
function earlierRound(reference: Reference, rounds: readonly Round[]): Round | null {
  if (reference.type === "letter") return matchingRound(reference.text, rounds);
  return rounds.find(({ id }) => id === reference.roundId) ?? null;
}

function wordsOf(reference: Reference, rounds: readonly Round[], t: Text, language: Language): string {
  if (reference.type === "letter") return reference.text;
  const found = earlierRound(reference, rounds);
  return found ? letterOf(found, language, t) : t("round.refs.gone");
}
