import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AgencyKind, fullName, shortName } from "../../shared/domain/kinds";
import { createSearch, matcher, searchKey } from "../../shared/domain/search";

const row = (kind: AgencyKind, name: string, district: string | null, username: string | null = null) => ({
  kind,
  name,
  district: district === null ? null : { name: district },
  username,
});
const REGISTRY = [
  row("PAO", "บึงกาฬ", null),
  row("TOWN", "บึงกาฬ", "เมืองบึงกาฬ"),
  row("SUBDISTRICT_MUNICIPALITY", "ไคสี", "เมืองบึงกาฬ"),
  row("SUBDISTRICT_MUNICIPALITY", "ถ้ำเจริญ", "โซ่พิสัย"),
  row("SAO", "ศรีชมภู", "พรเจริญ"),
  row("SAO", "ศรีชมภู", "โซ่พิสัย"),
  row("SAO", "น้ำจั้น", "เซกา", "04421408380403@info.example"),
  row("SAO", "เซกา", "เซกา"),
  row("DISTRICT_OFFICE", "สำนักงานพัฒนาชุมชนอำเภอเซกา", "เซกา"),
];
const search = createSearch(REGISTRY);
const found = (query: string) =>
  search.filter(query).map((agency) => `${shortName(agency)} ${agency.district?.name ?? ""}`.trim());

describe("searching agencies", () => {
  it.each([
    ["ไคสี"],
    ["ทต.ไคสี"],
    ["ทต. ไคสี"],
    ["ทต ไคสี"],
    ["ทตไคสี"],
    ["ท.ต.ไคสี"],
    ["เทศบาลตำบลไคสี"],
    ["เทศบาลตำบล ไคสี"],
    ["สำนักงานเทศบาลตำบลไคสี"],
    ["สํานักงาน เทศบาลตําบลไคสี"],
    ["ต.ไคสี"],
    ["ไคสี เมืองบึงกาฬ"],
    ["ไคสี อ.เมือง"],
    ["ไคสี (อำเภอเมืองบึงกาฬ)"],
  ])("finds ทต.ไคสี alone by %j", (query) => {
    expect(found(query)).toEqual(["ทต.ไคสี เมืองบึงกาฬ"]);
  });

  it("folds the ways น้ำ can be written, and finds it without tone marks", () => {
    for (const query of ["น้ำจั้น", "นํ้าจั้น", "น้ําจั้น", "นำจัน", "น้ำ\u200bจั้น"]) {
      expect(found(query), query).toEqual(["อบต.น้ำจั้น เซกา"]);
    }
  });

  it("does not ignore a tone mark that was typed", () => {
    expect(found("น่ำจั้น")).toEqual([]);
    expect(found("ไค้สี")).toEqual([]);
  });

  it("tells namesakes apart by district", () => {
    expect(found("ศรีชมภู")).toHaveLength(2);
    expect(found("อบต.ศรีชมภู โซ่พิสัย")).toEqual(["อบต.ศรีชมภู โซ่พิสัย"]);
    expect(found("ศรีชมภู อ.พรเจริญ")).toEqual(["อบต.ศรีชมภู พรเจริญ"]);
  });

  it("finds kinds, offices by their abbreviation, and user names in Thai digits", () => {
    expect(found("อบจ")).toEqual(["อบจ.บึงกาฬ"]);
    expect(found("PAO")).toEqual(["อบจ.บึงกาฬ"]);
    expect(found("สพอ.เซกา")).toEqual(["สำนักงานพัฒนาชุมชนอำเภอเซกา เซกา"]);
    expect(found("๐๔๔๒๑๔๐๘๓๘๐๔๐๓")).toEqual(["อบต.น้ำจั้น เซกา"]);
  });

  it("shows all for nothing and nothing for what is not there", () => {
    expect(found("")).toHaveLength(REGISTRY.length);
    expect(found(" . ")).toHaveLength(REGISTRY.length);
    expect(found("เชียงใหม่")).toEqual([]);
  });

  it("puts the agency of that very name before those that only mention it", () => {
    expect(search.best("เซกา", 2).map(shortName)).toEqual(["อบต.เซกา", "อบต.น้ำจั้น"]);
    expect(search.best("อบต.เซกา", 5).map(shortName)).toEqual(["อบต.เซกา"]);
  });

  it("finds every agency by its short and full name, with and without its district", () => {
    fc.assert(
      fc.property(fc.constantFrom(...REGISTRY), fc.boolean(), fc.boolean(), (agency, full, withDistrict) => {
        const name = full ? fullName(agency) : shortName(agency);
        const query = withDistrict && agency.district ? `${name} อำเภอ${agency.district.name}` : name;
        expect(search.filter(query)).toContain(agency);
      }),
    );
  });

  it("never throws on what is typed", () => {
    const keys = REGISTRY.map(searchKey);
    fc.assert(fc.property(fc.string({ unit: "binary" }), (query) => keys.forEach(matcher(query))));
  });
});
