import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldForSearch, foldThai, nameKey } from "../../shared/domain/thai-text";

const thai = fc.string({
  unit: fc.constantFrom(..."กคงชซดตนบปมรลวสหอะัาำิีึืุูเแโใไ็่้๊๋์ํๅ๐๙ \u200b\u00a0".split("")),
  maxLength: 30,
});

describe("Thai spelling", () => {
  it("makes the ways to type น้ำ one", () => {
    const wanted = "น้ำ";
    for (const typed of ["นํ้า", "น้ํา", "นำ้", "น้ำ\u200b", "\ufeffน้ำ "]) expect(foldThai(typed)).toBe(wanted);
    expect(foldThai("คํา")).toBe("คำ");
  });
  it("reads เเ as แ, NBSP as a space and Thai digits as digits", () => {
    expect(foldThai("เเม่สาย\u00a0หมู่ ๑๒")).toBe("แม่สาย หมู่ 12");
  });
  it("puts a tone typed before its vowel in its place", () => {
    expect(foldThai("ท่ี")).toBe("ที่");
    expect(foldThai("ถ้ํา")).toBe("ถ้ำ");
  });
  it("does not join names that differ", () => {
    expect(nameKey("บ้านดง")).not.toBe(nameKey("บ้านดุง"));
    expect(nameKey("โซ่")).not.toBe(nameKey("โซ"));
  });
  it("is idempotent for any text", () => {
    fc.assert(fc.property(thai, (text) => foldThai(foldThai(text)) === foldThai(text)));
    fc.assert(fc.property(fc.string(), (text) => foldThai(foldThai(text)) === foldThai(text)));
  });
});

describe("search folding", () => {
  it("finds a full name by its abbreviation, with or without dot, space, tone marks and small marks", () => {
    const stored = foldForSearch("องค์การบริหารส่วนตำบลโซ่ อำเภอโซ่พิสัย");
    for (const typed of ["อบต.โซ่", "อบต โซ", "อ.บ.ต.โซ่", "องค์การบริหารส่วนตำบล", "โซพิสัย", "อ.โซ่พิสัย"]) {
      expect(stored).toContain(foldForSearch(typed));
    }
    expect(foldForSearch("ทม.คำนาดี")).toBe(foldForSearch("เทศบาลเมืองคํานาดี"));
    expect(foldForSearch("ทต.ไคสี")).toBe(foldForSearch("เทศบาลตำบล ไคสี"));
  });
  it("leaves words alone that only begin like an abbreviation", () => {
    expect(foldForSearch("ทนง")).toBe("ทนง");
    expect(foldForSearch("ทมิฬ")).toBe("ทมิฬ");
  });
});
