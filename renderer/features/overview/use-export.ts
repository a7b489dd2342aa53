import { useEffect } from "react";
import { useText } from "../../app/i18n";
import { useJob } from "../../ui/use-job";
import { useNotify } from "../../ui/use-notify";
import { useSaveArtifact } from "../../ui/use-save-artifact";

/** Makes the round's progress workbook, then asks where to keep it. */
export function useExport(roundId: string): { start(): void; readonly running: boolean } {
  const { t } = useText();
  const notify = useNotify();
  const { start, dismiss, running, result, error } = useJob("exports.progress");
  const { save, pending } = useSaveArtifact();
  useEffect(() => {
    if (!result) return;
    dismiss();
    void save(result).then((saved) => {
      if (saved) notify.done(t("overview.exported", { name: result.name }));
    });
  }, [result, dismiss, save, notify, t]);
  useEffect(() => {
    if (!error) return;
    dismiss();
    notify.error(error);
  }, [error, dismiss, notify]);
  return { start: () => void start({ roundId }), running: running || pending };
}
