import { useEffect } from "react";
import type { Artifact } from "../../../shared/contract/common";
import { useText } from "../../app/i18n";
import { useJob } from "../../ui/use-job";
import { useNotify } from "../../ui/use-notify";
import { useSaveArtifact } from "../../ui/use-save-artifact";

type ExportName = "exports.progress" | "exports.progressCsv" | "exports.departmentTable";

/** Makes the files of one export of the round, then asks where to keep each. */
export function useExport(name: ExportName, roundId: string): { start(): void; readonly running: boolean } {
  const { t } = useText();
  const notify = useNotify();
  const { start, dismiss, running, result, error } = useJob(name);
  const { save, pending } = useSaveArtifact();
  useEffect(() => {
    if (!result) return;
    dismiss();
    void saveEach("artifacts" in result ? result.artifacts : [result]);

    async function saveEach(artifacts: readonly Artifact[]): Promise<void> {
      for (const artifact of artifacts) {
        if (!(await save(artifact))) return;
        notify.done(t("overview.exported", { name: artifact.name }));
      }
    }
  }, [result, dismiss, save, notify, t]);
  useEffect(() => {
    if (!error) return;
    dismiss();
    notify.error(error);
  }, [error, dismiss, notify]);
  return { start: () => void start({ roundId }), running: running || pending };
}
