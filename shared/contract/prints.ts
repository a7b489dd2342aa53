import { z } from "zod";
import { Artifact, Id, Kind } from "./common";
import { GuideItem, MapItem, TableItem } from "./enclosures";
import { job, query } from "./kit";
import { LetterSheet } from "./letter-sheet";
import { PosterDesign, PosterLook, PosterRun } from "./poster-design";

export const PosterItem = z.object({
  type: z.literal("poster"),
  agencyId: Id,
  department: z.string(),
  fullName: z.string(),
  place: z.string(),
  /** Name and place in English, as the service point has them; "" where they are not known. */
  nameEn: z.string().default(""),
  placeEn: z.string().default(""),
  url: z.string(),
});
export const SlipItem = z.object({
  type: z.literal("slip"),
  agencyId: Id,
  fullName: z.string(),
  place: z.string(),
  username: z.string().nullable(),
  password: z.string().nullable(),
  code: z.string().nullable(),
  /** Whom to ask about the system, as the office has set it. */
  helpLine: z.string(),
});
export const FormItem = z.object({
  type: z.literal("form"),
  agencyId: Id,
  fullName: z.string(),
  place: z.string(),
  officerName: z.string(),
  officerPosition: z.string(),
  roundTitle: z.string(),
  circularNo: z.string(),
  circularDate: z.string(),
  deadline: z.string(),
  steps: z.array(z.string()),
  /** Digits only, with a check digit: agency and round (shared/domain/form-code). */
  formCode: z.string(),
});
export const LetterItem = z.object({ type: z.literal("letter"), sheet: LetterSheet });
export const PrintItem = z.discriminatedUnion("type", [
  PosterItem,
  SlipItem,
  FormItem,
  TableItem,
  GuideItem,
  MapItem,
  LetterItem,
]);
export type PosterItem = z.infer<typeof PosterItem>;
export type SlipItem = z.infer<typeof SlipItem>;
export type FormItem = z.infer<typeof FormItem>;
export type LetterItem = z.infer<typeof LetterItem>;
export type PrintItem = z.infer<typeof PrintItem>;

/** What one print page shows: at most 500 sheets; longer runs become numbered files. */
export const PrintDocument = z.object({
  id: z.string(),
  title: z.string(),
  lowInk: z.boolean(),
  items: z.array(PrintItem),
  /** Pictures of the office's own that items name, by hash, as `data:` addresses. */
  pictures: z.record(z.string(), z.string()).optional(),
  /** How its posters look; the usual design on A4 where it says nothing. */
  look: PosterLook.optional(),
});
export type PrintDocument = z.infer<typeof PrintDocument>;

/** An agency that was not printed, and why: no URL or another's (posters), neither user name nor code (slips). */
export const PosterBlocked = z.object({
  agencyId: Id,
  kind: Kind,
  name: z.string(),
  reason: z.enum(["no-url", "same-url", "no-access"]),
  sameAs: z.array(z.string()),
});
export type PosterBlocked = z.infer<typeof PosterBlocked>;

export const PrintResult = z.object({
  artifacts: z.array(Artifact),
  printed: z.number().int(),
  blocked: z.array(PosterBlocked),
});
/** Left out: all that have not ended. */
export const PrintedAgencies = z.array(Id).max(10_000).optional();

export const prints = {
  preview: query(
    "Opens a print document for preview in the app; secrets stand masked in it. Show it at `/print.html?doc=<id>`.",
    z.object({
      type: z.enum(["poster", "slip", "form"]),
      agencyIds: z.array(Id).min(1).max(20),
      roundId: Id.optional(),
      lowInk: z.boolean().default(false),
      run: PosterRun.optional(),
      /** A poster design that is being made, in place of the one kept; agencies without a URL show an example's code. */
      design: PosterDesign.optional(),
    }),
    z.object({ documentId: z.string() }),
  ),
  document: query(
    "The content of a print document; asked by the print page itself.",
    z.object({ id: z.string() }),
    PrintDocument,
  ),
  slips: job(
    "Code slips as PDF. Reveals secrets: asked for with reveal true, and logged.",
    z.object({
      agencyIds: PrintedAgencies,
      reveal: z.literal(true),
      withPassword: z.boolean().default(false),
      lowInk: z.boolean().default(false),
    }),
    PrintResult,
  ),
  forms: job(
    "Report forms of a round as PDF, prefilled, with a digits-only QR.",
    z.object({ roundId: Id, agencyIds: PrintedAgencies, lowInk: z.boolean().default(false) }),
    PrintResult,
  ),
};
