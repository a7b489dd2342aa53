import { QueryClient } from "@tanstack/react-query";
import type { AppEvent, Topic } from "../../../shared/contract";
import type { JobView, Status } from "../../../shared/contract/app";
import type { Asked } from "./ask-ahead";
import { bridge } from "./client";
import { isStaleAfter } from "./topics";

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: 10 * 60_000, retry: false, refetchOnWindowFocus: false },
  },
});

/** Whoever needs the answer finds it in the cache; after a refusal it asks again, and shows why. */
export function keepAnswer({ name, input, answer }: Asked): void {
  void queryClient.prefetchQuery({ queryKey: [name, input], queryFn: () => answer });
}

/** Changes that come close together refresh the cache once. */
const GATHER = 40;
let waiting: Set<Topic> | null = null;

function refresh(topics: readonly Topic[]): void {
  if (waiting) {
    for (const topic of topics) waiting.add(topic);
    return;
  }
  const gathered = new Set(topics);
  waiting = gathered;
  setTimeout(() => {
    waiting = null;
    void queryClient.invalidateQueries({
      predicate: (query) => isStaleAfter(String(query.queryKey[0]), [...gathered]),
    });
  }, GATHER);
}

function keepJob(job: Omit<JobView, "result">): void {
  queryClient.setQueryData<{ rows: JobView[] }>(["jobs.list", {}], (old) => {
    const rows = old?.rows ?? [];
    const view: JobView = { ...job, result: null };
    const known = rows.some((row) => row.id === job.id);
    return { rows: known ? rows.map((row) => (row.id === job.id ? view : row)) : [view, ...rows] };
  });
  if (job.state === "running") return;
  // An answer that was on its way while the job ended would say "running" for ever: both are asked anew.
  void queryClient.invalidateQueries({ queryKey: ["jobs.list", {}] });
  void queryClient.invalidateQueries({ queryKey: ["jobs.get", { id: job.id }] });
}

function onEvent(event: AppEvent): void {
  if (event.type === "changed") refresh(event.topics);
  else if (event.type === "job") keepJob(event.job);
  else if (event.type === "saved") {
    queryClient.setQueryData<Status>(["app.status", {}], (old) => (old ? { ...old, saved: event.saved } : old));
  } else window.focus();
}

/** Keeps the cache in step with the core. @returns a function that ends it */
export function followEvents(): () => void {
  return bridge.subscribe(onEvent);
}
