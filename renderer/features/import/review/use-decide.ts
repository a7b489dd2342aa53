import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import type { Decision, ProposalRow } from "../../../../shared/contract/import-rows";
import type { In, Out } from "../../../app/data/names";
import { useCommand } from "../../../app/data/use-command";

type Before = Out<"imports.decideAlike">["before"];

/** What was decided in this window, last first, so that it can be taken back step by step. By proposal. */
const steps = new Map<string, readonly Before[]>();
const listeners = new Set<() => void>();
const NONE: readonly Before[] = [];

function keep(id: string, next: readonly Before[]): void {
  steps.set(id, next);
  for (const listener of listeners) listener();
}

type Alike = In<"imports.decideAlike">;
type Answered = Pick<ProposalRow, "id" | "decision">;

export interface Deciding {
  decide(row: Answered, decision: Decision | null): Promise<void>;
  /** @returns how many rows got an answer and how many were left as they are; null when it was refused */
  decideAlike(where: Alike["where"], decision: Alike["decision"]): Promise<Out<"imports.decideAlike"> | null>;
  /** Takes the last step back. @returns the rows that it had answered; empty when there was none */
  undo(): Promise<readonly string[]>;
  /** Steps that can be taken back. */
  readonly steps: number;
}

/** Records decisions: shown at once, kept in the store, and taken off the screen again if the store refuses them. */
export function useDecide(id: string): Deciding {
  const cache = useQueryClient();
  const one = useCommand("imports.decide").run;
  const alike = useCommand("imports.decideAlike").run;
  const done = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => steps.get(id) ?? NONE,
  );

  const write = useCallback(
    async (decisions: Before): Promise<boolean> => {
      const mine = { predicate: ({ queryKey }: { readonly queryKey: readonly unknown[] }) => isRowsOf(queryKey, id) };
      // An answer on its way must not paint over the decision just made.
      await cache.cancelQueries(mine);
      const next = new Map(decisions.map(({ rowId, decision }) => [rowId, decision]));
      cache.setQueriesData<Out<"imports.rows">>(
        mine,
        (page) => page && { ...page, rows: page.rows.map(answered(next)) },
      );
      const kept = await one({ id, decisions: [...decisions] });
      if (kept === null) await cache.invalidateQueries(mine);
      return kept !== null;
    },
    [cache, one, id],
  );

  return {
    steps: done.length,
    decide: useCallback(
      async (row, decision) => {
        if (await write([{ rowId: row.id, decision }]))
          keep(id, [[{ rowId: row.id, decision: row.decision }], ...(steps.get(id) ?? NONE)]);
      },
      [write, id],
    ),
    decideAlike: useCallback(
      async (where, decision) => {
        const answer = await alike({ id, where, decision });
        if (answer && answer.before.length > 0) keep(id, [answer.before, ...(steps.get(id) ?? NONE)]);
        return answer;
      },
      [alike, id],
    ),
    undo: useCallback(async () => {
      const [last, ...earlier] = steps.get(id) ?? NONE;
      if (!last || !(await write(last))) return [];
      keep(id, earlier);
      return last.map(({ rowId }) => rowId);
    }, [write, id]),
  };
}

function isRowsOf([name, input]: readonly unknown[], id: string): boolean {
  return name === "imports.rows" && (input as In<"imports.rows">).id === id;
}

function answered(next: ReadonlyMap<string, Decision | null>): (row: ProposalRow) => ProposalRow {
  return (row) => (next.has(row.id) ? { ...row, decision: next.get(row.id) ?? null } : row);
}
