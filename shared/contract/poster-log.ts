import { z } from "zod";
import { Artifact, Day, DistrictRef, Done, FileInput, Id, Instant, Kind } from "./common";
import { command, query } from "./kit";
import { PrintedAgencies } from "./prints";

/** What this office knows of an agency's poster. Downloads counted by the official system are another thing. */
export const PosterLogRow = z.object({
  agencyId: Id,
  kind: Kind,
  name: z.string(),
  district: DistrictRef.nullable(),
  /** Times it was printed here. */
  times: z.number().int(),
  last: z.object({ at: Instant, who: z.string() }).nullable(),
  /** null = not installed, as far as the office knows. */
  installed: z.object({ on: Day, photo: z.string().nullable(), at: Instant, who: z.string() }).nullable(),
});
export type PosterLogRow = z.infer<typeof PosterLogRow>;

export const posterLog = {
  log: query(
    "Per agency: how often its poster was printed here, when last and by whom; whether it is installed, since when, with a photo.",
    z.object({ agencyIds: PrintedAgencies }),
    z.object({ rows: z.array(PosterLogRow) }),
  ),
  setInstalled: command(
    "Notes that posters are installed (day, optional photo) or not. Never marks the poster step: that is the agency's report.",
    z.object({
      agencyIds: z.array(Id).min(1).max(10_000),
      installed: z.boolean(),
      /** Today where left out; what is known already stays then. */
      on: Day.optional(),
      photo: FileInput.optional(),
    }),
    Done,
  ),
  photo: query("The photo of an installed poster.", z.object({ agencyId: Id }), Artifact),
};
