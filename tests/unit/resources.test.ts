import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createResources } from "../../main/data/resources";

const resources = createResources(join(import.meta.dirname, "../../resources"));

type Ring = readonly (readonly [number, number])[];

/** Even-odd rule, written here so that the data is not judged by the app's own geometry. */
function inside([x, y]: readonly [number, number], ring: Ring): boolean {
  let within = false;
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) within = !within;
  });
  return within;
}

describe("bundled reference data", () => {
  it("holds the country and the made-up province, every code once", () => {
    expect(resources.provinces()).toHaveLength(78);
    expect(resources.districts()).toHaveLength(928 + 5);
    expect(resources.subdistricts().length).toBeGreaterThan(7_475);
    expect(new Set(resources.districts().map(({ code }) => code)).size).toBe(928 + 5);
    expect(resources.districts().find(({ code }) => code === "3803")).toEqual({
      code: "3803",
      provinceCode: "38",
      nameTh: "โซ่พิสัย",
      nameEn: "So Phisai",
      seat: { lat: 18.0772, lon: 103.4432 },
    });
    const provinces = new Set(resources.provinces().map(({ code }) => code));
    expect(resources.districts().every(({ provinceCode }) => provinces.has(provinceCode))).toBe(true);
    const districts = new Set(resources.districts().map(({ code }) => code));
    expect(resources.subdistricts().every(({ districtCode }) => districts.has(districtCode))).toBe(true);
  });

  it("draws every province, and the made-up one where no real one is", () => {
    const shapes = resources.shapes();
    expect(shapes).toHaveLength(78);
    const seats = resources.districts().filter(({ provinceCode }) => provinceCode === "99");
    const island = shapes.find(({ code }) => code === "99")?.polygons[0]?.[0] ?? [];
    for (const { seat } of seats) expect(seat && inside([seat.lon, seat.lat], island)).toBe(true);
    for (const point of island) {
      for (const { code, polygons } of shapes) {
        if (code !== "99") expect(polygons.some(([ring]) => ring && inside(point, ring))).toBe(false);
      }
    }
    expect(JSON.parse(resources.shapesGeoJson())).toMatchObject({ type: "FeatureCollection" });
  });

  it("brings the sample's sheets in the order to import", () => {
    const { provinceCode, sheets } = resources.sample();
    expect(provinceCode).toBe("99");
    expect(sheets.map(({ name }) => name)).toEqual(["1-accounts.xlsx", "2-codes-pins-links.xlsx"]);
    expect(sheets.every(({ bytes }) => bytes[0] === 0x50)).toBe(true);
  });
});
