import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeFormCode, parseFormCode } from "../../shared/domain/form-code";
import { foldKedmanee, typedInThai } from "../../shared/domain/kedmanee";

const keys = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) });

describe("what a scanner types with the Thai keyboard on", () => {
  it("folds back to the keys it pressed, whatever they were", () => {
    fc.assert(
      fc.property(keys, (text) => {
        expect(foldKedmanee(typedInThai(text))).toBe(text);
      }),
    );
  });

  it("is one character a key, no two keys alike", () => {
    const all = Array.from({ length: 0x7e - 0x20 }, (_, at) => String.fromCharCode(0x21 + at));
    const typed = all.map(typedInThai);
    expect(new Set(typed).size).toBe(all.length);
    expect(typed.every((character) => [...character].length === 1)).toBe(true);
  });

  // As printed on the keys of a Thai keyboard, not taken from the table.
  it.each([
    ["1234567890-=", "ๅ/-ภถุึคตจขช"],
    ["qwertyuiop[]", "ๆไำพะัีรนยบล"],
    ["asdfghjkl;'", "ฟหกดเ้่าสวง"],
    ["zxcvbnm,./", "ผปแอิืทมใฝ"],
    ["ASDFGHJKL", "ฤฆฏโฌ็๋ษศ"],
    ["l;ylfu", "สวัสดี"],
  ])("%s comes out as %s", (pressed, thai) => {
    expect(typedInThai(pressed)).toBe(thai);
    expect(foldKedmanee(thai)).toBe(pressed);
  });

  it("is still the code of its form", () => {
    const serial = fc.integer({ min: 1, max: 999_999 });
    fc.assert(
      fc.property(serial, serial, (roundSerial, agencySerial) => {
        const value = { roundSerial, agencySerial };
        expect(parseFormCode(typedInThai(`${makeFormCode(value)}\n`))).toEqual({ ok: true, value });
      }),
    );
  });
});
