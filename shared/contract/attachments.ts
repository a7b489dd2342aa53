import { z } from "zod";
import { Artifact, Done, FileInput, Id, Instant, Version } from "./common";
import { command, query } from "./kit";

/** A file of a round (a letter, an enclosure) or of an agency (evidence). */
export const Attachment = z.object({
  id: Id,
  version: Version,
  role: z.enum(["department-letter", "circular", "enclosure", "evidence"]),
  name: z.string(),
  mime: z.string(),
  /** Bytes. */
  size: z.number().int(),
  stepId: Id.nullable(),
  reportId: Id.nullable(),
  at: Instant,
});
export type Attachment = z.infer<typeof Attachment>;

const Added = z.object({ id: Id, activityId: Id });

export const attachments = {
  addToRound: command(
    "Keeps a file with a round: the department's letter, the circular, an enclosure. At most 50 MB.",
    z.object({
      roundId: Id,
      role: z.enum(["department-letter", "circular", "enclosure"]),
      file: FileInput,
    }),
    Added,
  ),
  addEvidence: command(
    "Keeps a file with an agency in a round, for a step or a report where said. At most 50 MB.",
    z.object({ roundId: Id, agencyId: Id, stepId: Id.optional(), reportId: Id.optional(), file: FileInput }),
    Added,
  ),
  list: query("Files of a round itself.", z.object({ roundId: Id }), z.object({ rows: z.array(Attachment) })),
  open: query("A kept file, to look at or save.", z.object({ id: Id }), Artifact),
  remove: command("Takes a file away; can be undone.", z.object({ id: Id, version: Version }), Done),
};
