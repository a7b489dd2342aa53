import type { LatLon } from "./coordinates";

/** A closed ring of [lon, lat]; a polygon's first ring is its outline, the others are holes. */
export type Ring = readonly (readonly [number, number])[];
export type Polygon = readonly Ring[];

export interface Shape {
  readonly code: string;
  readonly polygons: readonly Polygon[];
}

const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Great-circle distance in km (haversine). */
export function distanceKm(a: LatLon, b: LatLon): number {
  const h =
    Math.sin(((b.lat - a.lat) * RADIANS) / 2) ** 2 +
    Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(((b.lon - a.lon) * RADIANS) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

function inRing(ring: Ring, point: LatLon): boolean {
  let inside = false;
  let previous = ring.at(-1);
  for (const corner of ring) {
    if (previous) {
      const [lon, lat] = corner;
      const [lonBefore, latBefore] = previous;
      const crosses =
        lat > point.lat !== latBefore > point.lat &&
        point.lon < ((lonBefore - lon) * (point.lat - lat)) / (latBefore - lat) + lon;
      if (crosses) inside = !inside;
    }
    previous = corner;
  }
  return inside;
}

/** Even-odd rule over outline and holes; a point exactly on an edge may fall to either side. */
export function contains(shape: Shape, point: LatLon): boolean {
  return shape.polygons.some((rings) => rings.reduce((inside, ring) => inside !== inRing(ring, point), false));
}

/**
 * Distance in km from a point to a shape: 0 inside, else to its nearest edge. Edges are projected flat around the
 * point, which errs by less than 0.1 % within the 100 km where it matters.
 */
export function distanceToShapeKm(shape: Shape, point: LatLon): number {
  if (contains(shape, point)) return 0;
  const kmPerLat = EARTH_RADIUS_KM * RADIANS;
  const kmPerLon = kmPerLat * Math.cos(point.lat * RADIANS);
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of shape.polygons.flat()) {
    let previous = ring.at(-1);
    for (const corner of ring) {
      if (previous) {
        const ax = (previous[0] - point.lon) * kmPerLon;
        const ay = (previous[1] - point.lat) * kmPerLat;
        const bx = (corner[0] - point.lon) * kmPerLon;
        const by = (corner[1] - point.lat) * kmPerLat;
        nearest = Math.min(nearest, toOriginKm(ax, ay, bx, by));
      }
      previous = corner;
    }
  }
  return nearest;
}

/** Distance from the origin to the segment a-b. */
function toOriginKm(ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length2));
  return Math.hypot(ax + along * dx, ay + along * dy);
}

/**
 * Provinces on the sea, by TIS code: Bangkok, the gulf from Trat to Narathiwat, the Andaman coast. A fact of geography
 * that the shapes cannot tell: their outer edge may be the sea, the Mekong or a land border.
 */
const COASTAL: ReadonlySet<string> = new Set([
  ...["10", "11", "20", "21", "22", "23", "24", "74", "75", "76", "77"],
  ...["80", "81", "82", "83", "84", "85", "86", "90", "91", "92", "94", "96"],
]);

/** Tolerances for the coarse shapes (domain §6). */
export const COAST_TOLERANCE_KM = 10;
export const INLAND_TOLERANCE_KM = 7;

export interface Placement {
  /** Distance from the province's shape, 0 inside. */
  readonly km: number;
  readonly tolerated: boolean;
}

/**
 * Judges a point against its province (domain §6): 10 km of tolerance at coasts, 7 km inland. Which edge it crossed is
 * told by where it lies: on another province's land it crossed an inland edge; on no province's land, off a province
 * that has a coast, it is taken to be at the coast (an island, a quay). So a point abroad beside one of the few coastal
 * provinces with a land border gets 3 km too much, which only withholds a doubt.
 */
export function placement(shapes: readonly Shape[], provinceCode: string, point: LatLon): Placement | null {
  const own = shapes.find((shape) => shape.code === provinceCode);
  if (!own) return null;
  const km = distanceToShapeKm(own, point);
  if (km <= INLAND_TOLERANCE_KM || km > COAST_TOLERANCE_KM) return { km, tolerated: km <= INLAND_TOLERANCE_KM };
  const atCoast = COASTAL.has(provinceCode) && !shapes.some((shape) => shape !== own && contains(shape, point));
  return { km, tolerated: atCoast };
}
