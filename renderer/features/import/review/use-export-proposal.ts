import { useEffect } from "react";
import { useText } from "../../../app/i18n";
import { useJob } from "../../../ui/use-job";
import { useNotify } from "../../../ui/use-notify";
import { useSaveArtifact } from "../../../ui/use-save-artifact";

/** Makes the workbook to send back to whoever made the sheet, then asks where to keep it. */
export function useExportProposal(id: string): { start(): void; readonly running: boolean } {
  const { t, language } = useText();
  const notify = useNotify();
  const { start, dismiss, running, result, error } = useJob("imports.export", `imports.export:${id}`);
  const { save, pending } = useSaveArtifact();
  useEffect(() => {
    if (!result) return;
    dismiss();
    void save(result).then((saved) => {
      if (saved) notify.done(t("import.actions.exported", { name: result.name }));
    });
  }, [result, dismiss, save, notify, t]);
  useEffect(() => {
    if (!error) return;
    dismiss();
    notify.error(error);
  }, [error, dismiss, notify]);
  return { start: () => void start({ id, language }), running: running || pending };
}
