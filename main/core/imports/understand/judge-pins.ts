import { placement } from "../../../../shared/domain/geo";
import { eachPaced, type Pace } from "../../pace";
import type { Resources } from "../../ports/resources";
import { type Reading, reason } from "./reading";

/** Marks points outside the province of their agency (domain §6: ควรตรวจสอบ, never wrong): they are taken all the same. */
export async function judgePins(readings: readonly Reading[], resources: Resources, pace: Pace): Promise<void> {
  await eachPaced(readings, pace, ({ pin, identity, notes }) => {
    if (!pin || !identity || identity.provinceCode === "") return;
    const place = placement(resources.shapes(), identity.provinceCode, pin);
    if (place && !place.tolerated) notes.push(reason("pin-outside-province", { km: Math.round(place.km * 10) / 10 }));
  });
}
