import { useCallback, useEffect, useRef, useState } from "react";
import { AppError } from "../../../shared/contract/errors";
import { useJob } from "../../ui/use-job";

/** Above this a file is not read into memory at all: no sheet of agencies comes near it. */
const MAX_BYTES = 60 * 1024 * 1024;

/** The file last chosen lives as long as the window, so that another sheet of it can be asked for. */
let lastFile: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null = null;

/** Reads a sheet into a proposal: file → bytes → job; the passphrase is asked for by the job when it is needed. */
export function usePropose(onProposed: (proposalId: string, fileName: string) => void) {
  const job = useJob("imports.propose");
  const [refused, setRefused] = useState<AppError | null>(null);
  const [fileName, setFileName] = useState<string | null>(lastFile?.name ?? null);
  const proposed = useRef(onProposed);
  useEffect(() => {
    proposed.current = onProposed;
  });

  const { start, dismiss, result } = job;
  useEffect(() => {
    if (!result) return;
    dismiss();
    proposed.current(result.id, result.fileName);
  }, [result, dismiss]);

  const read = useCallback(
    async (file: File) => {
      setRefused(null);
      setFileName(file.name);
      if (file.size > MAX_BYTES) {
        setRefused(new AppError("FILE_TOO_LARGE", { file: file.name }));
        return;
      }
      try {
        lastFile = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
      } catch {
        setRefused(new AppError("FILE_DAMAGED", { file: file.name }));
        return;
      }
      await start({ file: lastFile });
    },
    [start],
  );
  const reread = useCallback(
    async (sheet?: string) => {
      if (lastFile) await start(sheet === undefined ? { file: lastFile } : { file: lastFile, sheet });
    },
    [start],
  );

  return {
    read,
    reread,
    /** Whether the bytes of that file are still here. */
    holds: (name: string): boolean => lastFile?.name === name,
    cancel: job.cancel,
    clear: useCallback(() => {
      setRefused(null);
      dismiss();
    }, [dismiss]),
    reading: job.running && refused === null,
    view: job.view,
    fileName: fileName ?? "",
    cancelled: job.view?.state === "cancelled",
    error: refused ?? (job.view?.state === "failed" ? job.error : null),
  };
}
