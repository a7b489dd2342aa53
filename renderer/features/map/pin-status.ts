import type { Out } from "../../app/data/names";
import type { StatusKey } from "../../ui/status";

export type MapPin = Out<"map.pins">["pins"][number];
export type PinlessAgency = Out<"map.pins">["without"][number];

/** Pin statuses in the order of the legend: what is done first, what needs a person after it. */
export const PIN_STATUSES = ["verified", "reported", "partly", "none", "returned", "noRound"] as const;
export type PinStatus = (typeof PIN_STATUSES)[number] & StatusKey;

const STATUS_OF: Readonly<Record<MapPin["state"], PinStatus>> = {
  verified: "verified",
  reported: "reported",
  partly: "partly",
  pending: "none",
  returned: "returned",
  "no-round": "noRound",
};

export function statusOfPin(pin: MapPin): PinStatus {
  return STATUS_OF[pin.state];
}

export function countByStatus(pins: readonly MapPin[]): Readonly<Record<PinStatus, number>> {
  const counts: Record<PinStatus, number> = { verified: 0, reported: 0, partly: 0, none: 0, returned: 0, noRound: 0 };
  for (const pin of pins) counts[statusOfPin(pin)] += 1;
  return counts;
}
