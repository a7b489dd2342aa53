import { useCallback, useEffect, useRef, useState } from "react";
import type { JobView } from "../../shared/contract/app";
import { AppError } from "../../shared/contract/errors";
import { call, startJob } from "../app/data/client";
import { errorOf } from "../app/data/error-of";
import type { In, JobName, Out } from "../app/data/names";
import { askForSecrets, promptFor } from "../app/data/secret-prompt";
import { useRead } from "../app/data/use-read";
import { useOwnJob } from "./owned-jobs";
import { useNotify } from "./use-notify";

export interface JobRun<Name extends JobName> {
  start(input: In<Name>): Promise<void>;
  cancel(): Promise<void>;
  /** Forgets the job and its result on this screen. */
  dismiss(): void;
  /** Null before the first start. */
  readonly view: Omit<JobView, "result"> | null;
  readonly running: boolean;
  /** What the finished job yielded. */
  readonly result: Out<Name> | null;
  readonly error: AppError | null;
}

/** Survives a reload of the window, not the session; holds a job's id, never its input. */
function remember(scope: string, id: string | null): void {
  if (id) sessionStorage.setItem(`job:${scope}`, id);
  else sessionStorage.removeItem(`job:${scope}`);
}

/**
 * Long work of one screen: start, progress, cancel, result. It is found again after the screen or window was reloaded.
 * @param scope tells apart two uses of the same job on different screens
 */
export function useJob<Name extends JobName>(name: Name, scope: string = name): JobRun<Name> {
  const notify = useNotify();
  const [id, setId] = useState(() => sessionStorage.getItem(`job:${scope}`));
  const lastInput = useRef<In<Name> | null>(null);
  const asked = useRef<string | null>(null);
  const live = useRead("jobs.list", {}).data?.rows.find((row) => row.id === id);
  const ended = live !== undefined && live.state !== "running";
  const full = useRead("jobs.get", { id: id ?? "" }, { enabled: id !== null && (ended || live === undefined) });

  const keep = useCallback(
    (next: string | null) => {
      remember(scope, next);
      setId(next);
    },
    [scope],
  );
  const start = useCallback(
    async (input: In<Name>) => {
      lastInput.current = input;
      try {
        keep(await startJob(name, input));
      } catch (error) {
        notify.error(errorOf(error));
      }
    },
    [keep, name, notify],
  );
  const cancel = useCallback(async () => {
    if (!id) return;
    try {
      await call("jobs.cancel", { id });
    } catch (error) {
      notify.error(errorOf(error));
    }
  }, [id, notify]);

  // An answer that was on its way while the job ended still says "running": ask again.
  const late = ended && full.data?.state === "running" && !full.isFetching;
  const { refetch } = full;
  useEffect(() => {
    if (late) void refetch();
  }, [late, refetch]);

  // A job of an earlier run of the core is gone: forget it rather than show an error.
  const gone = full.error?.code === "JOB_NOT_FOUND";
  useEffect(() => {
    if (gone) keep(null);
  }, [gone, keep]);

  // A job that stopped for want of a passphrase goes on by itself once there is one.
  const shape = live?.error ?? full.data?.error ?? null;
  const mode = shape ? promptFor(shape.code) : null;
  useEffect(() => {
    const input = lastInput.current;
    if (!mode || !id || input === null || asked.current === id) return;
    asked.current = id;
    void askForSecrets(mode).then((ready) => (ready ? start(input) : undefined));
  }, [mode, id, start]);

  const view = id === null ? null : (live ?? full.data ?? null);
  const answer = view?.state === "done" && full.data?.state === "done" ? full.data : null;
  const running = id !== null && (view === null || view.state === "running" || (view.state === "done" && !answer));
  useOwnJob(id, running);
  return {
    start,
    cancel,
    dismiss: useCallback(() => keep(null), [keep]),
    view,
    running,
    result: answer ? (answer.result as Out<Name>) : null,
    error: shape ? new AppError(shape.code, shape.details as AppError["details"]) : null,
  };
}
