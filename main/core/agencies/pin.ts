import type { Pin } from "../../../shared/contract/agencies";
import { type LatLon, parseCoordinates } from "../../../shared/domain/coordinates";
import { placement } from "../../../shared/domain/geo";
import type { Resources } from "../ports/resources";
import type { AgencyTable } from "../ports/rows";
import type { Reader } from "../ports/store";

type Pinned = Pick<AgencyTable, "provinceCode" | "pinLat" | "pinLon" | "pinSource">;

export type PinJudge = (agency: Pinned) => Pin | null;

function pointOf(agency: Pinned): LatLon | null {
  return agency.pinLat === null || agency.pinLon === null ? null : { lat: agency.pinLat, lon: agency.pinLon };
}

const keyOf = (point: LatLon): string => `${point.lat},${point.lon}`;

/** Distances from a province's shape, kept for the life of the process: shapes never change, pins seldom. */
const judged = new Map<string, ReturnType<typeof placement>>();
/** More places than the country has agencies: beyond that the memory is worth more. */
const KEPT_PLACES = 20_000;

function placementOf(resources: Resources, provinceCode: string, point: LatLon): ReturnType<typeof placement> {
  const key = `${provinceCode}:${keyOf(point)}`;
  const known = judged.get(key);
  if (known !== undefined) return known;
  const found = placement(resources.shapes(), provinceCode, point);
  if (judged.size >= KEPT_PLACES) judged.clear();
  judged.set(key, found);
  return found;
}

/**
 * Judges pins (domain §6, ควรตรวจสอบ): one outside its province beyond the tolerance, with the distance in km, or on the
 * very spot of another agency's (official rule: duplicates are removed until one is left). Far from its district's seat
 * is no reason: offices stand where land was given.
 * @param agencies all agencies of the registry, among which a spot may be shared
 */
export function pinJudge(resources: Resources, agencies: readonly Pinned[]): PinJudge {
  const shared = new Map<string, number>();
  for (const agency of agencies) {
    const point = pointOf(agency);
    if (point) shared.set(keyOf(point), (shared.get(keyOf(point)) ?? 0) + 1);
  }
  return (agency) => {
    const point = pointOf(agency);
    if (!point) return null;
    const reasons: Pin["reasons"] = [];
    const place = placementOf(resources, agency.provinceCode, point);
    if (place && !place.tolerated) reasons.push({ code: "outside-province", km: Math.round(place.km * 10) / 10 });
    if ((shared.get(keyOf(point)) ?? 0) > 1) reasons.push({ code: "shared-with-other", km: null });
    const state = reasons.length > 0 ? "check" : "ok";
    return { ...point, source: agency.pinSource ?? keyOf(point), state, reasons };
  };
}

/** One agency's pin, judged; reads only those that stand on the same spot. */
export async function judgedPin(resources: Resources, reader: Reader, agency: AgencyTable): Promise<Pin | null> {
  const { pinLat, pinLon } = agency;
  if (pinLat === null || pinLon === null) return null;
  const pin = pinJudge(resources, await reader.table("agency").find({ pinLat, pinLon }))(agency);
  return pin && isSwapped(pin) ? { ...pin, reasons: [{ code: "swapped", km: null }, ...pin.reasons] } : pin;
}

/** Read the other way round than it was typed: worth knowing, no reason to doubt the place. */
function isSwapped({ source }: Pin): boolean {
  const read = parseCoordinates(source);
  return read.ok && read.swapped;
}
