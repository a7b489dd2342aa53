import { useEffect } from "react";
import type { AppError } from "../../shared/contract";
import type { Artifact } from "../../shared/contract/common";
import { useNotify } from "./use-notify";
import { useSaveArtifact } from "./use-save-artifact";

interface Making {
  readonly result: Artifact | { readonly artifacts: readonly Artifact[] } | null;
  readonly error: AppError | null;
  dismiss(): void;
}

/** Once a job has made its files: asks where to keep each, says so, and forgets the job; tells what went wrong. */
export function useSaveMade({ result, error, dismiss }: Making, said: string): boolean {
  const notify = useNotify();
  const { save, pending } = useSaveArtifact();
  useEffect(() => {
    if (!result) return;
    dismiss();
    const keep = async (): Promise<void> => {
      for (const artifact of "artifacts" in result ? result.artifacts : [result]) {
        if (await save(artifact)) notify.done(said);
      }
    };
    void keep();
  }, [result, dismiss, save, notify, said]);
  useEffect(() => {
    if (!error) return;
    dismiss();
    notify.error(error);
  }, [error, dismiss, notify]);
  return pending;
}
