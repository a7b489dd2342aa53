import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contains, distanceKm, distanceToShapeKm, type Polygon, placement, type Shape } from "../../shared/domain/geo";

const reference = resolve(import.meta.dirname, "../../resources/reference");
const geojson = JSON.parse(readFileSync(resolve(reference, "provinces.geojson"), "utf8")) as {
  features: {
    properties: { code: string };
    geometry: { type: "Polygon"; coordinates: Polygon } | { type: "MultiPolygon"; coordinates: Polygon[] };
  }[];
};
const shapes: Shape[] = geojson.features.map(({ properties, geometry }) => ({
  code: properties.code,
  polygons: geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates,
}));
const seats = readFileSync(resolve(reference, "districts.csv"), "utf8")
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(","))
  .filter((cells) => cells[4])
  .map((cells) => ({ code: cells[0] ?? "", province: cells[1] ?? "", lat: Number(cells[4]), lon: Number(cells[5]) }));

const shapeOf = (code: string): Shape => {
  const shape = shapes.find((candidate) => candidate.code === code);
  if (!shape) throw new Error(`no shape ${code}`);
  return shape;
};

/** Known points of domain §6, with their provinces' TIS codes. */
const KNOWN = {
  buengKan: { province: "38", lat: 18.3609, lon: 103.6464 },
  phrae: { province: "54", lat: 18.1446, lon: 100.1403 },
  chonBuri: { province: "20", lat: 13.3611, lon: 100.9847 },
  chiangRai: { province: "57", lat: 19.9105, lon: 99.8406 },
  sattahip: { province: "20", lat: 12.6643, lon: 100.9036 },
  koSichang: { province: "20", lat: 13.1496, lon: 100.8082 },
};

describe("pins judged against the bundled province shapes", () => {
  it("accepts the known points in their own provinces", () => {
    for (const [name, { province, ...point }] of Object.entries(KNOWN)) {
      expect(placement(shapes, province, point)?.tolerated, name).toBe(true);
    }
  });

  it("knows Ko Sichang to lie 9.4 km outside the coarse coast and tolerates it", () => {
    const sichang = placement(shapes, "20", KNOWN.koSichang);
    expect(Math.floor((sichang?.km ?? 0) * 10)).toBe(94);
    expect(sichang?.tolerated).toBe(true);
  });

  it("asks to check a pin that lies in another province", () => {
    expect(placement(shapes, "38", KNOWN.phrae)).toMatchObject({ tolerated: false });
    expect(placement(shapes, "54", KNOWN.buengKan)).toMatchObject({ tolerated: false });
    expect(placement(shapes, "20", KNOWN.chiangRai)).toMatchObject({ tolerated: false });
  });

  it("asks to check the pins that the samples call out of the province", () => {
    expect(placement(shapes, "38", { lat: 21.40242, lon: 101.62737 })).toMatchObject({ tolerated: false });
  });

  it("doubts no district seat in its own province, 18 of the 19 outside the shapes included", () => {
    const outside = seats.filter((seat) => (placement(shapes, seat.province, seat)?.km ?? 0) > 0);
    expect(seats).toHaveLength(916);
    expect(outside).toHaveLength(19);
    const doubted = seats.filter((seat) => !placement(shapes, seat.province, seat)?.tolerated);
    // The seat of Ko Sichang, on the island's far side, is 10.7 km off: the one beyond the tolerance of domain §6.
    expect(doubted.map((seat) => seat.code)).toEqual(["2008"]);
  });

  it("gives no coast's tolerance inland: 8.5 km into the next province, or across the Mekong, is too far", () => {
    const north = (lat: number, km: number) => lat + km / 111.195;
    // From the middle of a made-up strip: a province [0,1]², its neighbour to the east, the sea elsewhere.
    const square = (code: string, west: number): Shape => ({
      code,
      polygons: [
        [
          [
            [west, 0],
            [west + 1, 0],
            [west + 1, 1],
            [west, 1],
            [west, 0],
          ],
        ],
      ],
    });
    const coastal = [square("20", 0), square("22", 1)];
    const inland = [square("38", 0), square("42", 1)];
    expect(placement(coastal, "20", { lat: north(1, 8.5), lon: 0.5 })).toMatchObject({ tolerated: true });
    expect(placement(coastal, "20", { lat: north(1, 10.5), lon: 0.5 })).toMatchObject({ tolerated: false });
    expect(placement(coastal, "20", { lat: 0.5, lon: 1 + 8.5 / 111.195 })).toMatchObject({ tolerated: false });
    expect(placement(inland, "38", { lat: north(1, 6.5), lon: 0.5 })).toMatchObject({ tolerated: true });
    expect(placement(inland, "38", { lat: north(1, 8.5), lon: 0.5 })).toMatchObject({ tolerated: false });
  });

  it("says nothing about a province without a shape", () => {
    expect(placement(shapes, "00", KNOWN.phrae)).toBeNull();
  });

  it("measures a known distance: Bueng Kan to Phrae, 371 km on the great circle", () => {
    // Spherical law of cosines, worked by hand with the mean radius: an independent formula.
    const { buengKan: a, phrae: b } = KNOWN;
    const rad = (degrees: number) => (degrees * Math.PI) / 180;
    const angle = Math.acos(
      Math.sin(rad(a.lat)) * Math.sin(rad(b.lat)) +
        Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.cos(rad(a.lon - b.lon)),
    );
    expect(distanceKm(a, b)).toBeCloseTo(angle * 6371.0088, 3);
    expect(distanceKm(a, b)).toBeGreaterThan(360);
    expect(distanceKm(a, b)).toBeLessThan(380);
  });

  it("knows holes: what lies in one is outside, as far as the hole's edge", () => {
    const holed: Shape = {
      code: "38",
      polygons: [
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
            [0, 0],
          ],
          [
            [0.4, 0.4],
            [0.6, 0.4],
            [0.6, 0.6],
            [0.4, 0.6],
            [0.4, 0.4],
          ],
        ],
      ],
    };
    expect(contains(holed, { lat: 0.2, lon: 0.2 })).toBe(true);
    expect(contains(holed, { lat: 0.5, lon: 0.5 })).toBe(false);
    expect(distanceToShapeKm(holed, { lat: 0.5, lon: 0.5 })).toBeCloseTo(11.12, 1);
  });

  it("never puts the distance to the shape above the distance to any of its corners", () => {
    const bounds = {
      lat: fc.double({ min: 5, max: 21, noNaN: true }),
      lon: fc.double({ min: 97, max: 106, noNaN: true }),
    };
    const shape = shapeOf("38");
    const corners = shape.polygons.flat(2);
    fc.assert(
      fc.property(fc.record(bounds), fc.nat(corners.length - 1), (point, index) => {
        const corner = corners[index];
        if (!corner) throw new Error("no corner");
        // 1 %: the flat projection is exact only nearby.
        expect(distanceToShapeKm(shape, point)).toBeLessThanOrEqual(
          distanceKm(point, { lat: corner[1], lon: corner[0] }) * 1.01 + 0.01,
        );
      }),
      { numRuns: 200 },
    );
  });
});
