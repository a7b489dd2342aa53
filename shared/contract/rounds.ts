import { z } from "zod";
import { ObligationState } from "./agencies";
import { Day, Done, Id, Kind, Nothing, Version } from "./common";
import { command, query } from "./kit";

export const StepDraft = z.object({
  title: z.string().trim().min(1).max(300),
  /** The step is the report itself: done when a report is recorded (domain §1). */
  isReport: z.boolean(),
});
export type StepDraft = z.infer<typeof StepDraft>;

export const Step = StepDraft.extend({ id: Id, position: z.number().int() });
export type Step = z.infer<typeof Step>;

export const Template = z.object({ id: z.string(), title: z.string(), steps: z.array(StepDraft) });

export const Round = z.object({
  id: Id,
  version: Version,
  /** Short number used by the QR of report forms. */
  serial: z.number().int(),
  title: z.string(),
  circularNo: z.string(),
  circularDate: Day.nullable(),
  deadline: Day,
  steps: z.array(Step),
  agencyCount: z.number().int(),
  current: z.boolean(),
});
export type Round = z.infer<typeof Round>;

const RoundHead = z.object({
  title: z.string().trim().min(1).max(300),
  circularNo: z.string().trim().max(100),
  circularDate: Day.nullable(),
  deadline: Day,
});

export const rounds = {
  templates: query("Built-in step templates (domain §1).", Nothing, z.object({ rows: z.array(Template) })),
  list: query("All rounds, newest first.", Nothing, z.object({ rows: z.array(Round) })),
  get: query("One round.", z.object({ id: Id }), Round),
  create: command(
    "Starts a round: one obligation for each chosen agency (all when agencyIds is left out). It becomes the current round.",
    RoundHead.extend({ steps: z.array(StepDraft).min(1).max(20), agencyIds: z.array(Id).optional() }),
    z.object({ id: Id, activityId: Id }),
  ),
  update: command("Changes a round's head.", RoundHead.partial().extend({ id: Id, version: Version }), Done),
  addAgencies: command(
    "Adds agencies that came later to a round.",
    z.object({ id: Id, agencyIds: z.array(Id).min(1) }),
    Done,
  ),
  setCurrent: command("Makes a round the current one.", z.object({ id: Id }), Nothing),
};

const Target = z.object({ roundId: Id, agencyIds: z.array(Id).min(1).max(10_000) });

export const obligations = {
  markSteps: command(
    "Marks steps done or not done for agencies. The report step follows the obligation's state and cannot be marked here.",
    Target.extend({ stepIds: z.array(Id).min(1), done: z.boolean() }),
    Done,
  ),
  setState: command(
    "Sets the obligation's state: reported (with the day received), verified, returned (with a reason) or back to pending.",
    Target.extend({ state: ObligationState, on: Day.optional(), reason: z.string().max(500).optional() }),
    Done,
  ),
};

const Counted = z.object({ count: z.number().int(), percent: z.string() });

/** Counts of one group. Each percent is its own count over `total`, rounded half up, two decimals, as text "41.67". */
export const ProgressRow = z.object({
  total: z.number().int(),
  /** reported + verified */
  reported: Counted,
  allStepsDone: Counted,
  verified: Counted,
  /** pending + returned */
  outstanding: Counted,
  returned: z.number().int(),
  /** Outstanding with at least one step done. */
  partly: z.number().int(),
  overdue: z.number().int(),
});
export type ProgressRow = z.infer<typeof ProgressRow>;

export const Recipient = z.discriminatedUnion("type", [
  z.object({ type: z.literal("district"), code: z.string(), name: z.string() }),
  z.object({ type: z.literal("agency"), id: Id, kind: Kind, name: z.string() }),
]);
export type Recipient = z.infer<typeof Recipient>;

export const Overview = z.object({
  round: Round,
  /** Calendar days from today to the deadline; negative when past. */
  daysLeft: z.number().int(),
  /** Monday to Friday; holidays are not counted out yet. */
  workingDaysLeft: z.number().int(),
  total: ProgressRow,
  byRecipient: z.array(z.object({ recipient: Recipient, progress: ProgressRow, outstandingAgencyIds: z.array(Id) })),
  byKind: z.array(z.object({ kind: Kind, progress: ProgressRow })),
  steps: z.array(z.object({ stepId: Id, title: z.string(), notDone: z.number().int() })),
  /** Cumulative reports by day received, only days with reports. */
  reportsByDay: z.array(z.object({ day: Day, cumulative: z.number().int() })),
  /** Recorded today. */
  today: z.number().int(),
  attention: z.object({
    pins: z.number().int(),
    noCode: z.number().int(),
    names: z.number().int(),
    questions: z.number().int(),
  }),
  /** As letters use it, Thai digits, naming its numerator. */
  sentence: z.string(),
});
export type Overview = z.infer<typeof Overview>;

export const overview = {
  get: query("The round's numbers (domain §1), by recipient and by kind.", z.object({ roundId: Id }), Overview),
};
