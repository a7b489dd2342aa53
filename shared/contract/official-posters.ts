import { z } from "zod";
import { POSTER_EVIDENCE, POSTER_REASONS } from "../domain/official-posters";
import { DistrictRef, Done, FileInput, Id, Kind, Version } from "./common";
import { ERROR_CODES } from "./errors";
import { command, job } from "./kit";

const PosterAgency = z.object({
  agencyId: Id,
  version: Version,
  kind: Kind,
  name: z.string(),
  district: DistrictRef.nullable(),
  /** The link it bears by itself now. */
  ratingUrl: z.string().nullable(),
});
export type PosterAgency = z.infer<typeof PosterAgency>;

/** One page of an official poster: what its code says, and whose it seems to be. */
export const OfficialPoster = z.object({
  /** Position of the file and number of the page: the same for the same files. */
  id: z.string(),
  file: z.string(),
  /** 1-based; a picture is one page. */
  page: z.number().int(),
  /** Links that its QR codes hold; one of them can be taken. */
  urls: z.array(z.string()),
  /** Whose it may be, the likeliest first; exactly one where it is proposed. */
  agencies: z.array(PosterAgency),
  by: z.array(z.enum(POSTER_EVIDENCE)),
  /** `ready`: proposed; `same`: the agency bears this link already; `question`: a person decides; `refused`: nothing to take. */
  status: z.enum(["ready", "same", "question", "refused"]),
  reason: z.enum(POSTER_REASONS).nullable(),
  /** Names of the agencies that the reason speaks of. */
  others: z.array(z.string()),
  error: z.enum(ERROR_CODES).nullable(),
});
export type OfficialPoster = z.infer<typeof OfficialPoster>;

export const officialPosters = {
  readOfficial: job(
    "Reads rating URLs from official posters (PDF, PNG, JPEG; many at once): QR codes decoded, agencies recognised by the name in the text, the agency code in the link or the file's name. A proposal: nothing is written before `posters.takeUrls`.",
    z.object({ files: z.array(FileInput).min(1).max(500) }),
    z.object({ posters: z.array(OfficialPoster) }),
  ),
  takeUrls: command(
    "Takes confirmed links as the agencies' own rating URLs. A link that another agency bears, or that is given twice, is refused.",
    z.object({
      rows: z
        .array(z.object({ agencyId: Id, url: z.string().trim().min(1).max(2000), version: Version.optional() }))
        .min(1)
        .max(10_000),
    }),
    Done.extend({ taken: z.number().int() }),
  ),
};
