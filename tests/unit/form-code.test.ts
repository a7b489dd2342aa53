import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupFormCode, makeFormCode, parseFormCode } from "../../shared/domain/form-code";

const serial = fc.integer({ min: 1, max: 999_999_999 });
const code = fc.record({ roundSerial: serial, agencySerial: serial });

describe("the digits of a report form", () => {
  it("are digits alone and lead back to the agency and the round", () => {
    fc.assert(
      fc.property(code, (value) => {
        const text = makeFormCode(value);
        expect(text).toMatch(/^[0-9]{9,21}$/);
        expect(parseFormCode(text)).toEqual({ ok: true, value });
      }),
    );
  });

  it("differ for every agency and round", () => {
    fc.assert(
      fc.property(code, code, (left, right) => {
        const same = left.roundSerial === right.roundSerial && left.agencySerial === right.agencySerial;
        expect(makeFormCode(left) === makeFormCode(right)).toBe(same);
      }),
    );
  });

  it("betray one digit mistyped, wherever it stands", () => {
    fc.assert(
      fc.property(code, fc.nat(), fc.integer({ min: 1, max: 9 }), (value, place, shift) => {
        const text = makeFormCode(value);
        const at = place % text.length;
        const wrong = text.slice(0, at) + ((Number(text[at]) + shift) % 10) + text.slice(at + 1);
        expect(parseFormCode(wrong)).toEqual({ ok: false, error: "check-digit" });
      }),
    );
  });

  it("betray two neighbours swapped", () => {
    fc.assert(
      fc.property(code, fc.nat(), (value, place) => {
        const text = makeFormCode(value);
        const at = place % (text.length - 1);
        fc.pre(text[at] !== text[at + 1]);
        const swapped = text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
        expect(parseFormCode(swapped).ok).toBe(false);
      }),
    );
  });

  it("may be typed in groups and with Thai digits", () => {
    const value = { roundSerial: 3, agencySerial: 42 };
    const text = makeFormCode(value);
    const thai = text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
    expect(groupFormCode(text)).toMatch(/^\d{4} \d{4} \d{1,4}$/);
    for (const typed of [groupFormCode(text), text.replace(/(.{3})/g, "$1-"), thai, ` ${text}\n`]) {
      expect(parseFormCode(typed)).toEqual({ ok: true, value });
    }
  });

  it("may be scanned while the Thai keyboard is on", () => {
    const keys = ["จ", "ๅ", "/", "-", "ภ", "ถ", "ุ", "ึ", "ค", "ต"];
    fc.assert(
      fc.property(code, (value) => {
        const typed = [...makeFormCode(value)].map((digit) => keys[Number(digit)]).join("");
        expect(parseFormCode(`${typed}\n`)).toEqual({ ok: true, value });
      }),
    );
  });

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["ๅ/-ภ", "length"],
    ["ๅ/-ฟ", "not-digits"],
    ["https://example.com", "not-digits"],
    ["110", "length"],
    ["1".repeat(30), "length"],
    ["572", "length"],
    ["000000000", "version"],
  ])("say of %j that it is %s", (text, error) => {
    expect(parseFormCode(text)).toEqual({ ok: false, error });
  });

  it("are never taken from other digits that happen to pass the check", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,22}$/), (text) => {
        const parsed = parseFormCode(text);
        if (parsed.ok) expect(makeFormCode(parsed.value)).toBe(text);
      }),
    );
  });

  it.each([0, -1, 1.5, Number.NaN, 1_000_000_000])("refuse the serial %s", (bad) => {
    expect(() => makeFormCode({ roundSerial: bad, agencySerial: 1 })).toThrow(RangeError);
    expect(() => makeFormCode({ roundSerial: 1, agencySerial: bad })).toThrow(RangeError);
  });
});
