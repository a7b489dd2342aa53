import { App } from "antd";
import { type ChangeEvent, useCallback, useEffect, useRef, useState } from "react";
import type { Out } from "../../app/data/names";
import { useText } from "../../app/i18n";
import { openRoundDialog } from "../../app/round-dialog";
import { go, useRoute } from "../../app/router";
import { PageHeader } from "../../ui/PageHeader";
import { CommitResult } from "./batches/CommitResult";
import { ColumnsPage } from "./columns/ColumnsPage";
import type { Brought } from "./intake/brought";
import { DropVeil } from "./intake/DropVeil";
import { ImportStart } from "./intake/ImportStart";
import { PasteDialog } from "./intake/PasteDialog";
import { useBrought } from "./intake/use-brought";
import { usePropose } from "./intake/use-propose";
import { waitingFiles } from "./intake/waiting-files";
import { ProposalPage } from "./review/ProposalPage";
import "../../ui/parts.css";
import "./import.css";

/** What can be read, as the chooser of files names it. */
const ACCEPTED = ".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt";

interface Committed {
  readonly fileName: string;
  readonly result: Out<"imports.commit">;
}

/**
 * `#/import` begins, `#/import/<proposal>` reviews, `#/import/columns/<source>` maps columns by hand. The proposal lives
 * in the store, so leaving loses nothing.
 */
export function ImportScreen() {
  const { t } = useText();
  const { message } = App.useApp();
  const [, place, source] = useRoute().path;
  const [committed, setCommitted] = useState<Committed | null>(null);
  const [pasting, setPasting] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const propose = usePropose(
    useCallback((id: string) => {
      setCommitted(null);
      go(["import", id]);
    }, []),
  );

  // A sheet whose columns nobody recognised leads straight to mapping them by hand.
  const { error, clear, name } = propose;
  useEffect(() => {
    const { source: unread, sheet } = error?.code === "LAYOUT_NOT_RECOGNISED" ? error.details : {};
    if (typeof unread !== "string") return;
    clear();
    go(["import", "columns", unread], { sheet: typeof sheet === "string" ? sheet : null, file: name, why: "unknown" });
  }, [error, clear, name]);

  const begin = (): void => {
    setCommitted(null);
    setPasting(false);
    propose.clear();
    go(["import"]);
  };
  const next = (): void => {
    const file = waitingFiles.take();
    if (!file) return;
    begin();
    void propose.read(file);
  };
  const bring = ({ files, folders, paste }: Brought): void => {
    if (folders.length > 0) void message.warning(t("import.folder", { name: folders.join(", ") }));
    waitingFiles.add(files);
    if (propose.reading) {
      if (paste && files.length === 0) void message.info(t("import.busy"));
      return;
    }
    if (files.length > 0) next();
    else if (paste) {
      begin();
      void propose.ask({ name: t("import.paste.name"), paste });
    } else if (folders.length === 0) void message.warning(t("import.nothingBrought"));
  };
  const over = useBrought(bring);

  const onInput = (event: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(event.target.files ?? [])];
    // The same file may be chosen again after it was mended.
    event.target.value = "";
    if (files.length > 0) bring({ files, folders: [], paste: null });
  };

  const shown = propose.reading || propose.error ? undefined : place;
  return (
    <div className="im-screen">
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPTED}
        className="pm-hidden"
        tabIndex={-1}
        aria-label={t("import.choose")}
        onChange={onInput}
      />
      {committed ? (
        <div className="pm-screen">
          <PageHeader title={t("import.title")} note={committed.fileName} />
          <CommitResult
            fileName={committed.fileName}
            result={committed.result}
            onStartRound={() => openRoundDialog("new")}
            onAgencies={() => go(["agencies"])}
            onBegin={begin}
            onNextFile={next}
          />
        </div>
      ) : shown === "columns" && source ? (
        <ColumnsPage key={source} source={source} propose={propose} onChoose={() => input.current?.click()} />
      ) : shown ? (
        <ProposalPage
          key={shown}
          id={shown}
          propose={propose}
          onLeave={begin}
          onCommitted={(fileName, result) => setCommitted({ fileName, result })}
        />
      ) : (
        <ImportStart
          propose={propose}
          onChoose={() => input.current?.click()}
          onPaste={() => setPasting(true)}
          onNextFile={next}
          onOpen={(id) => go(["import", id])}
        />
      )}
      <PasteDialog
        open={pasting}
        onClose={() => setPasting(false)}
        onPaste={(paste) => bring({ files: [], folders: [], paste })}
      />
      {over ? <DropVeil /> : null}
    </div>
  );
}
