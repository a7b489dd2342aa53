import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { contract } from "../../shared/contract";

const read = (language: string) => {
  const path = resolve(import.meta.dirname, `../../resources/help/${language}.json`);
  return contract.app.help.output.parse(JSON.parse(readFileSync(path, "utf8"))).sections;
};

describe("the help", () => {
  it("has the same sections, paragraph for paragraph, in Thai and English", () => {
    const [thai, english] = [read("th"), read("en")];
    expect(thai.map(({ id, body }) => [id, body.length])).toEqual(english.map(({ id, body }) => [id, body.length]));
    expect(new Set(thai.map(({ id }) => id)).size).toBe(thai.length);
  });

  it("is in the language it says", () => {
    for (const { title, body } of read("th")) expect(`${title} ${body.join(" ")}`).toMatch(/[ก-๙]{3}/);
    for (const { title, body } of read("en")) expect(`${title} ${body.join(" ")}`).not.toMatch(/[ก-๙]/);
  });
});
