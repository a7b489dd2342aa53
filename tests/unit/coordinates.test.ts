import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCoordinates } from "../../shared/domain/coordinates";

/** Bueng Kan, domain §6. */
const BUENG_KAN = { ok: true, lat: 18.3609, lon: 103.6464, swapped: false };

describe("coordinates typed or pasted", () => {
  it.each([
    ["18.3609, 103.6464"],
    ["18.3609,103.6464"],
    ["18.3609 103.6464"],
    ["18.3609\t103.6464"],
    ["18.3609; 103.6464"],
    ["18.3609 / 103.6464"],
    ["(18.3609, 103.6464)"],
    ["  18.3609 ,  103.6464  "],
    ["18.3609\u00a0103.6464\u200b"],
    ["๑๘.๓๖๐๙, ๑๐๓.๖๔๖๔"],
    ["18,3609 103,6464"],
    ["18,3609; 103,6464"],
    ["18,3609, 103,6464"],
    ["+18.3609,+103.6464"],
    ["18.3609N 103.6464E"],
    ["N18.3609 E103.6464"],
    ["18.3609° N, 103.6464° E"],
    ["103.6464° E, 18.3609° N"],
    ["Lat: 18.3609 Long: 103.6464"],
    ["lon=103.6464 lat=18.3609"],
    ["พิกัด 18.3609, 103.6464"],
    ["ละติจูด 18.3609 ลองจิจูด 103.6464"],
    ["ละติจูด: ๑๘.๓๖๐๙ เหนือ ลองติจูด: ๑๐๓.๖๔๖๔ ตะวันออก"],
    ["geo:18.3609,103.6464"],
    ["geo:18.3609,103.6464;u=35"],
    ["geo:18.3609,103.6464?z=17"],
  ])("reads %s", (text) => {
    expect(parseCoordinates(text)).toEqual(BUENG_KAN);
  });

  it.each([
    [`18°21'39.24"N 103°38'47.04"E`],
    [`18° 21' 39.24" N, 103° 38' 47.04" E`],
    ["18º21′39.24″N 103º38′47.04″E"],
    ["18°21’39.24”N 103°38’47.04”E"],
    [`N 18°21'39.24" E 103°38'47.04"`],
    [`103°38'47.04"E 18°21'39.24"N`],
    [`18°21'39.24" 103°38'47.04"`],
    ["18°21.654' 103°38.784'"],
    ["18 21 39.24 103 38 47.04"],
    ["18 21 39.24 N, 103 38 47.04 E"],
    ["18 21.654, 103 38.784"],
    ["18 องศา 21 ลิปดา 39.24 ฟิลิปดา เหนือ 103 องศา 38 ลิปดา 47.04 ฟิลิปดา ตะวันออก"],
  ])("reads degrees, minutes and seconds: %s", (text) => {
    expect(parseCoordinates(text)).toEqual(BUENG_KAN);
  });

  it.each([
    [
      "https://www.google.com/maps/place/x/@18.3709,103.6564,17z/data=!3m1!4b1!4m5!3m4!1s0x0:0x0!8m2!3d18.3609!4d103.6464",
    ],
    ["https://www.google.com/maps/@18.3609,103.6464,17z"],
    ["https://www.google.com/maps?q=18.3609,103.6464"],
    ["https://maps.google.com/?q=loc:18.3609,103.6464"],
    ["https://maps.google.com/maps?ll=18.3609%2C103.6464&z=15"],
    ["https://www.google.com/maps/search/?api=1&query=18.3609%2C103.6464"],
    ["https://www.google.com/maps/search/18.3609,+103.6464?entry=tts"],
    ["https://www.google.com/maps/place/18%C2%B021'39.24%22N+103%C2%B038'47.04%22E/@18.9,103.9,17z"],
    ["https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d3800.1!2d103.6464!3d18.3609!2m3!1f0"],
    ["https://map.longdo.com/?lat=18.3609&long=103.6464&mode=icons"],
    ["https://map.longdo.com/?long=103.6464&lat=18.3609&zoom=14"],
    ["https://map.longdo.com/?lat=18.3609&lon=103.6464"],
    ["https://map.longdo.com/p/18.3609,103.6464"],
    ["map.longdo.com/p/18.3609,103.6464"],
    ["https://www.openstreetmap.org/#map=17/18.3609/103.6464"],
    ["ศาลากลาง https://www.google.com/maps?q=18.3609,103.6464"],
    ["https://maps.google.com/?q=%E0%B8%AD&ll=18.3609,103.6464"],
  ])("reads the map link %s", (text) => {
    expect(parseCoordinates(text)).toEqual(BUENG_KAN);
  });

  it("takes Google's pin, not the centre of the map", () => {
    const link = "https://www.google.com/maps/place/x/@18.0,103.0,17z/data=!3d18.3609!4d103.6464";
    expect(parseCoordinates(link)).toEqual(BUENG_KAN);
  });

  it.each([
    ["103.6464, 18.3609"],
    ["https://www.google.com/maps?q=103.6464,18.3609"],
  ])("turns longitude first round when only that lies in Thailand: %s", (text) => {
    expect(parseCoordinates(text)).toEqual({ ...BUENG_KAN, swapped: true });
  });

  it("does not turn round a point abroad that is no better the other way", () => {
    expect(parseCoordinates("21.40242, 101.62737")).toEqual({
      ok: true,
      lat: 21.40242,
      lon: 101.62737,
      swapped: false,
    });
    expect(parseCoordinates("48.8566, 2.3522")).toMatchObject({ lat: 48.8566, lon: 2.3522, swapped: false });
  });

  it("does not turn round what is labelled", () => {
    expect(parseCoordinates("lat 89.5 lon 18.3")).toMatchObject({ lat: 89.5, lon: 18.3, swapped: false });
  });

  it.each([
    ["https://maps.app.goo.gl/AbCdEf123"],
    ["https://goo.gl/maps/AbCdEf123"],
    ["maps.app.goo.gl/AbCdEf123"],
    ["อบต.ชัยพร https://maps.app.goo.gl/AbCdEf123?g_st=il"],
  ])("says that the short link %s cannot be resolved offline", (text) => {
    expect(parseCoordinates(text)).toEqual({ ok: false, reason: "short-link" });
  });

  it.each([
    [""],
    ["   "],
    ["-"],
    ["บึงกาฬ"],
    ["18.3609"],
    ["18.3609, 103.6464, 12"],
    ["91.5, 203.6"],
    ["18.3609N 103.6464N"],
    [`18°61'00"N 103°38'00"E`],
    ["lat 18.3609 lat 103.6464"],
    ["042-491-234 ต่อ 12"],
    ["https://example.com/"],
    ["https://www.google.com/maps/place/บึงกาฬ"],
    ["47Q 0776543 2031234"],
    ["N"],
    ["18.36.09, 103.64"],
  ])("refuses %j", (text) => {
    expect(parseCoordinates(text)).toEqual({ ok: false, reason: "unreadable" });
  });

  const thaiPoint = fc.record({
    lat: fc.integer({ min: 56_000, max: 204_000 }).map((n) => n / 10_000),
    lon: fc.integer({ min: 974_000, max: 1_056_000 }).map((n) => n / 10_000),
  });
  const separator = fc.constantFrom(", ", ",", " ", "; ", "/", "\t", "\n");

  it("reads back every point in Thailand however it is separated, either way round", () => {
    fc.assert(
      fc.property(thaiPoint, separator, fc.boolean(), ({ lat, lon }, between, turned) => {
        const text = turned ? `${lon}${between}${lat}` : `${lat}${between}${lon}`;
        expect(parseCoordinates(text)).toEqual({ ok: true, lat, lon, swapped: turned });
      }),
    );
  });

  it("reads back degrees, minutes and seconds within a metre", () => {
    const dms = (value: number) => {
      const seconds = Math.round(value * 36_000) / 10;
      const degrees = Math.floor(seconds / 3600);
      const minutes = Math.floor((seconds - degrees * 3600) / 60);
      return `${degrees}°${minutes}'${(seconds - degrees * 3600 - minutes * 60).toFixed(1)}"`;
    };
    fc.assert(
      fc.property(thaiPoint, ({ lat, lon }) => {
        const reading = parseCoordinates(`${dms(lat)}N ${dms(lon)}E`);
        if (!reading.ok) throw new Error(`${dms(lat)} ${dms(lon)}`);
        expect(Math.abs(reading.lat - lat)).toBeLessThan(0.00002);
        expect(Math.abs(reading.lon - lon)).toBeLessThan(0.00002);
      }),
    );
  });

  it("never throws and never yields a point off the globe", () => {
    const piece = fc.constantFrom(
      "18.36",
      "103",
      "°",
      "'",
      '"',
      "N",
      "E",
      ",",
      " ",
      "-",
      "lat",
      "!3d",
      "!4d",
      "https://",
      "?q=",
      "%",
      "@",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(text, (input) => {
        const reading = parseCoordinates(input);
        if (!reading.ok) return;
        expect(Math.abs(reading.lat)).toBeLessThanOrEqual(90);
        expect(Math.abs(reading.lon)).toBeLessThanOrEqual(180);
      }),
      { numRuns: 2000 },
    );
  });
});
