import type { Plan, Target } from "./plan";
import type { PlannedRow } from "./proposals";

/** What a row is to write, once decided. */
export interface Effect {
  readonly row: PlannedRow;
  readonly plan: Plan;
  readonly target: Target;
  /** The name is kept although it should be checked. */
  readonly nameCheck: string | null;
  readonly rename: boolean;
}

/** Undecided questions: in the way of a commit. */
export function isUndecided(row: PlannedRow): boolean {
  return row.outcome === "question" && row.decision === null;
}

/** What a row is to write: its decision, else its proposal; null for nothing. */
export function effectOf(row: PlannedRow): Effect | null {
  const { plan } = row.body;
  const { decision } = row;
  if (plan === null || decision?.action === "skip" || isUndecided(row)) return null;
  if (decision?.action === "suggestion") {
    const target = plan.targets[decision.key];
    return target ? { row, plan, target, nameCheck: null, rename: false } : null;
  }
  if (decision?.action === "asRead") {
    if (!plan.asRead) return null;
    const ownName = plan.asRead.name === plan.identity?.name;
    const target = { identity: plan.asRead, agencyId: ownName ? plan.agencyId : null, without: [], change: null };
    return { row, plan, target, nameCheck: ownName ? null : (plan.identity?.name ?? null), rename: false };
  }
  if (!plan.identity || (row.outcome !== "new" && row.outcome !== "change")) return null;
  const target = { identity: plan.identity, agencyId: plan.agencyId, without: [], change: plan.change };
  return { row, plan, target, nameCheck: plan.nameCheck, rename: plan.rename };
}
