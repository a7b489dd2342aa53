import { z } from "zod";
import { LETTER_KINDS } from "../domain/letters/lists";
import { PACKET_PARTS } from "../domain/packet-parts";
import { Artifact, Id } from "./common";
import { job, query } from "./kit";
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
    }),
    z.object({
      artifacts: z.array(Artifact),
      packets: z.array(Packet.extend({ files: z.array(z.string()), pages: z.number().int() })),
      blocked: z.array(PosterBlocked),
    }),
  ),
};
