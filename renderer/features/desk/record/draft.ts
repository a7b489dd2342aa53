import type { DeskAgency } from "../../../../shared/contract/desk";
import type { Channel } from "../../../../shared/contract/reports";

/** What is typed of one step. */
export interface StepDraft {
  readonly done: boolean;
  readonly day: string | null;
  readonly number: number | null;
  readonly note: string;
}

/** A report before it is saved. */
export interface ReportDraft {
  readonly receivedOn: string;
  readonly receiptNo: string;
  readonly channel: Channel;
  readonly reporter: string;
  readonly position: string;
  readonly note: string;
  /** By step id. */
  readonly steps: Readonly<Record<string, StepDraft>>;
}

/** What was typed and not saved, by round and agency: going elsewhere loses nothing until the window closes. */
const kept = new Map<string, ReportDraft>();

function draftKey({ roundId, agencyId }: DeskAgency): string {
  return `${roundId}:${agencyId}`;
}

/** The day and the channel of the report before: a pile is worked through day by day. */
let last: Pick<ReportDraft, "receivedOn" | "channel"> | null = null;
let lastDay = "";

/** A report as it stands before anything is typed: today, what is known of the steps, the officer as the reporter. */
export function freshDraft(agency: DeskAgency, today: string): ReportDraft {
  const same = lastDay === today ? last : null;
  return {
    receivedOn: same?.receivedOn ?? today,
    receiptNo: "",
    channel: same?.channel ?? "form",
    reporter: agency.officer?.name ?? "",
    position: agency.officer?.position ?? "",
    note: "",
    steps: Object.fromEntries(
      agency.steps.map(({ stepId, done, day, number, note }) => [stepId, { done, day, number, note }]),
    ),
  };
}

export function keptDraft(agency: DeskAgency): ReportDraft | undefined {
  return kept.get(draftKey(agency));
}

export function keepDraft(agency: DeskAgency, draft: ReportDraft): void {
  kept.set(draftKey(agency), draft);
}

/** Forgets what was typed; a saved report's day and channel come back for the next. */
export function dropDraft(agency: DeskAgency, saved?: { readonly draft: ReportDraft; readonly today: string }): void {
  kept.delete(draftKey(agency));
  if (!saved) return;
  last = { receivedOn: saved.draft.receivedOn, channel: saved.draft.channel };
  lastDay = saved.today;
}

/** Steps that are marked by hand: not the report itself, which recording marks, and not those for other kinds. */
export function markable(agency: DeskAgency): DeskAgency["steps"] {
  return agency.steps.filter((step) => step.applies && !step.isReport);
}

/** Every step done: never the other way, so that pressing it once too often takes nothing back. */
export function allDone(agency: DeskAgency, draft: ReportDraft): ReportDraft {
  return markable(agency).reduce((next, { stepId }) => withStep(next, stepId, { done: true }), draft);
}

export function withStep(draft: ReportDraft, stepId: string, patch: Partial<StepDraft>): ReportDraft {
  const before = draft.steps[stepId] ?? { done: false, day: null, number: null, note: "" };
  return { ...draft, steps: { ...draft.steps, [stepId]: { ...before, ...patch } } };
}
