import { Alert, Button, Modal, Radio } from "antd";
import { useState } from "react";
import type { Out } from "../../../app/data/names";
import { useCommand } from "../../../app/data/use-command";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { Loaded } from "../../../ui/Loaded";
import { ScrollArea } from "../../../ui/ScrollArea";
import { fieldName } from "../field-name";

/** A batch to take back. */
export interface BatchToUndo {
  readonly id: string;
  readonly fileName: string;
}

interface Props {
  readonly batch: BatchToUndo;
  onClose(): void;
  onUndone(): void;
}

/** Shows what taking a batch back would do, and what was edited since, before anything happens. */
export function UndoDialog({ batch, onClose, onUndone }: Props) {
  const [answer, setAnswer] = useState<Out<"imports.undo"> | null>(null);
  if (answer) return <Undone answer={answer} onClose={onUndone} />;
  return <Ask batch={batch} onClose={onClose} onAnswer={setAnswer} />;
}

interface AskProps {
  readonly batch: BatchToUndo;
  onClose(): void;
  onAnswer(answer: Out<"imports.undo">): void;
}

function Ask({ batch, onClose, onAnswer }: AskProps) {
  const { t } = useText();
  // What was edited since is kept unless she says so.
  const [overwrite, setOverwrite] = useState(false);
  const preview = useRead("imports.undoPreview", { batchId: batch.id });
  const undo = useCommand("imports.undo");
  const confirm = async (): Promise<void> => {
    const answer = await undo.run({ batchId: batch.id, overwrite });
    if (answer) onAnswer(answer);
  };
  return (
    <Modal
      open
      title={t("import.batches.undoAsk", { file: batch.fileName })}
      onCancel={onClose}
      closable={!undo.pending}
      mask={{ closable: false }}
      footer={[
        <Button key="keep" onClick={onClose} disabled={undo.pending}>
          {t("import.batches.keep")}
        </Button>,
        <Button
          key="undo"
          type="primary"
          danger={overwrite}
          disabled={!preview.data}
          loading={undo.pending}
          onClick={confirm}
        >
          {t(overwrite ? "import.batches.undoAll" : "import.batches.undoOk")}
        </Button>,
      ]}
    >
      <Loaded query={preview}>
        {({ undone, kept }) => (
          <>
            <p>{t("import.batches.willUndo", { n: undone })}</p>
            {kept.length === 0 ? <p className="pm-muted">{t("import.batches.editedNone")}</p> : null}
            {kept.length > 0 ? (
              <>
                <Alert type="warning" showIcon title={t("import.batches.edited", { n: kept.length })} />
                <Kept kept={kept} />
                <Radio.Group
                  className="im-radios"
                  aria-label={t("import.batches.edited", { n: kept.length })}
                  value={overwrite}
                  onChange={(event) => setOverwrite(event.target.value === true)}
                  options={[
                    { value: false, label: t("import.batches.keepEdited") },
                    { value: true, label: t("import.batches.takeEdited") },
                  ]}
                />
              </>
            ) : null}
          </>
        )}
      </Loaded>
    </Modal>
  );
}

function Undone({ answer, onClose }: { readonly answer: Out<"imports.undo">; onClose(): void }) {
  const { t } = useText();
  return (
    <Modal
      open
      title={t("import.batches.result", { n: answer.undone })}
      onCancel={onClose}
      footer={
        <Button type="primary" autoFocus onClick={onClose}>
          {t("ui.close")}
        </Button>
      }
    >
      {answer.kept.length === 0 ? (
        <p>{t("import.batches.keptNone")}</p>
      ) : (
        <>
          <p>{t("import.batches.kept", { n: answer.kept.length })}</p>
          <Kept kept={answer.kept} />
        </>
      )}
    </Modal>
  );
}

function Kept({ kept }: { readonly kept: Out<"imports.undo">["kept"] }) {
  const { t } = useText();
  return (
    <ScrollArea label={t("import.batches.edited", { n: kept.length })} className="im-kept">
      <ul>
        {kept.map((item) => (
          <li key={`${item.agency} ${item.field}`}>
            {item.agency}: {fieldName(t, item.field)}
          </li>
        ))}
      </ul>
    </ScrollArea>
  );
}
