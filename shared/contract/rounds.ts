import { z } from "zod";
import { ObligationState } from "./agencies";
import { Day, Done, Id, Instant, Kind, Nothing, Version } from "./common";
import { command, query } from "./kit";

/** What must be told of a step besides that it is done. */
export const StepEvidence = z.enum(["none", "date", "number", "note", "file"]);
export type StepEvidence = z.infer<typeof StepEvidence>;

export const StepDraft = z.object({
  title: z.string().trim().min(1).max(300),
  /** The step is the report itself: done when a report is recorded (domain §1). One step of a round at most. */
  isReport: z.boolean(),
  evidence: StepEvidence.optional(),
  /** A deadline of its own; none = the round's. */
  deadline: Day.nullable().optional(),
  /** Kinds it applies to; none or empty = every kind. */
  kinds: z.array(Kind).optional(),
});
export type StepDraft = z.infer<typeof StepDraft>;

export const Step = StepDraft.required().extend({ id: Id, position: z.number().int() });
export type Step = z.infer<typeof Step>;

export const Template = z.object({
  id: z.string(),
  /** Null = built in. */
  version: Version.nullable(),
  title: z.string(),
  steps: z.array(StepDraft),
});
export type Template = z.infer<typeof Template>;

/** ชั้นความเร็ว (domain §5): none, ด่วน, ด่วนมาก, ด่วนที่สุด. */
export const Urgency = z.enum(["none", "urgent", "very-urgent", "most-urgent"]);
export type Urgency = z.infer<typeof Urgency>;

/** One อ้างถึง: an earlier round, or a letter in words. */
export const Reference = z.discriminatedUnion("type", [
  z.object({ type: z.literal("round"), roundId: Id }),
  z.object({ type: z.literal("letter"), text: z.string().trim().min(1).max(500) }),
]);
export type Reference = z.infer<typeof Reference>;

/** Where reports go: the province's form, the department's (the province gets a list of who is done), the district. */
export const ReportTo = z.enum(["province", "department", "district"]);

/** One shift of a deadline; kept when the next one follows. */
export const Extension = z.object({
  id: Id,
  target: z.enum(["agencies", "department"]),
  from: Day.nullable(),
  to: Day,
  reason: z.string(),
  at: Instant,
  who: z.string(),
});
export type Extension = z.infer<typeof Extension>;

const Letters = z.object({
  urgency: Urgency,
  subject: z.string().trim().max(500),
  departmentNo: z.string().trim().max(100),
  departmentDate: Day.nullable(),
  /** เลขรับ of the department's letter, and the day it came. */
  receiptNo: z.string().trim().max(50),
  receivedOn: Day.nullable(),
  /** By when the department wants the province's result. */
  departmentDeadline: Day.nullable(),
  references: z.array(Reference).max(20),
  reportTo: ReportTo,
  /** Address of the form that agencies report with, as the letter gives it. */
  reportLink: z.string().trim().max(2000),
});

export const Round = Letters.extend({
  id: Id,
  version: Version,
  /** Short number used by the QR of report forms. */
  serial: z.number().int(),
  title: z.string(),
  /** The province's own letter. */
  circularNo: z.string(),
  circularDate: Day.nullable(),
  /** By when the agencies report. */
  deadline: Day,
  steps: z.array(Step),
  /** Agencies in it; those that left are not counted. */
  agencyCount: z.number().int(),
  current: z.boolean(),
  /** Oldest first. */
  extensions: z.array(Extension),
  /** Closed rounds refuse every change until they are opened again. */
  closedAt: Instant.nullable(),
});
export type Round = z.infer<typeof Round>;

const RoundHead = Letters.partial().extend({
  title: z.string().trim().min(1).max(300),
  circularNo: z.string().trim().max(100),
  circularDate: Day.nullable(),
  deadline: Day,
});

/** Which agencies: those named, or all of these kinds and districts (both where both are given). */
const Scope = z.object({
  agencyIds: z.array(Id).max(10_000).optional(),
  kinds: z.array(Kind).min(1).optional(),
  districts: z.array(z.string()).min(1).optional(),
});

export const DeadlineWarning = z.enum(["weekend", "holiday", "short", "past", "after-department"]);
export type DeadlineWarning = z.infer<typeof DeadlineWarning>;

export const rounds = {
  templates: query(
    "Step templates: the office's own, then the built-in ones (domain §1).",
    Nothing,
    z.object({ rows: z.array(Template) }),
  ),
  list: query("All rounds, newest first.", Nothing, z.object({ rows: z.array(Round) })),
  get: query("One round.", z.object({ id: Id }), Round),
  create: command(
    "Starts a round: one obligation for each chosen agency (all when none are chosen). It becomes the current round.",
    RoundHead.extend({ steps: z.array(StepDraft).min(1).max(20) }).extend(Scope.shape),
    z.object({ id: Id, activityId: Id }),
  ),
  update: command(
    "Changes a round's head: both letters, references, where reports go. A deadline that was announced is moved with `rounds.extend`.",
    RoundHead.partial().extend({ id: Id, version: Version }),
    Done,
  ),
  editSteps: command(
    "Puts the steps of a round in this order: those with an id are kept (and renamed), new ones added, missing ones taken out with what was done of them kept.",
    z.object({
      id: Id,
      version: Version,
      steps: z
        .array(StepDraft.extend({ id: Id.optional() }))
        .min(1)
        .max(20),
    }),
    Done,
  ),
  addAgencies: command(
    "Adds agencies that came later to a round; one that left comes back as it was.",
    Scope.extend({ id: Id }),
    Done,
  ),
  removeAgencies: command(
    "Takes agencies out of a round, with the reason; they are no longer counted, and their history is kept.",
    z.object({ id: Id, agencyIds: z.array(Id).min(1).max(10_000), reason: z.string().trim().min(1).max(500) }),
    Done,
  ),
  left: query(
    "Agencies that left a round, with the reason, latest first.",
    z.object({ id: Id }),
    z.object({
      rows: z.array(z.object({ agencyId: Id, kind: Kind, name: z.string(), reason: z.string(), at: Instant })),
    }),
  ),
  extend: command(
    "Moves a deadline, with the reason; what it was is kept.",
    z.object({
      id: Id,
      version: Version,
      target: z.enum(["agencies", "department"]).default("agencies"),
      to: Day,
      reason: z.string().trim().min(1).max(500),
    }),
    Done,
  ),
  checkDeadline: query(
    "Working days up to a deadline (both days counted, holidays left out) and what is doubtful about it.",
    z.object({ deadline: Day, from: Day.optional(), departmentDeadline: Day.nullable().optional() }),
    z.object({
      workingDays: z.number().int(),
      warnings: z.array(DeadlineWarning),
      /** Name of the holiday it falls on. */
      holiday: z.string().nullable(),
      /** The working day at or before it. */
      workingDayBefore: Day,
    }),
  ),
  close: command(
    "Closes a round: its numbers are frozen as they stand, and it refuses changes until it is opened again.",
    z.object({ id: Id, version: Version }),
    Done,
  ),
  reopen: command("Opens a closed round again; its numbers move on.", z.object({ id: Id, version: Version }), Done),
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
