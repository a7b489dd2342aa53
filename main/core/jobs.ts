import { randomUUID } from "node:crypto";
import type { AppEvent } from "../../shared/contract";
import { AppError } from "../../shared/contract";
import type { JobView } from "../../shared/contract/app";
import type { JobControl } from "./handlers";
import type { Log } from "./ports/host";
import { toErrorShape } from "./to-error-shape";

/** Finished jobs kept for a window that reloads; older ones are forgotten. */
const KEPT = 20;
/** Progress events at most this often, in milliseconds. */
const EVENT_EVERY = 80;

export interface Jobs {
  start(operation: string, work: (control: JobControl) => Promise<unknown>): string;
  /** @throws AppError JOB_NOT_FOUND */
  get(id: string): JobView;
  list(): JobView[];
  cancel(id: string): void;
  /** Resolves when the job has ended, however. */
  ended(id: string): Promise<JobView>;
}

interface Entry {
  view: JobView;
  readonly controller: AbortController;
  readonly end: Promise<void>;
}

export function createJobs(emit: (event: AppEvent) => void, log: Log): Jobs {
  const entries = new Map<string, Entry>();

  const entry = (id: string): Entry => {
    const found = entries.get(id);
    if (!found) throw new AppError("JOB_NOT_FOUND");
    return found;
  };
  const tell = (view: JobView): void => {
    const { result: _result, ...rest } = view;
    emit({ type: "job", job: rest });
  };
  const forgetOld = (): void => {
    for (const [id, old] of entries) {
      if (entries.size <= KEPT) return;
      if (old.view.state !== "running") entries.delete(id);
    }
  };

  return {
    start(operation, work) {
      const id = randomUUID();
      const controller = new AbortController();
      let lastTold = 0;
      const update = (patch: Partial<JobView>): void => {
        const current = entry(id);
        current.view = { ...current.view, ...patch };
      };
      const control: JobControl = {
        signal: controller.signal,
        async progress(done, total, phase) {
          if (controller.signal.aborted) throw new AppError("CANCELLED");
          update({ done, total, phase });
          if (Date.now() - lastTold < EVENT_EVERY) return;
          lastTold = Date.now();
          tell(entry(id).view);
          await new Promise(setImmediate);
        },
      };
      const run = async (): Promise<void> => {
        await new Promise(setImmediate);
        try {
          const result = await work(control);
          update({ state: "done", result, done: entry(id).view.total });
        } catch (error) {
          const shape = toErrorShape(error, log, operation);
          update({
            state: shape.code === "CANCELLED" ? "cancelled" : "failed",
            error: { code: shape.code, details: { ...shape.details } },
          });
        }
        tell(entry(id).view);
        forgetOld();
      };
      const view: JobView = {
        id,
        operation,
        state: "running",
        done: 0,
        total: 0,
        phase: "start",
        result: null,
        error: null,
      };
      const end = run();
      entries.set(id, { view, controller, end });
      tell(view);
      return id;
    },
    get: (id) => entry(id).view,
    list: () => [...entries.values()].map(({ view }) => ({ ...view, result: null })).reverse(),
    cancel: (id) => entry(id).controller.abort(),
    async ended(id) {
      const found = entry(id);
      await found.end;
      return found.view;
    },
  };
}
