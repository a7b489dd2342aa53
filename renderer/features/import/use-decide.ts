import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Decision, Proposal } from "../../../shared/contract/imports";
import { useCommand } from "../../app/data/use-command";

/** Records a decision: shown at once, kept in the store, and taken off the screen again if the store refuses it. */
export function useDecide(proposalId: string): (rowId: string, decision: Decision | null) => Promise<void> {
  const cache = useQueryClient();
  const { run } = useCommand("imports.decide");
  return useCallback(
    async (rowId, decision) => {
      const key = ["imports.get", { id: proposalId }];
      // An answer on its way must not paint over the decision just made.
      await cache.cancelQueries({ queryKey: key });
      cache.setQueryData<Proposal>(
        key,
        (old) => old && { ...old, rows: old.rows.map((row) => (row.id === rowId ? { ...row, decision } : row)) },
      );
      const kept = await run({ id: proposalId, decisions: [{ rowId, decision }] });
      if (kept === null) await cache.invalidateQueries({ queryKey: key });
    },
    [cache, run, proposalId],
  );
}
