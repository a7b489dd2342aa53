import { AppError } from "../../../shared/contract";
import type { JobView } from "../../../shared/contract/app";
import type { App } from "../../core/app";
import { operationOf } from "../../core/dispatch";

export interface Run {
  /** Told at every sign of progress of a job. */
  onProgress(job: Pick<JobView, "done" | "total" | "phase">): void;
  /** Aborting stops a running job. */
  readonly signal: AbortSignal;
}

/** One operation from start to end: a job is waited for. @throws AppError as the operation gives it */
export async function runCall(app: App, name: string, input: unknown, run: Run): Promise<unknown> {
  const operation = operationOf(name);
  const answer = await app.dispatch(name, input);
  if (!answer.ok) throw new AppError(answer.error.code, answer.error.details);
  if (operation.type !== "job") return answer.value;

  const { jobId } = answer.value as { jobId: string };
  const stopTelling = app.subscribe((event) => {
    if (event.type === "job" && event.job.id === jobId) run.onProgress(event.job);
  });
  const cancel = (): void => app.jobs.cancel(jobId);
  run.signal.addEventListener("abort", cancel, { once: true });
  if (run.signal.aborted) cancel();
  try {
    const { state, result, error } = await app.jobs.ended(jobId);
    if (state === "done") return result;
    throw new AppError(error?.code ?? "INTERNAL", error?.details as AppError["details"]);
  } finally {
    run.signal.removeEventListener("abort", cancel);
    stopTelling();
  }
}
