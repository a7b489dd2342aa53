import { z } from "zod";
import { READING_NOTES } from "../domain/circular/types";
import { Day, FileInput } from "./common";
import { job } from "./kit";
import { Urgency } from "./rounds";

/** Words of the letter, by their place in the reading's `text`. */
const Words = z.object({ from: z.number().int(), to: z.number().int(), text: z.string() });

/** Why a field is blank. */
export const ReadingNote = z.enum(READING_NOTES);
export type ReadingNote = z.infer<typeof ReadingNote>;

const offerOf = <T extends z.ZodType>(value: T) => z.object({ value, words: Words });

/** A value only where the text leaves no doubt; else why not, and what it may be. */
const readingOf = <T extends z.ZodType>(value: T) =>
  z.object({
    value: value.nullable(),
    words: Words.nullable(),
    note: ReadingNote.nullable(),
    offers: z.array(offerOf(value)).readonly(),
  });

const LetterUrgency = Urgency.exclude(["none"]);

export const ReadCircular = z.object({
  text: z.string(),
  source: z.enum(["pdf", "docx", "text"]),
  form: z.enum(["external", "stamped", "memo"]).nullable(),
  sender: z.enum(["province", "department"]).nullable(),
  number: readingOf(z.string()),
  date: readingOf(Day),
  urgency: readingOf(LetterUrgency),
  subject: readingOf(z.string()),
  to: readingOf(z.string()),
  references: z
    .array(
      offerOf(
        z.object({
          text: z.string(),
          office: z.string().nullable(),
          urgency: LetterUrgency.nullable(),
          number: z.string().nullable(),
          date: Day.nullable(),
        }),
      ),
    )
    .readonly(),
  enclosures: z.array(offerOf(z.string())).readonly(),
  /** By when the agencies report. */
  deadline: readingOf(Day),
  /** By when the department wants the province's result. */
  departmentDeadline: readingOf(Day),
  departmentNo: readingOf(z.string()),
  departmentDate: readingOf(Day),
  reportLink: readingOf(z.string()),
  steps: z
    .array(z.object({ title: z.string(), isReport: z.boolean(), deadline: Day.nullable(), words: Words }))
    .readonly(),
  /** The template whose steps the letter asks for, where one clearly does. */
  template: z.object({ id: z.string(), title: z.string() }).nullable(),
});
export type ReadCircular = z.infer<typeof ReadCircular>;

export const circular = {
  readCircular: job(
    "Reads a circular from a PDF with text, a Word file or pasted text: each field beside the words it came from, blank where there is any doubt. Keeps nothing.",
    z
      .object({ file: FileInput.optional(), text: z.string().min(1).max(400_000).optional() })
      .refine(({ file, text }) => (file === undefined) !== (text === undefined), {
        error: "exactly one of file and text",
        path: ["file"],
      }),
    ReadCircular,
  ),
};
