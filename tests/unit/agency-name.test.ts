import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseKindWord } from "../../shared/domain/agency-kind-words";
import { type NameStyle, parseAgencyName, writeAgencyName } from "../../shared/domain/agency-name";
import type { AgencyKind } from "../../shared/domain/kinds";

const reference = join(import.meta.dirname, "../../resources/reference");
const lines = (file: string): string[][] =>
  readFileSync(join(reference, file), "utf8")
    .replace(/^\uFEFF/, "")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","));
const tambons = [...new Set(lines("subdistricts.csv").map((row) => row[1] ?? ""))];
const districts = [...new Set(lines("districts.csv").map((row) => row[2] ?? ""))];
const provinces = lines("provinces.csv").map((row) => row[1] ?? "");

const brief = (text: string): unknown[] => {
  const parsed = parseAgencyName(text);
  return parsed ? [parsed.kind, parsed.name, parsed.district, parsed.province] : [];
};

describe("agency names as people write them", () => {
  it.each<[string, AgencyKind | null, string, string | null, string | null]>([
    ["องค์การบริหารส่วนตำบลศรีชมภู อำเภอโซ่พิสัย จังหวัดบึงกาฬ", "SAO", "ศรีชมภู", "โซ่พิสัย", "บึงกาฬ"],
    ["องค์การบริหารส่วนตำบลโนนสมบูรณ์ * อำเภอเมืองบึงกาฬ จังหวัดบึงกาฬ", "SAO", "โนนสมบูรณ์", "เมืองบึงกาฬ", "บึงกาฬ"],
    ["องค์การบริหารส่วนตำบลนาสวรรค์\u200b อำเภอเมืองบึงก จังหวัดบึงกาฬ", "SAO", "นาสวรรค์", "เมืองบึงก", "บึงกาฬ"],
    ["12) ที่ทำการอบต.ท่ากกแดง อ.เซกา", "SAO", "ท่ากกแดง", "เซกา", null],
    ["อบต. โพธิ์หมากแข้ง", "SAO", "โพธิ์หมากแข้ง", null, null],
    ["อบต. ศรีชมภู อ. โซ่พิสัย จ. บึงกาฬ", "SAO", "ศรีชมภู", "โซ่พิสัย", "บึงกาฬ"],
    ["อบต.ศรีชมภูอำเภอโซ่พิสัยจังหวัดบึงกาฬ", "SAO", "ศรีชมภู", "โซ่พิสัย", "บึงกาฬ"],
    ["อ.บ.ต.ศรีชมภู (อ.โซ่พิสัย)", "SAO", "ศรีชมภู", "โซ่พิสัย", null],
    ["องค์การบริหารสวนตำบลคำแก้ว", "SAO", "คำแก้ว", null, null],
    ["องค์กรบริหารส่วนตำบลคําแก้ว", "SAO", "คำแก้ว", null, null],
    ["องค์การบรหารส่วนตำบลโซ่ อำเภอโซ่พิสัย", "SAO", "โซ่", "โซ่พิสัย", null],
    ["อบต.จ.ป.ร. อำเภอกระบุรี จังหวัดระนอง", "SAO", "จ.ป.ร.", "กระบุรี", "ระนอง"],
    ["อบต.สามตำบล อ.จุฬาภรณ์", "SAO", "สามตำบล", "จุฬาภรณ์", null],
    ["อบต.ศรีชมภู ต.ศรีชมภู อ.พรเจริญ จ.บึงกาฬ", "SAO", "ศรีชมภู", "พรเจริญ", "บึงกาฬ"],
    ["สำนักงานเทศบาลตำบลบึงกาฬ", "SUBDISTRICT_MUNICIPALITY", "บึงกาฬ", null, null],
    ["เทศบาลต.ไคสี", "SUBDISTRICT_MUNICIPALITY", "ไคสี", null, null],
    ["ทต ไคสี", "SUBDISTRICT_MUNICIPALITY", "ไคสี", null, null],
    ["ทม.คำนาดี จ.บึงกาฬ", "TOWN", "คำนาดี", null, "บึงกาฬ"],
    ["เทศบาลเมืองสุไหงโก-ลก อำเภอสุไหงโก-ลก", "TOWN", "สุไหงโก-ลก", "สุไหงโก-ลก", null],
    ["ทน.เชียงราย", "CITY", "เชียงราย", null, null],
    ["อบจ.บึงกาฬ", "PAO", "บึงกาฬ", null, null],
    ["องค์การบริหารส่วนจังหวัดบึงกาฬ จังหวัดบึงกาฬ", "PAO", "บึงกาฬ", null, "บึงกาฬ"],
    ["สำนักงานพัฒนาชุมชนอำเภอเซกา", "DISTRICT_OFFICE", "สำนักงานพัฒนาชุมชนอำเภอเซกา", "เซกา", null],
    ["สพอ.เซกา จังหวัดบึงกาฬ", "DISTRICT_OFFICE", "สำนักงานพัฒนาชุมชนอำเภอเซกา", "เซกา", "บึงกาฬ"],
    ["สนง.พัฒนาชุมชน อ.เซกา", "DISTRICT_OFFICE", "สำนักงานพัฒนาชุมชนอำเภอเซกา", "เซกา", null],
    ["ที่ว่าการอำเภอเซกา จังหวัดบึงกาฬ", "DISTRICT_OFFICE", "ที่ว่าการอำเภอเซกา", "เซกา", "บึงกาฬ"],
    ["สำนักงานสาธารณสุขจังหวัดบึงกาฬ", "OTHER", "สำนักงานสาธารณสุขจังหวัดบึงกาฬ", null, "บึงกาฬ"],
    ["โรงพยาบาลเซกา อำเภอเซกา จังหวัดบึงกาฬ", "OTHER", "โรงพยาบาลเซกา", "เซกา", "บึงกาฬ"],
    ["ไคสี", null, "ไคสี", null, null],
  ])("%s", (text, kind, name, district, province) => {
    expect(brief(text)).toEqual([kind, name, district, province]);
  });

  it("gives back every reference name that it wrote, in every kind and style", () => {
    const kinds: AgencyKind[] = ["CITY", "TOWN", "SUBDISTRICT_MUNICIPALITY", "SAO"];
    const styles: NameStyle[] = ["full", "abbreviated", "office"];
    for (const name of tambons) {
      for (const kind of kinds) {
        for (const style of styles) {
          const agency = { kind, name, district: "เมืองพล", province: "ขอนแก่น" };
          expect(brief(writeAgencyName(agency, style))).toEqual([kind, name, "เมืองพล", "ขอนแก่น"]);
        }
      }
    }
  });

  it("gives back any agency it wrote, whatever its places", () => {
    fc.assert(
      fc.property(
        fc.constantFrom<AgencyKind>("CITY", "TOWN", "SUBDISTRICT_MUNICIPALITY", "SAO"),
        fc.constantFrom(...tambons),
        fc.option(fc.constantFrom(...districts)),
        fc.option(fc.constantFrom(...provinces)),
        fc.constantFrom<NameStyle>("full", "abbreviated", "office"),
        (kind, name, district, province, style) => {
          expect(brief(writeAgencyName({ kind, name, district, province }, style))).toEqual([
            kind,
            name,
            district,
            province,
          ]);
        },
      ),
      { numRuns: 500 },
    );
    for (const province of provinces) {
      const agency = { kind: "PAO" as const, name: province, district: null, province };
      expect(brief(writeAgencyName(agency, "abbreviated"))).toEqual(["PAO", province, null, province]);
      expect(brief(writeAgencyName(agency, "full"))).toEqual(["PAO", province, null, province]);
    }
    for (const district of districts) {
      const name = `สำนักงานพัฒนาชุมชนอำเภอ${district}`;
      expect(brief(writeAgencyName({ kind: "DISTRICT_OFFICE", name, district, province: "เลย" }, "full"))).toEqual([
        "DISTRICT_OFFICE",
        name,
        district,
        "เลย",
      ]);
    }
  });

  it("never throws, whatever stands in the cell", () => {
    fc.assert(fc.property(fc.string(), (text) => parseAgencyName(text) !== undefined));
  });
});

describe("a kind column", () => {
  it.each([
    ["เทศบาลตำบล", "SUBDISTRICT_MUNICIPALITY"],
    ["อบต.", "SAO"],
    ["ทน", "CITY"],
    ["องค์การบริหารส่วนจังหวัด", "PAO"],
    ["องค์กรปกครองส่วนท้องถิ่น", null],
    ["กรมส่งเสริมการปกครองท้องถิ่น", null],
  ])("%s", (text, kind) => expect(parseKindWord(text)).toBe(kind));
});
