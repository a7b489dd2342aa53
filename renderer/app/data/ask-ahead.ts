import type { Status } from "../../../shared/contract/app";
import { call } from "./client";
import type { In, QueryName } from "./names";
import { queryClient } from "./query-client";

/** Whoever needs the answer finds it in the cache; after a refusal it asks again, and shows why. */
function ask<Name extends QueryName>(name: Name, input: In<Name>): Promise<void> {
  return queryClient.prefetchQuery({ queryKey: [name, input], queryFn: () => call(name, input) });
}

/**
 * What every start needs is asked at once and before anything is drawn, instead of one answer after the other; and the
 * numbers of the round, where most starts lead, as soon as the round is known.
 */
export function askAhead(): void {
  const status = ask("app.status", {});
  for (const name of ["settings.get", "rounds.list", "jobs.list", "imports.open"] as const) void ask(name, {});
  void status.then(() => {
    const roundId = queryClient.getQueryData<Status>(["app.status", {}])?.currentRoundId;
    if (roundId) void ask("overview.get", { roundId });
  });
}
