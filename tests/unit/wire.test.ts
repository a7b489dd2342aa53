import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64, fromWire, toBase64, toWire } from "../../shared/contract/wire";

describe("files travel over JSON unharmed", () => {
  it("writes the base64 that Node writes, for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
        expect(Buffer.from(fromBase64(Buffer.from(bytes).toString("base64")))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it("gives back any value with bytes anywhere in it", () => {
    const value = { name: "รหัส.xlsx", list: [1, null, { bytes: new Uint8Array([0, 255, 7]) }], none: undefined };
    expect(fromWire(JSON.parse(JSON.stringify(toWire(value))))).toEqual({
      name: "รหัส.xlsx",
      list: [1, null, { bytes: new Uint8Array([0, 255, 7]) }],
    });
  });

  it("takes for bytes nothing that only looks like them", () => {
    const value = { a: { $bytes: "AA==", more: 1 }, b: [{ $bytes: 7 }, { $bytes: null }], c: "$bytes" };
    expect(fromWire(JSON.parse(JSON.stringify(toWire(value))))).toEqual(value);
  });

  it("carries a file of 8 MB in the time of a blink", () => {
    const bytes = new Uint8Array(8_000_000).map((_, index) => index * 31);
    expect(Buffer.compare(fromBase64(toBase64(bytes)), bytes)).toBe(0);
  });

  it.each(["a", "ab=c", "a===", "ก===", "AA*A"])("refuses what is not base64: %s", (text) => {
    expect(() => fromBase64(text)).toThrow(SyntaxError);
    expect(() => fromWire({ file: { $bytes: text } })).toThrow(SyntaxError);
  });
});
