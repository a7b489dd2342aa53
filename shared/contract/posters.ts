import { z } from "zod";
import { Done, FileInput, Id, Kind, Nothing } from "./common";
import { command, job, query } from "./kit";
import { PosterDesign, PosterLogo, PosterRun } from "./poster-design";
import { PosterBlocked, PrintedAgencies, PrintResult } from "./prints";

export const posters = {
  plan: query(
    "Which agencies can get a poster and which cannot (no URL, or a URL that another bears).",
    z.object({ agencyIds: PrintedAgencies }),
    z.object({
      printable: z.array(z.object({ agencyId: Id, kind: Kind, name: z.string(), url: z.string() })),
      blocked: z.array(PosterBlocked),
    }),
  ),
  print: job(
    "Posters as PDF: A4, A5 two-up, A6 four-up, A3 or labels, every QR decoded back before release. Never marks the poster step.",
    PosterRun.extend({ agencyIds: PrintedAgencies, lowInk: z.boolean().default(false) }),
    PrintResult,
  ),
  design: query(
    "The office's poster design, with its logos as `data:` URLs.",
    Nothing,
    z.object({ design: PosterDesign, pictures: z.array(z.string()) }),
  ),
  saveDesign: command(
    "Keeps a poster design for the office: template, words, colours (the main one dark enough for white words), logos, labels.",
    PosterDesign,
    Done,
  ),
  addLogo: command(
    "Keeps a picture (PNG or JPEG, at most 4 MB) for a poster design; the design that names it is saved by `posters.saveDesign`.",
    z.object({ file: FileInput }),
    PosterLogo,
  ),
};
