import { ArrowLeftOutlined } from "@ant-design/icons";
import { Alert, Button, Checkbox, Segmented } from "antd";
import { useState } from "react";
import type { Letter } from "../../../../shared/contract/letters";
import { useText } from "../../../app/i18n";
import { useErrorText } from "../../../app/i18n/use-error-text";
import { go } from "../../../app/router";
import { Conflict } from "../../../ui/Conflict";
import { PageHeader } from "../../../ui/PageHeader";
import { useJob } from "../../../ui/use-job";
import { useNarrow } from "../../../ui/use-narrow";
import { useSaveMade } from "../../../ui/use-save-made";
import { useLetter } from "../use-letter";
import { BodyFields } from "./BodyFields";
import { FootFields } from "./FootFields";
import { HeadFields } from "./HeadFields";
import { LetterPreview } from "./LetterPreview";
import { LetterResult } from "./LetterResult";
import { RecipientFields } from "./RecipientFields";

type Side = "write" | "page";

/** A letter being written: fields on the left, the very page on the right; one at a time where there is no room. */
export function Composer({ letter }: { readonly letter: Letter }) {
  const { t } = useText();
  const errorText = useErrorText();
  const narrow = useNarrow();
  const state = useLetter(letter);
  const { draft, change } = state;
  const [side, setSide] = useState<Side>("write");
  const [recipient, setRecipient] = useState<string | null>(null);
  const [fileCopy, setFileCopy] = useState(false);
  const job = useJob("letters.print", `letters.print:${letter.id}`);
  const word = useJob("letters.word", `letters.word:${letter.id}`);
  const keeping = useSaveMade(word, t("letters.wordSaved"));
  const title = t(`letters.kind.${letter.kind}.title`);

  const print = async (): Promise<void> => {
    // What is printed is what is seen: the last words are saved first.
    if (await state.settle()) await job.start({ id: letter.id, fileCopy });
  };
  const writeWord = async (): Promise<void> => {
    if (await state.settle()) await word.start({ id: letter.id, fileCopy });
  };
  const fields = { draft, change };
  return (
    <div className="pm-screen">
      <PageHeader
        title={title}
        note={
          <>
            <Button type="text" icon={<ArrowLeftOutlined />} onClick={() => go(["letters"])}>
              {t("letters.back")}
            </Button>
            <span className="pm-muted" role="status">
              {state.unsaved ? t("letters.saving") : t("letters.saved")}
            </span>
          </>
        }
        actions={
          <>
            {narrow ? (
              <Segmented<Side>
                aria-label={t("letters.side.label")}
                value={side}
                options={(["write", "page"] as const).map((value) => ({ value, label: t(`letters.side.${value}`) }))}
                onChange={setSide}
              />
            ) : null}
            <Checkbox
              className="lt-with-copy"
              checked={fileCopy}
              onChange={(event) => setFileCopy(event.target.checked)}
            >
              {t("letters.withCopy")}
            </Checkbox>
            <Button loading={word.running || keeping} onClick={() => void writeWord()}>
              {t("letters.word")}
            </Button>
            <Button type={job.result ? "default" : "primary"} loading={job.running} onClick={() => void print()}>
              {t("letters.print")}
            </Button>
          </>
        }
      />
      {job.result ? <LetterResult result={job.result} onClose={job.dismiss} /> : null}
      {job.error && job.error.code !== "CANCELLED" ? (
        <Alert
          type="error"
          showIcon
          title={t("ui.errorTitle")}
          description={errorText(job.error)}
          closable={{ onClose: job.dismiss }}
        />
      ) : null}
      {state.conflict ? (
        <Conflict
          fields={[{ label: title, value: t("letters.changedElsewhere") }]}
          onMine={state.keepMine}
          onTheirs={state.takeTheirs}
        />
      ) : null}
      <div className="lt-body" data-side={narrow ? side : "both"}>
        {narrow && side === "page" ? null : (
          <div className="lt-fields pm-stack">
            <HeadFields {...fields} />
            <RecipientFields
              {...fields}
              letterId={letter.id}
              roundId={letter.roundId}
              shown={recipient}
              onShow={setRecipient}
            />
            <BodyFields {...fields} />
            <FootFields {...fields} />
          </div>
        )}
        {narrow && side === "write" ? null : (
          <LetterPreview
            letterId={letter.id}
            draft={draft}
            fileCopy={fileCopy}
            recipient={recipient}
            onRecipient={setRecipient}
          />
        )}
      </div>
    </div>
  );
}
