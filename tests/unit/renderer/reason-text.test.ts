import i18next from "i18next";
import { afterAll, expect, test } from "vitest";
import "../../../renderer/app/i18n";
import type { Text } from "../../../renderer/app/i18n";
import { reasonText } from "../../../renderer/features/import/use-reason-text";

afterAll(() => i18next.changeLanguage("th"));

const said = (faults: string, length = 15): string =>
  reasonText(i18next.t as Text, { code: "code-misread", params: { length, count: 2, faults } });

test("a misread code says which of its characters to look at, in both languages", async () => {
  await i18next.changeLanguage("th");
  expect(said("2: letter, 15: sign")).toMatch(/อ่านได้ 15 ตัว, ตัวที่ 2 เป็นอักษรอื่น, ตัวที่ 15 เป็นเครื่องหมาย\)$/);
  expect(said("", 14)).toMatch(/\(อ่านได้ 14 ตัว\)$/);
  await i18next.changeLanguage("en");
  expect(said("2: letter, 15: sign")).toMatch(/15 read, character 2 is another letter, character 15 is a sign\)$/);
});

test("a cell that is no code at all is not told character by character", async () => {
  await i18next.changeLanguage("en");
  const faults = Array.from({ length: 16 }, (_, at) => `${at + 1}: digit-zero`).join(", ");
  expect(said(faults, 16)).toMatch(/character 5 is a 0, and 11 more\)$/);
});
