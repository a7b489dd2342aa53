import type { ReportTable } from "../ports/rows";

/** What a report says of one step. */
export interface Said {
  readonly stepId: string;
  readonly done: boolean;
}

export function saysOf(report: Pick<ReportTable, "says">): Said[] {
  return JSON.parse(report.says) as Said[];
}

/**
 * Steps that one report says are done and the last one that speaks of them says are not: answers that contradict each
 * other and need a person.
 * @param reports oldest first
 */
export function contradictedSteps(reports: readonly Pick<ReportTable, "says">[]): string[] {
  const saidDone = new Set<string>();
  const contradicted = new Set<string>();
  for (const { stepId, done } of reports.flatMap(saysOf)) {
    if (done) {
      saidDone.add(stepId);
      contradicted.delete(stepId);
    } else if (saidDone.has(stepId)) contradicted.add(stepId);
  }
  return [...contradicted];
}
