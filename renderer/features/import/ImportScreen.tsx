import { type ChangeEvent, useCallback, useRef, useState } from "react";
import type { Out } from "../../app/data/names";
import { useText } from "../../app/i18n";
import { openRoundDialog } from "../../app/round-dialog";
import { go, useRoute } from "../../app/router";
import { PageHeader } from "../../ui/PageHeader";
import { CommitResult } from "./CommitResult";
import { DropArea } from "./DropArea";
import { ImportStart } from "./ImportStart";
import { ProposalPage } from "./ProposalPage";
import { usePropose } from "./use-propose";
import { useUndoBatch } from "./use-undo-batch";
import "../../ui/parts.css";
import "./import.css";

interface Committed {
  readonly fileName: string;
  readonly result: Out<"imports.commit">;
}

/** `#/import` begins, `#/import/<proposal>` reviews; the proposal lives in the store, so leaving loses nothing. */
export function ImportScreen() {
  const { t } = useText();
  const [, proposalId] = useRoute().path;
  const [committed, setCommitted] = useState<Committed | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const undo = useUndoBatch();
  const propose = usePropose(
    useCallback((id: string) => {
      setCommitted(null);
      go(["import", id]);
    }, []),
  );

  const choose = (): void => input.current?.click();
  const read = (file: File): void => {
    setCommitted(null);
    if (proposalId) go(["import"]);
    void propose.read(file);
  };
  const onInput = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    // The same file may be chosen again after it was mended.
    event.target.value = "";
    if (file) read(file);
  };
  const restart = (): void => {
    setCommitted(null);
    propose.clear();
    go(["import"]);
  };

  return (
    <DropArea disabled={propose.reading} onFile={read}>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        className="pm-hidden"
        tabIndex={-1}
        aria-label={t("import.choose")}
        onChange={onInput}
      />
      {committed ? (
        <div className="pm-screen">
          <PageHeader title={t("import.title")} note={committed.fileName} />
          <CommitResult
            result={committed.result}
            onStartRound={() => openRoundDialog("new")}
            onAgencies={() => go(["agencies"])}
            onNext={restart}
            onUndo={async () => {
              if (await undo({ id: committed.result.batchId, fileName: committed.fileName })) restart();
            }}
          />
        </div>
      ) : proposalId && !propose.reading && !propose.error ? (
        <ProposalPage
          key={proposalId}
          id={proposalId}
          canReread={propose.holds}
          onReread={(sheet) => propose.reread(sheet)}
          onLeave={restart}
          onCommitted={(fileName, result) => setCommitted({ fileName, result })}
        />
      ) : (
        <ImportStart propose={propose} onChoose={choose} onOpen={(id) => go(["import", id])} />
      )}
    </DropArea>
  );
}
