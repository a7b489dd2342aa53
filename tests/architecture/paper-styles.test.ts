import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const FOLDER = resolve(import.meta.dirname, "../../renderer/print/css");

/** The styles of paper that a rule by medium stands in; comments do not count. */
function byMedium(styles: readonly { readonly name: string; readonly css: string }[]): string[] {
  return styles
    .filter(({ css }) => /@media|@import[^;]*\b(?:screen|print)\b/.test(css.replace(/\/\*[\s\S]*?\*\//g, "")))
    .map(({ name }) => name);
}

test("styles of paper are the same on the screen and for the printer, which else lays every sheet out again", () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".css") && name !== "screen.css");
  expect(names).toContain("paper.css");
  expect(byMedium(names.map((name) => ({ name, css: readFileSync(join(FOLDER, name), "utf8") })))).toEqual([]);
});

test("a rule by medium is found", () => {
  expect(byMedium([{ name: "bad.css", css: "@media print { p { margin: 0 } }" }])).toEqual(["bad.css"]);
  expect(byMedium([{ name: "good.css", css: "/* @media print */ p { margin: 0 }" }])).toEqual([]);
});
