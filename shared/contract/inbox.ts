import { z } from "zod";
import { CHANNELS } from "../domain/channels";
import { INBOX_KINDS, INBOX_REASONS } from "../domain/inbox";
import { Artifact, Day, DistrictRef, FileInput, Id, Kind, Nothing } from "./common";
import { command, job, query } from "./kit";

/** Why an entry or a file stands where it stands: a code for the wording, with its blanks. */
export const InboxReason = z.object({
  code: z.enum(INBOX_REASONS),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type InboxReason = z.infer<typeof InboxReason>;

export const InboxAgency = z.object({
  agencyId: Id,
  kind: Kind,
  name: z.string(),
  district: DistrictRef.nullable(),
});
export type InboxAgency = z.infer<typeof InboxAgency>;

/** What a person says of an entry: whose it is, and what to do where that is a question. */
export const InboxDecision = z.object({
  agencyId: Id.optional(),
  /** `record`: as it says; `keep`: received, but the steps stay as they are where it contradicts them; `skip`: not at all. */
  action: z.enum(["record", "keep", "skip"]).optional(),
});
export type InboxDecision = z.infer<typeof InboxDecision>;

/** `ready`: recorded next; `question`: waits for a decision; `same`: nothing new; `left`: not recorded; `refused`: cannot be. */
export const InboxStatus = z.enum(["ready", "question", "same", "left", "refused"]);
export type InboxStatus = z.infer<typeof InboxStatus>;

/** What one row or file says of one agency. */
export const InboxEntry = z.object({
  /** Stable for the same files in the same order. */
  id: z.string(),
  file: z.number().int(),
  /** 1-based row in the sheet; null for a file of one agency. */
  row: z.number().int().nullable(),
  /** The agency's name as it was read. */
  read: z.string(),
  agency: InboxAgency.nullable(),
  /** Whose it may be, the likeliest first. */
  suggestions: z.array(InboxAgency),
  receivedOn: Day,
  channel: z.enum(CHANNELS),
  reporter: z.string(),
  position: z.string(),
  note: z.string(),
  /** What it says of each step it speaks of. */
  says: z.array(z.object({ stepId: Id, done: z.boolean() })),
  /** Steps that recording it would change. */
  changes: z.array(z.object({ stepId: Id, done: z.boolean() })),
  status: InboxStatus,
  reasons: z.array(InboxReason),
  decision: InboxDecision.nullable(),
});
export type InboxEntry = z.infer<typeof InboxEntry>;

export const InboxCounts = z.object({
  ready: z.number().int(),
  question: z.number().int(),
  same: z.number().int(),
  left: z.number().int(),
  refused: z.number().int(),
});
export type InboxCounts = z.infer<typeof InboxCounts>;

/** A question of the form and the step that it is about; null = about none. */
export const QuestionColumn = z.object({
  column: z.number().int().nonnegative(),
  header: z.string(),
  stepId: Id.nullable(),
});
export type QuestionColumn = z.infer<typeof QuestionColumn>;

export const InboxFile = z.object({
  /** Its place among the files, from 0. */
  file: z.number().int(),
  name: z.string(),
  kind: z.enum(INBOX_KINDS),
  /** Why nothing of it can be recorded. */
  problem: InboxReason.nullable(),
  /** An online form's questions. */
  questions: z.array(QuestionColumn),
  /** Whether somebody has mapped this form's questions before. */
  remembered: z.boolean(),
  /** Agencies of the round that a list of who has reported does not name. */
  unlisted: z.array(InboxAgency),
  counts: InboxCounts,
});
export type InboxFile = z.infer<typeof InboxFile>;

/** Files that came in together: what each is and what of it would be recorded. Judged against the round as it is now. */
export const Delivery = z.object({
  id: Id,
  roundId: Id,
  /** The day received of everything that does not bear its own. */
  receivedOn: Day,
  files: z.array(InboxFile),
  entries: z.array(InboxEntry),
  counts: InboxCounts,
});
export type Delivery = z.infer<typeof Delivery>;

const Decided = z.object({ entryId: z.string(), decision: InboxDecision.nullable() });
const Mapped = z.object({
  file: z.number().int().nonnegative(),
  columns: z.array(QuestionColumn.pick({ column: true, stepId: true })).max(100),
});

const Recorded = z.object({
  /** null where there was nothing to record. */
  activityId: Id.nullable(),
  /** Agencies whose report or steps were written. */
  recorded: z.number().int(),
});

/** Reports that come as files: answers of an online form, returned Excel forms, a district's grid, a list of who is done. */
export const inbox = {
  read: job(
    "Reads files that came in, says what each is and which agency each report is of, and what would be recorded. Writes nothing unless `record` is true: then it records all that needs no decision. The files stay at hand until they are discarded or the app is closed; a caller that keeps nothing gives `decisions` and `columns` along.",
    z.object({
      roundId: Id,
      files: z.array(FileInput).min(1).max(500),
      receivedOn: Day.optional(),
      decisions: z.array(Decided).default([]),
      columns: z.array(Mapped).default([]),
      record: z.boolean().default(false),
    }),
    Delivery.extend({ written: Recorded.nullable() }),
  ),
  open: query(
    "The files of a round that are at hand, null where there are none.",
    z.object({ roundId: Id }),
    z.object({ id: Id.nullable() }),
  ),
  get: query("Files at hand, judged against the round as it is now.", z.object({ id: Id }), Delivery),
  decide: command(
    "Says whose an entry is, or what to do with one that is a question (null takes it back); changes the day received.",
    z.object({ id: Id, decisions: z.array(Decided).default([]), receivedOn: Day.optional() }),
    Nothing,
  ),
  mapQuestions: command(
    "Says which step each question of an online form is about. Remembered for every file of the same form.",
    Mapped.extend({ id: Id }),
    Nothing,
  ),
  record: job(
    "Records all that is ready, as one change that can be taken back. What waits for a decision stays at hand.",
    z.object({ id: Id }),
    Recorded,
  ),
  forms: job(
    "A report form as .xlsx for each agency of a round (or for those named), in one zip: locked but for the answers, with a hidden mark by which it is known when it comes back.",
    z.object({ roundId: Id, agencyIds: z.array(Id).max(10_000).optional() }),
    Artifact,
  ),
  discard: command("Puts the files away; what was recorded of them stays.", z.object({ id: Id }), Nothing),
};
