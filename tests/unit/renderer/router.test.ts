import fc from "fast-check";
import { expect, test } from "vitest";
import { parseHash, toHash } from "../../../renderer/app/router";

test("an address leads back to where it was made, whatever is in it", () => {
  const text = fc.string({ minLength: 1, unit: "grapheme" });
  fc.assert(
    fc.property(fc.array(text), fc.dictionary(text, text), (path, query) => {
      const route = parseHash(toHash(path, query));
      expect(route.path).toEqual(path);
      expect(Object.fromEntries(route.query)).toEqual({ ...query });
    }),
  );
});

test("what is empty or null stays out of the address", () => {
  expect(toHash(["agencies"], { state: null, kind: "", district: "3801" })).toBe("#/agencies?district=3801");
  expect(toHash(["agencies"], {})).toBe("#/agencies");
});

test("a broken address opens the start instead of failing", () => {
  expect(parseHash("").path).toEqual([]);
  expect(parseHash("#/agencies/%E0%").path).toEqual(["agencies", "%E0%"]);
});
