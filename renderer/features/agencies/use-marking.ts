import { useMemo } from "react";
import type { AgencyRow, ObligationState } from "../../../shared/contract/agencies";
import type { Round, Step } from "../../../shared/contract/rounds";
import { shortName } from "../../../shared/domain/kinds";
import { queryClient } from "../../app/data/query-client";
import { useCommand } from "../../app/data/use-command";
import { useStatus } from "../../app/data/use-current";
import { useText } from "../../app/i18n";
import { useNotify } from "../../ui/use-notify";
import { withState, withSteps } from "./optimistic";

export interface Marking {
  /** Marks or unmarks one step; the report step records or takes back the report. */
  toggle(row: AgencyRow, step: Step): Promise<void>;
  /** Marks or unmarks a step of many. */
  markMany(rows: readonly AgencyRow[], step: Step, done: boolean): Promise<void>;
  /** @param on the day received, for `reported`; today when left out */
  setState(rows: readonly AgencyRow[], state: ObligationState, detail?: StateDetail): Promise<boolean>;
}

export interface StateDetail {
  readonly on?: string;
  readonly reason?: string;
}

type Rows = { rows: AgencyRow[] };

/** Shows a change at once; the answer of the core, or its refusal, puts the list right. */
function patchRows(roundId: string, ids: ReadonlySet<string>, patch: (row: AgencyRow) => AgencyRow): void {
  queryClient.setQueryData<Rows>(["agencies.list", { roundId }], (old) =>
    old ? { rows: old.rows.map((row) => (ids.has(row.id) ? patch(row) : row)) } : old,
  );
}

const refetch = (): void => void queryClient.invalidateQueries({ queryKey: ["agencies.list"] });

/** Steps and states of agencies in a round, shown before they are stored, each with its undo. */
export function useMarking(round: Round | null): Marking {
  const { t } = useText();
  const notify = useNotify();
  const today = useStatus()?.today;
  const mark = useCommand("obligations.markSteps");
  const state = useCommand("obligations.setState");
  const runMark = mark.run;
  const runState = state.run;
  return useMemo(() => {
    const steps = round?.steps ?? [];
    // A closed round is read only; the screen says so.
    const inRound = (rows: readonly AgencyRow[]) =>
      round?.closedAt === null ? rows.filter((row) => row.obligation?.roundId === round.id) : [];
    const naming = (rows: readonly AgencyRow[]): string => {
      const [only] = rows;
      return rows.length === 1 && only ? shortName(only) : t("agencies.done.many", { n: rows.length });
    };

    const markSteps = async (rows: readonly AgencyRow[], step: Step, done: boolean): Promise<string | null> => {
      const targets = inRound(rows);
      if (!round || targets.length === 0) return null;
      const ids = targets.map((row) => row.id);
      patchRows(round.id, new Set(ids), (row) => withSteps(row, steps, step.id, done));
      const answer = await runMark({ roundId: round.id, agencyIds: ids, stepIds: [step.id], done });
      if (!answer) refetch();
      return answer?.activityId ?? null;
    };

    const marking: Marking = {
      async toggle(row, step) {
        const done = row.obligation?.stepsDone.includes(step.id) ?? false;
        if (step.isReport) await marking.setState([row], done ? "pending" : "reported");
        else await markSteps([row], step, !done);
      },
      async markMany(rows, step, done) {
        const activityId = await markSteps(rows, step, done);
        if (!activityId) return;
        notify.done(
          t(done ? "agencies.done.marked" : "agencies.done.unmarked", { n: inRound(rows).length }),
          activityId,
        );
      },
      async setState(rows, next, detail = {}) {
        const targets = inRound(rows);
        if (!round || targets.length === 0) return false;
        const ids = targets.map((row) => row.id);
        const on = detail.on ?? today;
        patchRows(round.id, new Set(ids), (row) => withState(row, steps, next, on ?? null));
        const answer = await runState({
          roundId: round.id,
          agencyIds: ids,
          state: next,
          ...(next === "reported" && on ? { on } : {}),
          ...(detail.reason ? { reason: detail.reason } : {}),
        });
        if (!answer) {
          refetch();
          return false;
        }
        notify.done(t(`agencies.done.${next}`, { name: naming(targets) }), answer.activityId);
        return true;
      },
    };
    return marking;
  }, [round, t, notify, today, runMark, runState]);
}
