import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AGENCY_KINDS } from "../../shared/domain/kinds";
import { recipientKey, recipientOf } from "../../shared/domain/recipient";
import { compareAgencies, compareThai, sortedByThai } from "../../shared/domain/sorting";

const seka = { code: "3804", name: "เซกา" };
const muang = { code: "3801", name: "เมืองบึงกาฬ" };
const agency = (kind: (typeof AGENCY_KINDS)[number], name: string, district: typeof seka | null = null) => ({
  id: `${kind}-${name}`,
  kind,
  name,
  district,
});

describe("order of agencies", () => {
  it("goes by kind as official tables do, then district, then name in Thai order", () => {
    const sorted = [
      agency("SAO", "ไคสี", muang),
      agency("SAO", "เซกา", seka),
      agency("SAO", "หนองทุ่ม", seka),
      agency("SUBDISTRICT_MUNICIPALITY", "ไคสี", muang),
      agency("PAO", "บึงกาฬ"),
      agency("TOWN", "คำนาดี", muang),
      agency("SAO", "ซาง", seka),
    ].sort(compareAgencies);
    expect(sorted.map((row) => `${row.kind} ${row.name}`)).toEqual([
      "PAO บึงกาฬ",
      "TOWN คำนาดี",
      "SUBDISTRICT_MUNICIPALITY ไคสี",
      "SAO ซาง",
      "SAO เซกา",
      "SAO หนองทุ่ม",
      "SAO ไคสี",
    ]);
  });

  it("sorts leading vowels under their consonant, which plain sorting does not", () => {
    const words = ["แพร่", "กระบี่", "เชียงราย", "ชลบุรี", "ไชยา", "พะเยา"];
    expect([...words].sort(compareThai)).toEqual(["กระบี่", "ชลบุรี", "เชียงราย", "ไชยา", "พะเยา", "แพร่"]);
    expect([...words].sort()).not.toEqual([...words].sort(compareThai));
  });

  it("ranks a column as the comparison would, stably", () => {
    const item = fc.record({ text: fc.constantFrom("แพร่", "กระบี่", "เชียงราย", "ชลบุรี", ""), id: fc.nat() });
    fc.assert(
      fc.property(fc.array(item), (items) => {
        expect(sortedByThai(items, (row) => row.text)).toEqual([...items].sort((a, b) => compareThai(a.text, b.text)));
      }),
    );
  });
});

describe("recipient of an agency's letters", () => {
  it("is the district for ทต. and อบต. and the agency itself for every other kind", () => {
    for (const kind of AGENCY_KINDS) {
      const recipient = recipientOf(agency(kind, "ก", seka));
      expect(recipient.type, kind).toBe(kind === "SUBDISTRICT_MUNICIPALITY" || kind === "SAO" ? "district" : "agency");
    }
    expect(recipientOf(agency("SAO", "ซาง", seka))).toEqual({ type: "district", code: "3804", name: "เซกา" });
  });

  it("is the agency itself where no district can relay", () => {
    expect(recipientOf(agency("SAO", "ซาง"))).toEqual({ type: "agency", id: "SAO-ซาง", kind: "SAO", name: "ซาง" });
  });

  it("groups agencies of one district together and keeps direct ones apart", () => {
    const key = (row: ReturnType<typeof agency>) => recipientKey(recipientOf(row));
    expect(key(agency("SAO", "ซาง", seka))).toBe(key(agency("SUBDISTRICT_MUNICIPALITY", "ป่งไฮ", seka)));
    expect(key(agency("TOWN", "ก", seka))).not.toBe(key(agency("TOWN", "ข", seka)));
    expect(key(agency("SAO", "ก", seka))).not.toBe(key(agency("SAO", "ก", muang)));
  });
});
