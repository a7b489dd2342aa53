import { Button } from "antd";
import type { Letter } from "../../../../shared/contract/letters";
import type { Round } from "../../../../shared/contract/rounds";
import { LETTER_KINDS, type LetterKind } from "../../../../shared/domain/letters/lists";
import { useCommand } from "../../../app/data/use-command";
import { useRead } from "../../../app/data/use-read";
import { formatInstant } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { go, toHash } from "../../../app/router";
import { Loaded } from "../../../ui/Loaded";
import { PageHeader } from "../../../ui/PageHeader";
import { useNotify } from "../../../ui/use-notify";

/** The letters of a round, and the built-in ones to start another from. */
export function LetterList({ round }: { readonly round: Round }) {
  const { t } = useText();
  const letters = useRead("letters.list", { roundId: round.id });
  const { run, pending } = useCommand("letters.create");
  const start = async (kind: LetterKind): Promise<void> => {
    const made = await run({ roundId: round.id, kind });
    if (made) go(["letters", made.id]);
  };
  return (
    <div className="pm-screen">
      <PageHeader
        title={t("letters.title")}
        note={round.title}
        actions={
          <Button type="primary" onClick={() => go(["letters", "packets"])}>
            {t("packets.open")}
          </Button>
        }
      />
      <div className="lt-list-body">
        <section className="pm-card lt-start" aria-labelledby="lt-start">
          <h2 id="lt-start">{t("letters.start")}</h2>
          <ul>
            {LETTER_KINDS.map((kind) => (
              <li key={kind}>
                <button type="button" className="lt-kind" disabled={pending} onClick={() => void start(kind)}>
                  <strong>{t(`letters.kind.${kind}.title`)}</strong>
                  <span className="pm-muted">{t(`letters.kind.${kind}.hint`)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
        <section className="pm-card lt-letters" aria-labelledby="lt-letters">
          <h2 id="lt-letters">{t("letters.ofRound")}</h2>
          <Loaded query={letters}>
            {({ rows }) =>
              rows.length === 0 ? (
                <p className="pm-muted">{t("letters.none")}</p>
              ) : (
                <ul className="pm-rows">
                  {rows.map((letter) => (
                    <LetterRow key={letter.id} letter={letter} />
                  ))}
                </ul>
              )
            }
          </Loaded>
        </section>
      </div>
    </div>
  );
}

function LetterRow({ letter }: { readonly letter: Letter }) {
  const { t, language } = useText();
  const notify = useNotify();
  const { run, pending } = useCommand("letters.remove");
  const { draft, id, version, kind } = letter;
  const title = t(`letters.kind.${kind}.title`);
  const at = formatInstant(letter.updatedAt, language);
  const remove = async (): Promise<void> => {
    const done = await run({ id, version });
    if (done) notify.done(t("letters.removed", { title }), done.activityId);
  };
  return (
    <li>
      <span className="pm-rows-main">
        <a href={toHash(["letters", id])}>
          <strong>{title}</strong>
        </a>
        <span className="pm-muted">
          {t(`letters.form.${draft.form}`)} · {t(`letters.way.${draft.to.way}`)} · {t("letters.changed", { at })}
        </span>
      </span>
      <Button loading={pending} aria-label={t("letters.removeLabel", { title, at })} onClick={() => void remove()}>
        {t("letters.remove")}
      </Button>
    </li>
  );
}
