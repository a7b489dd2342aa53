import { App } from "antd";
import { useCommand } from "../../app/data/use-command";
import { useText } from "../../app/i18n";
import { fieldName } from "./field-name";

/** Asks, takes a batch back, and says what was kept because it was edited since. Resolves to whether it was. */
export function useUndoBatch(): (batch: { readonly id: string; readonly fileName: string }) => Promise<boolean> {
  const { t } = useText();
  const { modal } = App.useApp();
  const { run } = useCommand("imports.undo");
  return async ({ id, fileName }) => {
    const sure = await modal.confirm({
      title: t("import.batches.undoAsk", { file: fileName }),
      content: t("import.batches.undoWhat"),
      okText: t("import.batches.undoOk"),
      cancelText: t("import.batches.keep"),
    });
    if (!sure) return false;
    const answer = await run({ batchId: id });
    if (!answer) return false;
    modal.info({
      title: t("import.batches.result", { n: answer.undone }),
      okText: t("ui.close"),
      content:
        answer.kept.length === 0 ? (
          t("import.batches.keptNone")
        ) : (
          <>
            <p>{t("import.batches.kept", { n: answer.kept.length })}</p>
            <ul className="im-kept">
              {answer.kept.map((item) => (
                <li key={`${item.agency} ${item.field}`}>
                  {item.agency}: {fieldName(t, item.field)}
                </li>
              ))}
            </ul>
          </>
        ),
    });
    return true;
  };
}
