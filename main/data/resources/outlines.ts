import { z } from "zod";
import type { ProvinceShape } from "../../core/ports/resources";

const Point = z.tuple([z.number(), z.number()]);
const Polygon = z.array(z.array(Point));

const Outlines = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(
    z.object({
      type: z.literal("Feature"),
      id: z.string(),
      properties: z.object({ code: z.string(), nameTh: z.string(), nameEn: z.string() }),
      geometry: z.discriminatedUnion("type", [
        z.object({ type: z.literal("Polygon"), coordinates: Polygon }),
        z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(Polygon) }),
      ]),
    }),
  ),
});
export type Outlines = z.infer<typeof Outlines>;

/** Parses outline files and joins them into one collection. */
export function joinOutlines(texts: readonly string[]): Outlines {
  const all = texts.map((text) => Outlines.parse(JSON.parse(text)));
  return { type: "FeatureCollection", features: all.flatMap((outlines) => outlines.features) };
}

export function shapesOf(outlines: Outlines): readonly ProvinceShape[] {
  return outlines.features.map(({ properties, geometry }) => ({
    code: properties.code,
    polygons: geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates,
  }));
}
