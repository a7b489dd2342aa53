import { z } from "zod";

/** How the cells of a column stand and are written. `code` is set in letters that cannot be mistaken for each other. */
const ColumnKind = z.enum(["text", "count", "code", "blank", "bar"]);

/** A table on A4 that flows over as many sheets as it needs: lists of codes, of who is outstanding, of progress. */
export const TableItem = z.object({
  type: z.literal("table"),
  key: z.string(),
  /** Centred above, the first line larger. */
  heading: z.array(z.string()),
  /** Paragraphs between heading and table. */
  lead: z.array(z.string()),
  columns: z.array(
    z.object({
      header: z.string(),
      /** Millimetres; null shares what is left. */
      width: z.number().nullable(),
      kind: ColumnKind,
    }),
  ),
  /** As they are written; of a `bar` column the percent as text, Arabic digits ("41.67"). */
  rows: z.array(z.array(z.string())),
  total: z.array(z.string()).nullable(),
  notes: z.array(z.string()),
  /** Who signs below, each with name, position and date to fill in: "ผู้มอบ", "ผู้รับมอบ". */
  signatures: z.array(z.string()),
});
export type TableItem = z.infer<typeof TableItem>;

/** The illustrated step guide, two pages. */
export const GuideItem = z.object({
  type: z.literal("guide"),
  key: z.string(),
  office: z.string(),
  /** Empty when the round does not say. */
  deadline: z.string(),
  helpLine: z.string(),
  links: z.array(z.object({ label: z.string(), url: z.string() })),
});
export type GuideItem = z.infer<typeof GuideItem>;

const Point = z.object({ lat: z.number(), lon: z.number() });

/** One page of a map: the province's outline, district seats and pins; up to 36 of them numbered and named below. */
export const MapItem = z.object({
  type: z.literal("map"),
  key: z.string(),
  heading: z.array(z.string()),
  /** Rings of the province's shape. */
  outline: z.array(z.array(Point)),
  seats: z.array(Point.extend({ name: z.string() })),
  pins: z.array(
    Point.extend({
      label: z.string(),
      state: z.enum(["none", "partly", "reported", "verified", "returned"]),
      /** Judged ควรตรวจสอบ (domain §6). */
      check: z.boolean(),
    }),
  ),
  /** Agencies that have no pin. */
  without: z.array(z.string()),
});
export type MapItem = z.infer<typeof MapItem>;
