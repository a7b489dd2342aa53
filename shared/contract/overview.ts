import { z } from "zod";
import { Day, Id, Kind } from "./common";
import { query } from "./kit";
import { Round } from "./rounds";

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
  /** Reported after the deadline. */
  late: z.number().int(),
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
  /** Monday to Friday without holidays, today and the deadline both counted; negative when past. */
  workingDaysLeft: z.number().int(),
  total: ProgressRow,
  byRecipient: z.array(z.object({ recipient: Recipient, progress: ProgressRow, outstandingAgencyIds: z.array(Id) })),
  byKind: z.array(z.object({ kind: Kind, progress: ProgressRow })),
  steps: z.array(z.object({ stepId: Id, title: z.string(), notDone: z.number().int() })),
  /** Cumulative reports by day received, only days with reports. */
  reportsByDay: z.array(z.object({ day: Day, cumulative: z.number().int() })),
  /** Recorded today. */
  today: z.number().int(),
  /** What happened today, in agencies; `overview.behind` lists each. */
  changes: z.object({
    reported: z.number().int(),
    verified: z.number().int(),
    returned: z.number().int(),
    /** With a step marked today. */
    steps: z.number().int(),
    called: z.number().int(),
  }),
  attention: z.object({
    pins: z.number().int(),
    noCode: z.number().int(),
    names: z.number().int(),
    /** Rows of open imports; they are no agencies of the round. */
    questions: z.number().int(),
    returned: z.number().int(),
    overdue: z.number().int(),
    /** Reports that contradict each other. */
    conflicting: z.number().int(),
  }),
  /** As letters use it, Thai digits, naming its numerator. */
  sentence: z.string(),
});
export type Overview = z.infer<typeof Overview>;

/** One number of the overview. */
export const Measure = z.enum([
  ...["total", "reported", "allStepsDone", "verified", "outstanding", "returned", "partly", "overdue", "late"],
  ...["pins", "noCode", "names", "conflicting"],
  ...["todayReported", "todayVerified", "todayReturned", "todaySteps", "todayCalled"],
] as const);
export type Measure = z.infer<typeof Measure>;

/** A number as it was asked for: of a recipient, of a kind, of a step, up to a day. */
export const Behind = z.object({
  measure: Measure.default("total"),
  districtCode: z.string().optional(),
  /** A direct agency as a recipient. */
  agencyId: Id.optional(),
  kind: Kind.optional(),
  /** Those that have not done this step. */
  stepId: Id.optional(),
  /** Those whose report was received on this day or before. */
  day: Day.optional(),
});
export type Behind = z.infer<typeof Behind>;

export const overview = {
  get: query(
    "The round's numbers (domain §1), by recipient and by kind; of a closed round as they were frozen.",
    z.object({ roundId: Id }),
    Overview,
  ),
  behind: query(
    "The agencies behind a number of the overview, in the order of its tables.",
    Behind.extend({ roundId: Id }),
    z.object({ agencyIds: z.array(Id) }),
  ),
  share: query(
    "How many have reported and who has not, for all and for each recipient: as text for LINE or e-mail, and as the facts that a picture of it is drawn from.",
    z.object({ roundId: Id, digits: z.enum(["thai", "arabic"]).default("thai") }),
    z.object({
      title: z.string(),
      deadline: Day,
      /** The day it is told of: today, or the day the round was closed. */
      asOf: Day,
      all: z.string(),
      total: ProgressRow,
      recipients: z.array(
        z.object({
          recipient: Recipient,
          /** "อำเภอเซกา", "เทศบาลเมืองบึงกาฬ" */
          name: z.string(),
          outstanding: z.number().int(),
          progress: ProgressRow,
          /** The outstanding by short name; `returned` were sent back and are waited for again. */
          names: z.array(z.object({ name: z.string(), returned: z.boolean() })),
          text: z.string(),
        }),
      ),
    }),
  ),
};
