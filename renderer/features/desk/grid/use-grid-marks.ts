import { useCallback } from "react";
import type { Round } from "../../../../shared/contract/rounds";
import { shortName } from "../../../../shared/domain/kinds";
import type { In } from "../../../app/data/names";
import { queryClient } from "../../../app/data/query-client";
import { useCommand } from "../../../app/data/use-command";
import { useText } from "../../../app/i18n";
import { useNotify } from "../../../ui/use-notify";
import { type Grid, type GridRow, type Mark, withMark } from "./grid-model";

/** Stores marks, shown at once; what changes a whole row, a column or a report says so and offers to take it back. */
export function useGridMarks(round: Round, input: In<"desk.grid">): (mark: Mark | null, grid: Grid) => Promise<void> {
  const { t } = useText();
  const notify = useNotify();
  const { run } = useCommand("desk.markGrid");
  return useCallback(
    async (mark, grid) => {
      if (mark === null || round.closedAt !== null) return;
      const queryKey = ["desk.grid", input];
      // An answer on its way would put the cell back for a moment.
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData<Grid>(queryKey, (old) => (old ? withMark(old, mark) : old));
      const answer = await run({
        roundId: round.id,
        ...mark,
        agencyIds: [...mark.agencyIds],
        stepIds: [...mark.stepIds],
      });
      if (!answer) {
        void queryClient.invalidateQueries({ queryKey });
        return;
      }
      const reports = grid.steps.some(({ stepId, isReport }) => isReport && mark.stepIds.includes(stepId));
      if (mark.agencyIds.length === 1 && mark.stepIds.length === 1 && !reports) return;
      const names = namesOf(grid.rows, mark);
      notify.done(
        names.length === 1
          ? t(mark.done ? "desk.grid.marked" : "desk.grid.unmarked", { name: names[0] ?? "", n: mark.stepIds.length })
          : t(mark.done ? "desk.grid.markedMany" : "desk.grid.unmarkedMany", { n: names.length }),
        answer.activityId,
      );
    },
    [round, input, run, notify, t],
  );
}

function namesOf(rows: readonly GridRow[], mark: Mark): string[] {
  return rows.filter(({ agencyId }) => mark.agencyIds.includes(agencyId)).map(shortName);
}
