import { z } from "zod";
import { isMainColour, MOST_LOGOS, POSTER_LANGUAGES, POSTER_TEMPLATES, USUAL_DESIGN } from "../domain/poster-design";
import { labelsFit, POSTER_SHEETS, USUAL_LABELS } from "../domain/poster-sheets";

const Text = z.string().trim().max(160);
const Words = z.object({
  heading: Text,
  invitation: Text,
  steps: z.tuple([Text, Text, Text]),
  footer: Text,
  system: Text,
});
const Millimetres = z.number().min(0).max(420);

export const LabelGrid = z
  .object({
    rows: z.number().int().min(1).max(12),
    columns: z.number().int().min(1).max(8),
    width: Millimetres,
    height: Millimetres,
    gapX: Millimetres,
    gapY: Millimetres,
    top: Millimetres,
    left: Millimetres,
  })
  .refine(labelsFit);

export const PosterLogo = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().max(200),
  mime: z.enum(["image/png", "image/jpeg"]),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});

/** The office's poster design. `readable` colours only: white words stand on the main one. */
export const PosterDesign = z.object({
  template: z.enum(POSTER_TEMPLATES).default(USUAL_DESIGN.template),
  language: z.enum(POSTER_LANGUAGES).default(USUAL_DESIGN.language),
  main: z.string().refine(isMainColour).default(USUAL_DESIGN.main),
  accent: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .default(USUAL_DESIGN.accent),
  /** The department in English; "" leaves it out. */
  departmentEn: Text.default(USUAL_DESIGN.departmentEn),
  th: Words.default(USUAL_DESIGN.th),
  en: Words.default(USUAL_DESIGN.en),
  logos: z.array(PosterLogo).max(MOST_LOGOS).default([]),
  /** The first logo stands in the middle of the code, where the code is still read with it. */
  centreLogo: z.boolean().default(false),
  labels: LabelGrid.default(USUAL_LABELS),
});
export type PosterDesign = z.infer<typeof PosterDesign>;

/** How a run of posters is put on paper. */
export const PosterRun = z.object({
  sheet: z.enum(POSTER_SHEETS).default("a4"),
  /** Cards of each agency. */
  copies: z.number().int().min(1).max(48).default(1),
  /** Place of the first label on the first sheet, 1 for the top left: a sheet begun may be finished. */
  start: z.number().int().min(1).max(96).default(1),
});
export type PosterRun = z.infer<typeof PosterRun>;

/** What a page of posters is drawn with. */
export const PosterLook = PosterRun.extend({
  design: PosterDesign,
  /** The logos as pictures: `data:` URLs, in the design's order. */
  pictures: z.array(z.string()),
});
export type PosterLook = z.infer<typeof PosterLook>;
