import { z } from "zod";
import { Id, Kind } from "./common";
import { job, query } from "./kit";
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
    "Posters as PDF: one A4 page an agency, every QR decoded back before release. Never marks the poster step.",
    z.object({ agencyIds: PrintedAgencies, lowInk: z.boolean().default(false) }),
    PrintResult,
  ),
};
