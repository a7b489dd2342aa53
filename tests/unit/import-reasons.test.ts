import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { LayoutKind } from "../../shared/contract/import-rows";
import { reasonEn } from "../../shared/domain/import-words/en";
import { reasonTh } from "../../shared/domain/import-words/th";

const IMPORTS = resolve(import.meta.dirname, "../../main/core/imports");

/** Names with dashes in core's imports that are layouts, not reasons. */
const NOT_REASONS = new Set<string>(LayoutKind.options);

/** What `reason(\`by-${…}\`)` and its like can become. */
const MADE: Readonly<Record<string, readonly string[]>> = {
  "by-": ["by-username", "by-code"],
  "confusion-": ["confusion-spelling", "confusion-mark", "confusion-look-alike", "confusion-sara-am"],
  "coordinates-": ["coordinates-unreadable", "coordinates-short-link"],
};

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(folder, name), "utf8").replace(/^import .*$/gm, ""));
}

const text = sources(IMPORTS).join("\n");
const written = [...text.matchAll(/"([a-z]+(?:-[a-z]+)+)"/g)].map((match) => match[1] ?? "");
const plain = [...text.matchAll(/\breason\((?:[^()"]*\? )?"([a-z-]+)"(?: : "([a-z-]+)")?/g)].flatMap((match) =>
  [match[1], match[2]].filter((code) => code !== undefined),
);
const prefixes = [...text.matchAll(/reason\(`([a-z-]+)\$\{/g)].map((match) => match[1] ?? "");
const emitted = [...new Set([...written, ...plain])].filter((code) => !NOT_REASONS.has(code));

test("the imports of core do emit reasons, or this test looks in the wrong place", () => {
  expect(emitted.length).toBeGreaterThan(20);
});

test("every reason that an import gives is worded in Thai and in English", () => {
  const codes = [...emitted, ...prefixes.flatMap((prefix) => MADE[prefix] ?? [`${prefix}…`])];
  expect(codes.filter((code) => !(code in reasonTh))).toEqual([]);
  expect(codes.filter((code) => !(code in reasonEn))).toEqual([]);
});

test("the Thai wording of reasons is Thai, the English has no Thai letter", () => {
  for (const words of Object.values(reasonTh)) expect(words).toMatch(/[ก-๛]/);
  for (const words of Object.values(reasonEn)) expect(words).not.toMatch(/[ก-๛]/);
});
