import { useCallback, useEffect, useRef, useState } from "react";
import type { FileInput } from "../../../../shared/contract/common";
import { AppError } from "../../../../shared/contract/errors";
import type { MappingChoice, Paste } from "../../../../shared/contract/imports";
import { useJob } from "../../../ui/use-job";

/** Above this a file is not read into memory at all: no sheet of agencies comes near it. */
const MAX_BYTES = 60 * 1024 * 1024;

/** What is to be read: a file, a pasted table, or something the core has read already (another sheet, other columns). */
type Asked = { readonly name: string } & (
  | { readonly file: FileInput }
  | { readonly paste: Paste }
  | { readonly source: string; readonly sheet?: string; readonly mapping?: MappingChoice }
);

/** What was asked for last lives as long as the window, so that it can be tried again. */
let last: Asked | null = null;

/** Reads a sheet into a proposal: file → bytes → job; the passphrase is asked for by the job when it is needed. */
export function usePropose(onProposed: (proposalId: string) => void) {
  const job = useJob("imports.propose");
  const [refused, setRefused] = useState<AppError | null>(null);
  const [name, setName] = useState(last?.name ?? "");
  const proposed = useRef(onProposed);
  useEffect(() => {
    proposed.current = onProposed;
  });

  const { start, dismiss, result } = job;
  useEffect(() => {
    if (!result) return;
    dismiss();
    proposed.current(result.id);
  }, [result, dismiss]);

  const ask = useCallback(
    async (asked: Asked) => {
      last = asked;
      setRefused(null);
      setName(asked.name);
      const { name: _name, ...input } = asked;
      await start({ ...input, rows: false });
    },
    [start],
  );
  const read = useCallback(
    async (file: File) => {
      setName(file.name);
      if (file.size > MAX_BYTES) {
        setRefused(new AppError("FILE_TOO_LARGE", { file: file.name }));
        return;
      }
      const bytes = await file.arrayBuffer().catch(() => null);
      if (bytes) await ask({ name: file.name, file: { name: file.name, bytes: new Uint8Array(bytes) } });
      // Excel holds it open, the stick was pulled out, or it was moved since it was chosen.
      else setRefused(new AppError("FILE_NOT_READABLE", { file: file.name }));
    },
    [ask],
  );

  return {
    read,
    ask,
    /** Asks for the same again: after the passphrase was set, or the sample was left. */
    retry: useCallback(() => (last ? ask(last) : undefined), [ask]),
    cancel: job.cancel,
    clear: useCallback(() => {
      setRefused(null);
      dismiss();
    }, [dismiss]),
    reading: job.running && refused === null,
    view: job.view,
    name,
    cancelled: job.view?.state === "cancelled",
    error: refused ?? (job.view?.state === "failed" ? job.error : null),
  };
}

export type Propose = ReturnType<typeof usePropose>;
