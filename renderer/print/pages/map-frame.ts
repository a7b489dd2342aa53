import type { MapItem } from "../../../shared/contract/enclosures";

interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Where a point stands on the drawing. */
export interface MapFrame {
  readonly at: (point: Point) => readonly [x: number, y: number];
}

/** Least height that is shown, in degrees of latitude (about 11 km): a single pin does not fill the page. */
const LEAST = 0.1;
/** Room around what is shown, as a part of it. */
const MARGIN = 0.08;

/**
 * Fits a page's pins and seats into a drawing of the given size; without any, the whole outline. Degrees of longitude
 * are drawn as long as they are at the middle latitude.
 */
export function mapFrame(item: MapItem, size: { readonly width: number; readonly height: number }): MapFrame {
  const marked: readonly Point[] = [...item.pins, ...item.seats];
  const points = marked.length === 0 ? item.outline.flat() : marked;
  const lats = points.map(({ lat }) => lat);
  const lons = points.map(({ lon }) => lon);
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  const extent = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  const centre = points.length === 0 ? { lat: 13.5, lon: 101 } : { lat: middle(lats), lon: middle(lons) };
  const squeeze = Math.cos((centre.lat * Math.PI) / 180);
  const high = Math.max(LEAST, points.length === 0 ? 0 : extent(lats)) * (1 + 2 * MARGIN);
  const wide = Math.max(LEAST, points.length === 0 ? 0 : extent(lons) * squeeze) * (1 + 2 * MARGIN);
  const scale = Math.min(size.width / wide, size.height / high);
  return {
    at: ({ lat, lon }) => [
      Math.round(size.width / 2 + (lon - centre.lon) * squeeze * scale),
      Math.round(size.height / 2 - (lat - centre.lat) * scale),
    ],
  };
}
