import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAuthorizeCode, looksLikeCode } from "../../shared/domain/authorize-code";
import { confusionBetween } from "../../shared/domain/confusions";
import { agencyCodeOf, parseUsername, usernameFitsKind } from "../../shared/domain/username";

const good = fc.string({ unit: fc.constantFrom(..."23456789ABCDEF"), minLength: 15, maxLength: 15 });

describe("authorize codes", () => {
  it("accepts every 15 characters of 2-9 and A-F, also spaced and in lower case", () => {
    fc.assert(
      fc.property(good, (code) => {
        expect(checkAuthorizeCode(code)).toEqual({ ok: true, code });
      }),
    );
    expect(checkAuthorizeCode(" 2492d-6c92b-d7ba7 ")).toEqual({ ok: true, code: "2492D6C92BD7BA7" });
  });
  it("names each character at fault by place and kind", () => {
    expect(checkAuthorizeCode("9IB7637F7762E47")).toEqual({
      ok: false,
      faults: [{ position: 2, kind: "letter" }],
      length: 15,
    });
    expect(checkAuthorizeCode("0B17637F7762E4?")).toEqual({
      ok: false,
      faults: [
        { position: 1, kind: "digit-zero" },
        { position: 3, kind: "digit-one" },
        { position: 15, kind: "sign" },
      ],
      length: 15,
    });
    expect(checkAuthorizeCode("22E5").ok).toBe(false);
  });
  it("tells codes from user names, passwords and words", () => {
    fc.assert(fc.property(good, (code) => looksLikeCode(code)));
    expect(looksLikeCode("9IB7637F7762E47")).toBe(true);
    // Begin like user names, the second misread.
    expect(["442222222222222", "443B637F7762O47"].map(looksLikeCode)).toEqual([true, true]);
    for (const other of ["04421408380101", "0441140838000", "TH8380002307", "Mueang Bueng Kan", "ไคสี"]) {
      expect(looksLikeCode(other)).toBe(false);
    }
  });
});

describe("user names", () => {
  it("reads group, province and an SAO's district", () => {
    expect(parseUsername("04421408380101@info.example")).toMatchObject({
      group: "SAO",
      provinceCode: "38",
      districtCode: "3801",
      digits: "04421408380101",
    });
    expect(parseUsername("0443140838082@Info.Example ")).toMatchObject({
      text: "0443140838082@info.example",
      group: "MUNICIPALITY",
      provinceCode: "38",
      districtCode: null,
    });
    expect(parseUsername("0441140838000@info.example")).toMatchObject({ group: "PAO", provinceCode: "38" });
  });
  it("puts a lost zero back only where the length proves it", () => {
    expect(parseUsername("4421408380101")).toMatchObject({ digits: "04421408380101", restoredZero: true });
    expect(parseUsername("442140838010")).toBeNull();
    expect(parseUsername("0891947439")).toBeNull();
  });
  it("knows which kinds a series may belong to", () => {
    const sao = parseUsername("04421408380101@info.example");
    expect(sao && usernameFitsKind(sao, "SAO")).toBe(true);
    expect(sao && usernameFitsKind(sao, "TOWN")).toBe(false);
  });
  it("gives the agency code of any user name that begins with digits", () => {
    expect(agencyCodeOf("0443140838082@info.example")).toBe("0443140838082");
    expect(agencyCodeOf("admin@info.example")).toBeNull();
  });
});

describe("scanning confusions", () => {
  it.each([
    ["คำแกว", "คำแก้ว", "mark"],
    ["โซ", "โซ่", "mark"],
    ["ไดสี", "ไคสี", "look-alike"],
    ["หมองเลิง", "หนองเลิง", "look-alike"],
    ["ชาง", "ซาง", "look-alike"],
    ["ป้านต้อง", "บ้านต้อง", "look-alike"],
    ["คานาดี", "คำนาดี", "sara-am"],
    ["นํ้าจั้น", "น้ำจั้น", "spelling"],
    ["เเม่สาย", "แม่สาย", "spelling"],
    ["งิ้ว", "ป่งไฮ", null],
    ["ท่าทอง", "เหล่าทอง", null],
    ["คานาคี", "คำนาดี", null],
  ])("%s / %s: %s", (read, meant, confusion) => {
    expect(confusionBetween(read, meant)).toBe(confusion);
    expect(confusionBetween(meant, read)).toBe(confusion);
  });
});
