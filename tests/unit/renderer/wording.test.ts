import { describe, expect, test } from "vitest";
import { en, th } from "../../../renderer/app/i18n/wording";
import { ERROR_CODES } from "../../../shared/contract";

/** Dotted keys with their words. */
function leaves(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

const thai = new Map(leaves(th));
const english = new Map(leaves(en));
const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe("wording", () => {
  test("everything is said in both languages, and nothing is empty", () => {
    expect([...english.keys()].sort()).toEqual([...thai.keys()].sort());
    for (const [key, words] of [...thai, ...english]) expect(words.trim(), key).not.toBe("");
  });

  test("a sentence has the same blanks in both languages", () => {
    // English has one word for what is อำเภอ in one office and เขต in another.
    const shared = (text: string) => blanks(text).filter((name) => name !== "district");
    for (const [key, words] of thai) expect(shared(english.get(key) ?? ""), key).toEqual(shared(words));
  });

  test("Thai is Thai and English has no Thai left in it but names and examples", () => {
    const untranslated = [...english].filter(([key, words]) => words === thai.get(key) && /[ก-ฮ]/.test(words));
    expect(untranslated).toEqual([]);
  });

  test("every error code of the contract says what happened, what was kept and what to do", () => {
    for (const code of ERROR_CODES) {
      expect(thai.get(`error.${code}`)?.length ?? 0, code).toBeGreaterThan(15);
      expect(english.get(`error.${code}`)?.length ?? 0, code).toBeGreaterThan(15);
    }
  });
});
