import { placement } from "../../../../shared/domain/geo";
import type { Resources } from "../../ports/resources";
import { type Reading, reason } from "./reading";

/** Marks points outside the province of their agency (domain §6: ควรตรวจสอบ, never wrong): they are taken all the same. */
export function judgePins(readings: readonly Reading[], resources: Resources): void {
  for (const { pin, identity, notes } of readings) {
    if (!pin || !identity || identity.provinceCode === "") continue;
    const place = placement(resources.shapes(), identity.provinceCode, pin);
    if (place && !place.tolerated) notes.push(reason("pin-outside-province", { km: Math.round(place.km * 10) / 10 }));
  }
}
