import { z } from "zod";
import { LETTER_KINDS } from "../domain/letters/lists";
import { DISPATCH_WAYS, PACKET_PARTS } from "../domain/packet-parts";
import { Artifact, Day, Done, Id, Instant, Version } from "./common";
import { command, job, query } from "./kit";
import { PosterBlocked } from "./prints";

/** A stored letter of the round, or a built-in one that nobody has touched. */
const PacketLetter = z.union([z.object({ id: Id }), z.object({ kind: z.enum(LETTER_KINDS) })]);

const Asked = z.object({
  roundId: Id,
  /** Keys of recipients; left out = all of the round. */
  recipients: z.array(z.string().max(60)).max(2000).optional(),
  letter: PacketLetter.nullable().default(null),
  parts: z.array(z.enum(PACKET_PARTS)).max(PACKET_PARTS.length),
});
export type AskedPackets = z.output<typeof Asked>;

const Packet = z.object({
  key: z.string(),
  name: z.string(),
  agencies: z.number().int(),
  /** Sheets of items by part; a part that has nothing for this recipient is left out. */
  parts: z.partialRecord(z.enum(["letter", ...PACKET_PARTS]), z.number().int()),
});

const Sent = z.object({
  way: z.enum(DISPATCH_WAYS),
  sentOn: Day,
  /** Of the post, the registry or the receiver; "" while nobody knows it. */
  receiptNo: z.string().trim().max(100),
  /** What went, in words of the office's own: the letter's title. */
  what: z.string().trim().max(300),
  note: z.string().trim().max(500),
});

export const PacketDispatch = Sent.extend({
  id: Id,
  version: Version,
  /** The recipient's key and its name on that day. */
  recipient: z.string(),
  name: z.string(),
  at: Instant,
  who: z.string(),
});
export type PacketDispatch = z.infer<typeof PacketDispatch>;

export const packets = {
  plan: query(
    "What each recipient's packet of a round would hold: letter, enclosures, slips, forms, posters.",
    Asked,
    z.object({ packets: z.array(Packet), blocked: z.array(PosterBlocked) }),
  ),
  make: job(
    "One PDF for each recipient of a round: letter, its enclosures, slips, forms and posters in order, each with its own agencies and no other's; and a list of what was made. Parts that show codes ask for reveal true and are logged.",
    Asked.extend({
      reveal: z.boolean().default(false),
      withPassword: z.boolean().default(false),
      /** Each PDF asks for it before it opens. */
      openPassword: z.string().min(6).max(64).optional(),
      as: z.enum(["files", "zip"]).default("files"),
      lowInk: z.boolean().default(false),
      /** Beside each PDF its tables as .xlsx. A workbook cannot be locked: with an open password it holds no codes. */
      workbooks: z.boolean().default(false),
    }),
    z.object({
      artifacts: z.array(Artifact),
      packets: z.array(Packet.extend({ files: z.array(z.string()), pages: z.number().int() })),
      blocked: z.array(PosterBlocked),
    }),
  ),
  province: job(
    "Enclosures of the whole round in one PDF, for the report upward: progress of every recipient with its bars, map page, step guide.",
    z.object({
      roundId: Id,
      parts: z
        .array(z.enum(["progress", "map", "guide"]))
        .min(1)
        .max(3),
      /** The progress table as .xlsx too. */
      workbooks: z.boolean().default(false),
    }),
    z.object({ artifacts: z.array(Artifact) }),
  ),
  dispatches: query(
    "What left the office for a round: to whom, how, when, under which receipt number; latest first.",
    z.object({ roundId: Id }),
    z.object({ rows: z.array(PacketDispatch) }),
  ),
  dispatch: command(
    "Writes down that packets left the office, to one recipient or several at once.",
    Sent.partial({ receiptNo: true, what: true, note: true }).extend({
      roundId: Id,
      recipients: z.array(z.string().max(60)).min(1).max(2000),
    }),
    z.object({ ids: z.array(Id), activityId: Id }),
  ),
  correctDispatch: command(
    "Corrects an entry of the dispatch log: most often the receipt number, which comes later.",
    Sent.partial().extend({ id: Id, version: Version }),
    Done,
  ),
  removeDispatch: command("Removes an entry of the dispatch log.", z.object({ id: Id, version: Version }), Done),
  dispatchBook: job("The dispatch log of a round as .xlsx.", z.object({ roundId: Id }), Artifact),
};
