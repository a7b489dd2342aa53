import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createResources } from "../../main/data/resources";
import { type AgencyName, type NameStyle, parseAgencyName, writeAgencyName } from "../../shared/domain/agency-name";
import { checkAuthorizeCode } from "../../shared/domain/authorize-code";
import { isMisreadingOf, misreadingDistance } from "../../shared/domain/confusions";
import type { AgencyKind } from "../../shared/domain/kinds";
import { foldThai, nameKey } from "../../shared/domain/thai-text";
import { parseUsername } from "../../shared/domain/username";
import { RESOURCES } from "../support/test-context";

const resources = createResources(RESOURCES);
const provinces = resources.provinces().map(({ nameTh }) => nameTh);
const districts = resources.districts();
const tambons = resources.subdistricts();
const provinceOf = new Map(districts.map(({ code, nameTh, provinceCode }) => [code, { nameTh, provinceCode }]));

/** A real place: a tambon with its own district and province. */
const place = fc.constantFrom(...tambons).map(({ nameTh, districtCode }) => {
  const district = provinceOf.get(districtCode);
  const province = resources.provinces().find(({ code }) => code === district?.provinceCode)?.nameTh ?? "";
  return { name: nameTh, district: district?.nameTh ?? "", province };
});
const style = fc.constantFrom<NameStyle>("full", "abbreviated", "office");

describe("parse ∘ write is the identity", () => {
  const same = (agency: AgencyName, written: NameStyle): void => {
    const parsed = parseAgencyName(writeAgencyName(agency, written));
    expect(
      parsed && { kind: parsed.kind, name: parsed.name, district: parsed.district, province: parsed.province },
    ).toEqual(agency);
  };

  it("for every local organization, in every style, with or without its places", () => {
    const kind = fc.constantFrom<AgencyKind>("CITY", "TOWN", "SUBDISTRICT_MUNICIPALITY", "SAO");
    fc.assert(
      fc.property(
        place,
        kind,
        style,
        fc.boolean(),
        fc.boolean(),
        ({ name, district, province }, of, how, near, far) => {
          same({ kind: of, name, district: near ? district : null, province: far ? province : null }, how);
        },
      ),
      { numRuns: 800 },
    );
  });

  it("for every provincial organization and every district's offices", () => {
    for (const province of provinces) {
      for (const how of ["full", "abbreviated", "office"] as const) {
        same({ kind: "PAO", name: province, district: null, province }, how);
      }
    }
    const office = fc.constantFrom("สำนักงานพัฒนาชุมชน", "ที่ว่าการ", "สำนักงานส่งเสริมการปกครองท้องถิ่น");
    fc.assert(
      fc.property(place, office, style, ({ district, province }, word, how) => {
        same({ kind: "DISTRICT_OFFICE", name: `${word}อำเภอ${district}`, district, province }, how);
      }),
      { numRuns: 300 },
    );
  });

  it("for other agencies", () => {
    const word = fc.constantFrom("โรงพยาบาล", "โรงเรียน", "สถานีตำรวจภูธร");
    fc.assert(
      fc.property(place, word, style, ({ name, district, province }, begins, how) => {
        same({ kind: "OTHER", name: `${begins}${name}`, district, province }, how);
      }),
      { numRuns: 300 },
    );
  });
});

describe("folding", () => {
  const thai = fc.string({ unit: fc.constantFrom(..."กขคงนมรลเแโไใะาิีุูั่้๊๋็์ํำๅ๑๙ \u200b\u00a0") });

  it("is idempotent on any Thai text", () => {
    fc.assert(
      fc.property(thai, (text) => foldThai(foldThai(text)) === foldThai(text)),
      { numRuns: 1000 },
    );
  });

  it("keeps distinct names of a district distinct", () => {
    const byDistrict = new Map<string, Set<string>>();
    for (const { nameTh, districtCode } of tambons) {
      byDistrict.set(districtCode, (byDistrict.get(districtCode) ?? new Set()).add(nameTh));
    }
    for (const [code, names] of byDistrict) {
      expect([code, new Set([...names].map(nameKey)).size]).toEqual([code, names.size]);
    }
  });
});

describe("nothing is guessed", () => {
  it("no character of a misread code is replaced", () => {
    const read = fc.string({ unit: fc.constantFrom(..."0123456789ABCDEFGIOlo"), minLength: 12, maxLength: 17 });
    fc.assert(
      fc.property(read, (text) => {
        const check = checkAuthorizeCode(text);
        if (check.ok) expect(check.code).toBe(text.toUpperCase());
        else expect(text.length !== 15 || /[^2-9A-F]/i.test(text)).toBe(true);
      }),
    );
  });

  it("a user name gets a zero back only where its series then has its exact length", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 10, maxLength: 16 }), (digits) => {
        const username = parseUsername(digits);
        if (username?.restoredZero) expect(username.digits).toMatch(/^(?:044[13]\d{9}|0442\d{10})$/);
        else if (username) expect(username.digits).toBe(digits);
      }),
      { numRuns: 1000 },
    );
  });

  it("how far a misreading is does not depend on which of the two was read", () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(misreadingDistance(a.name, b.name)).toBeCloseTo(misreadingDistance(b.name, a.name), 9);
        expect(isMisreadingOf(a.name, a.name)).toBe(true);
      }),
    );
  });
});
