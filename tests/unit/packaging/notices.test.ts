import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { noticeLine, shippedPackages } from "../../support/shipped-packages";

const resources = resolve(import.meta.dirname, "../../../resources");
const notices = readFileSync(resolve(resources, "notices.txt"), "utf8");
const packages = shippedPackages();

it("names every package that ships, with its version and licence (npm run notices)", () => {
  const lines = new Set(notices.split("\n"));
  expect(packages.length).toBeGreaterThan(50);
  expect(packages.map(noticeLine).filter((line) => !lines.has(line))).toEqual([]);
});

it("quotes each one's licence", () => {
  const missing = packages.filter(({ text }) => text !== null && !notices.includes(text));
  expect(missing.map(({ name }) => name)).toEqual([]);
});

it("ships nothing under a licence that asks for more than a notice", () => {
  const allowed = /^\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|OFL-1\.1|Zlib|Unlicense|CC0-1\.0)\b/;
  expect(packages.filter(({ licence }) => !allowed.test(licence)).map(noticeLine)).toEqual([]);
});

it("carries its own licence", () => {
  expect(readFileSync(resolve(resources, "LICENSE"), "utf8")).toMatch(/^MIT License\n/);
});
