import type { MapItem } from "../../../shared/contract/enclosures";
import { shortDistrictWord } from "../../../shared/domain/district-word";
import { shortName } from "../../../shared/domain/kinds";
import { paperDigits } from "../../../shared/domain/paper-text";
import type { Context } from "../context";
import type { LetterFacts, RecipientGroup } from "../letters/facts";
import { mapPins } from "../map/pins";
import type { Reader } from "../ports/store";
import { recipientName } from "./lines";

type Pins = Awaited<ReturnType<typeof mapPins>>;

/** All pins of a round, read once for all its recipients. */
export function roundPins(context: Context, reader: Reader, facts: LetterFacts): Promise<Pins> {
  return mapPins(context, reader, facts.loaded.row.id);
}

function outline(context: Context, provinceCode: string | null): MapItem["outline"] {
  const shape = context.resources.shapes().find(({ code }) => code === provinceCode);
  return (shape?.polygons ?? []).flatMap((rings) => rings.map((ring) => ring.map(([lon, lat]) => ({ lat, lon }))));
}

/**
 * แผนที่จุดบริการ of the whole round (`group` null) or of one recipient's agencies, numbered as in its list.
 * @returns null where none of them has a pin: an empty map tells nothing
 */
export function mapPage(
  context: Context,
  facts: LetterFacts,
  pins: Pins,
  group: RecipientGroup | null,
): MapItem | null {
  const members = new Set((group?.members ?? facts.agencies).map(({ id }) => id));
  if (!pins.pins.some(({ agencyId }) => members.has(agencyId))) return null;
  // Of a whole province the name alone may stand twice; of one district it cannot.
  const label = (agency: Pins["without"][number]): string =>
    shortName(agency) +
    (group === null && agency.district ? ` ${shortDistrictWord(agency.district.code)}${agency.district.name}` : "");
  const district = group?.recipient.type === "district" ? group.recipient.code : null;
  const seats = context.resources
    .districts()
    .filter(
      ({ code, provinceCode }) =>
        provinceCode === facts.settings.provinceCode && (district === null || code === district),
    );
  return {
    type: "map",
    key: `map:${group?.key ?? "all"}`,
    heading: ["แผนที่จุดบริการของหน่วยงาน", group ? recipientName(group.recipient) : paperDigits(facts.loaded.row.title)],
    outline: outline(context, facts.settings.provinceCode),
    seats: seats.flatMap(({ nameTh, seat }) => (seat ? [{ name: nameTh, ...seat }] : [])),
    pins: pins.pins
      .filter(({ agencyId }) => members.has(agencyId))
      .map((pin) => ({
        lat: pin.lat,
        lon: pin.lon,
        label: label(pin),
        state: pin.state === "pending" || pin.state === "no-round" ? "none" : pin.state,
        check: pin.check,
      })),
    without: pins.without.filter(({ agencyId }) => members.has(agencyId)).map(label),
  };
}
