import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { createResources } from "../../main/data/resources";
import { parseCoordinates } from "../../shared/domain/coordinates";
import { placement } from "../../shared/domain/geo";

const samples = resolve(import.meta.dirname, "../fixtures/samples");
const { shapes } = createResources(resolve(import.meta.dirname, "../../resources"));

interface Truth {
  readonly lat: number | null;
  readonly lon: number | null;
  readonly flag?: "short-link" | "other-province" | "swapped";
}

const truth = (
  JSON.parse(readFileSync(resolve(samples, "truth.json"), "utf8")) as { "pins-bueng-kan.xlsx": { records: Truth[] } }
)["pins-bueng-kan.xlsx"].records;

async function cells(): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(resolve(samples, "pins-bueng-kan.xlsx"));
  const sheet = workbook.worksheets[0];
  return Array.from({ length: truth.length }, (_, index) => sheet?.getRow(index + 2).getCell(3).text ?? "");
}

describe("the pins that agencies of a province sent", () => {
  it("are all read as the truth says, swapped ones turned round, short links refused as such", async () => {
    for (const [index, text] of (await cells()).entries()) {
      const { lat, lon, flag } = truth[index] ?? { lat: null, lon: null };
      const reading = parseCoordinates(text);
      if (lat === null || lon === null) {
        expect(reading, text).toEqual({ ok: false, reason: "short-link" });
        continue;
      }
      if (!reading.ok) throw new Error(text);
      // DMS with one decimal of a second is exact to some 1.5 m.
      expect(Math.abs(reading.lat - lat), text).toBeLessThan(0.00002);
      expect(Math.abs(reading.lon - lon), text).toBeLessThan(0.00002);
      expect(reading.swapped, text).toBe(flag === "swapped");
    }
  });

  it("are doubted exactly where the truth puts them in another province", async () => {
    const doubted = truth.flatMap(({ lat, lon, flag }, index) => {
      if (lat === null || lon === null) return [];
      const tolerated = placement(shapes(), "38", { lat, lon })?.tolerated;
      return tolerated === (flag !== "other-province") ? [] : [index + 2];
    });
    expect(doubted).toEqual([]);
  });
});
