import { z } from "zod";
import {
  COUNT_UNITS,
  LETTER_FORMS,
  LETTER_KINDS,
  LETTER_LISTS,
  LETTER_TABLES,
  SECRECIES,
} from "../domain/letters/lists";
import { Artifact, Day, Done, Id, Instant, Kind, Version } from "./common";
import { command, job, query } from "./kit";
import { Urgency } from "./rounds";

const Words = z.string().max(4000);
const Line = z.string().max(500);

/** A block for one sort of recipient only: a district is told of its agencies, an agency of itself. Left out = for all. */
const only = z.enum(["district", "agency"]).optional();
/** Texts of a draft hold merge fields: `{{recipient}}`, `{{deadline}}` … (shared/domain/letters/lists). */
export const DraftBlock = z.discriminatedUnion("type", [
  z.object({ type: z.literal("paragraph"), text: Words, only }),
  /** A paragraph with its number; blocks of another type in between begin the count anew. */
  z.object({ type: z.literal("numbered"), text: Words, only }),
  z.object({ type: z.literal("heading"), text: Words, only }),
  z.object({ type: z.literal("list"), of: z.enum(LETTER_LISTS), only }),
  z.object({ type: z.literal("table"), of: z.enum(LETTER_TABLES), only }),
]);
export type DraftBlock = z.infer<typeof DraftBlock>;

/** `district:<code>` or `agency:<id>`. */
const RecipientKey = z.string().max(60);

export const LetterDraft = z.object({
  form: z.enum(LETTER_FORMS),
  urgency: Urgency,
  secrecy: z.enum(SECRECIES),
  /** The group of the office whose prefix and owner block it bears; null = the first. */
  groupId: Id.nullable(),
  /** What the registry gives, after the prefix: "ว 12"; empty = blank. */
  running: z.string().max(50),
  date: Day.nullable(),
  subject: Line,
  to: z.object({
    /** all: one circular, one text and number for every recipient. each: one letter to each. one: a single addressee. */
    way: z.enum(["all", "each", "one"]),
    /** The addressee of one; of a circular its เรียน line where it is not to be made from the recipients. */
    text: Line,
    who: z.enum(["everyone", "outstanding", "chosen"]),
    /** Those chosen. */
    keys: z.array(RecipientKey).max(2000),
    /** Numbers of letters to one recipient each. */
    numbers: z.record(RecipientKey, z.string().max(50)),
    /** อ้างถึง of a letter to one recipient, in place of what all of them share; none = the shared. */
    references: z.record(RecipientKey, z.array(Line).max(20)).default({}),
  }),
  references: z.array(Line).max(20),
  enclosures: z
    .array(z.object({ text: Line, count: z.number().int().min(0).max(9999), unit: z.enum(COUNT_UNITS) }))
    .max(30),
  body: z.array(DraftBlock).max(100),
  closing: z.string().max(100),
  /** Null = the office's first. */
  signatoryId: Id.nullable(),
  qrs: z.array(z.object({ url: z.string().max(800), caption: z.string().max(120) })).max(2),
  shortLink: z.string().max(300),
  fileCopy: z.object({ drafted: Line, typed: Line, checked: Line }),
  digits: z.enum(["thai", "arabic"]),
});
export type LetterDraft = z.infer<typeof LetterDraft>;

export const Letter = z.object({
  id: Id,
  version: Version,
  roundId: Id,
  kind: z.enum(LETTER_KINDS),
  draft: LetterDraft,
  createdAt: Instant,
  updatedAt: Instant,
});
export type Letter = z.infer<typeof Letter>;

/** What keeps a letter from being whole; it is printed all the same, with room to write. */
export const LetterGap = z.object({
  code: z.enum([
    "no-letterhead",
    "no-prefix",
    "no-owner",
    "no-signatory",
    "no-province-letter",
    "no-department-letter",
    "no-department-deadline",
    "unknown-field",
    "no-addressee",
    "no-recipients",
  ]),
  /** The field that nobody knows. */
  field: z.string().nullable(),
});
export type LetterGap = z.infer<typeof LetterGap>;

export const LetterRecipient = z.object({
  key: z.string(),
  /** As its letter addresses it. */
  name: z.string(),
  kind: z.enum(["district", "agency"]),
  total: z.number().int(),
  outstanding: z.number().int(),
  /** Gets this letter. */
  chosen: z.boolean(),
});
export type LetterRecipient = z.infer<typeof LetterRecipient>;

/** A stored letter by its id, or a built-in one of a round that nobody has touched. */
const Printed = z
  .object({
    id: Id.optional(),
    roundId: Id.optional(),
    kind: z.enum(LETTER_KINDS).optional(),
    recipients: z.array(z.string()).max(2000).optional(),
    fileCopy: z.boolean().default(false),
  })
  .refine(({ id, roundId, kind }) => (id === undefined) === (roundId !== undefined && kind !== undefined), {
    path: ["id"],
  });
const PrintedLetters = z.object({ artifacts: z.array(Artifact), printed: z.number().int(), gaps: z.array(LetterGap) });

export const letters = {
  list: query("The letters of a round, latest first.", z.object({ roundId: Id }), z.object({ rows: z.array(Letter) })),
  get: query("One letter.", z.object({ id: Id }), Letter),
  create: command(
    "Starts a letter of a round from a built-in one: forwarding a circular, sending codes, follow-ups, the report to the department, the memo to the governor.",
    z.object({ roundId: Id, kind: z.enum(LETTER_KINDS) }),
    z.object({ id: Id, activityId: Id }),
  ),
  update: command(
    "Changes a letter.",
    z.object({ id: Id, version: Version, draft: LetterDraft }),
    z.object({ activityId: Id, version: Version }),
  ),
  remove: command("Removes a letter; can be undone.", z.object({ id: Id, version: Version }), Done),
  recipients: query(
    "Whom a letter can go to, as its form addresses them, and who of them gets it.",
    z.object({ id: Id }),
    z.object({ rows: z.array(LetterRecipient), line: z.string() }),
  ),
  routes: query(
    "Kinds of agency whose letters of this round do not go the usual way (ทต. and อบต. via the district, others direct).",
    z.object({ roundId: Id }),
    z.object({ routes: z.partialRecord(Kind, z.enum(["district", "direct"])) }),
  ),
  setRoutes: command(
    "Sets the way of letters by kind of agency for a round.",
    z.object({ roundId: Id, routes: z.partialRecord(Kind, z.enum(["district", "direct"])) }),
    Done,
  ),
  preview: query(
    "Opens a letter for preview, as it stands or as the draft given; shown at `/print.html?doc=<documentId>`.",
    z.object({
      id: Id,
      draft: LetterDraft.optional(),
      /** Whose letter to show; left out = the first. */
      recipient: z.string().optional(),
      fileCopy: z.boolean().default(false),
    }),
    z.object({
      documentId: z.string(),
      gaps: z.array(LetterGap),
      recipients: z.array(z.object({ key: z.string(), name: z.string() })),
    }),
  ),
  print: job(
    "A letter as PDF: a stored one by its id, or a built-in one of a round. One file with a letter to each recipient, or the one circular.",
    Printed,
    PrintedLetters,
  ),
  word: job(
    "The same as one .docx that Word and LibreOffice open and offices edit: every letter in a section of its own.",
    Printed,
    PrintedLetters,
  ),
};
