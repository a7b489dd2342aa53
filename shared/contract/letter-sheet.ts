import { z } from "zod";
import { LETTER_FORMS, SECRECIES } from "../domain/letters/lists";
import { Urgency } from "./rounds";

/** A stretch of text; `keep` is never broken over two lines: the name of an agency, a date (domain §4). */
export const LetterRun = z.object({ text: z.string(), keep: z.boolean() });
export type LetterRun = z.infer<typeof LetterRun>;
const Text = z.array(LetterRun);

export const LetterColumn = z.object({
  header: z.string(),
  /** Share of the text's width; those of a table add up to 1. */
  share: z.number(),
  align: z.enum(["left", "center", "right"]),
});

export const LetterBlock = z.discriminatedUnion("type", [
  z.object({ type: z.literal("paragraph"), text: Text }),
  /** A paragraph that begins with its number: "๑." */
  z.object({ type: z.literal("numbered"), number: z.string(), text: Text }),
  /** A heading of a memo: เรื่องเดิม, ข้อเท็จจริง, ข้อพิจารณา. */
  z.object({ type: z.literal("heading"), text: Text }),
  /** One item a line, indented; numbers are part of the items. */
  z.object({ type: z.literal("list"), items: z.array(Text) }),
  z.object({
    type: z.literal("table"),
    columns: z.array(LetterColumn),
    rows: z.array(z.array(z.string())),
    /** The last line, set bold; null = none. */
    totals: z.array(z.string()).nullable(),
  }),
]);
export type LetterBlock = z.infer<typeof LetterBlock>;

/** A picture of the office's own, by the hash of its bytes; null = exact blank space for pre-printed paper. */
const Picture = z.object({ sha256: z.string() }).nullable();

/**
 * A letter with nothing left to fill in: what the PDF and Word are both drawn from. Texts are as they are printed (digits,
 * dates); empty ones leave their room blank.
 */
export const LetterSheet = z.object({
  /** Tells the letters of one run apart: the recipient's key. */
  key: z.string(),
  form: z.enum(LETTER_FORMS),
  urgency: Urgency,
  secrecy: z.enum(SECRECIES),
  /** "บก ๐๐๒๓.๑/ว " and what the registry gave; the room after it stays blank until then. */
  number: z.object({ prefix: z.string(), running: z.string() }),
  /** External: lines beside the number. Stamped: the office that stamps. Memo: ส่วนราชการ. */
  office: z.array(z.string()),
  date: z.string(),
  /** Empty in a stamped letter. */
  subject: Text,
  /** เรียน, or ถึง of a stamped letter. */
  addressee: Text,
  references: z.array(Text),
  /** `count` reads "จำนวน ๑ ฉบับ"; empty = none said. */
  enclosures: z.array(z.object({ text: Text, count: z.string() })),
  body: z.array(LetterBlock),
  /** ขอแสดงความนับถือ; empty in stamped letters and memos. */
  closing: z.string(),
  /** Null in a stamped letter. Positions one a line, ปฏิบัติราชการแทน chains in their order. */
  signatory: z.object({ name: z.string(), positions: z.array(z.string()) }).nullable(),
  /** Bottom left, one line each: office, group, โทร., โทรสาร, ผู้ประสานงาน. */
  owner: z.array(z.string()),
  qrs: z.array(z.object({ url: z.string(), caption: z.string() })).max(2),
  shortLink: z.string(),
  /** สำเนาคู่ฉบับ: who drafted, typed, checked; empty names leave a line to sign. Null on the letter itself. */
  fileCopy: z.object({ drafted: z.string(), typed: z.string(), checked: z.string() }).nullable(),
  emblem: Picture,
  /** Stamped letters only; null = room to stamp. */
  seal: Picture,
});
export type LetterSheet = z.infer<typeof LetterSheet>;
