import { expect, test } from "vitest";
import { reasonText } from "../../shared/domain/import-words/reason-text";

const said = (language: "th" | "en", faults: string, length = 15): string =>
  reasonText(language, { code: "code-misread", params: { length, count: 2, faults } });

test("a misread code says which of its characters to look at, in both languages", () => {
  expect(said("th", "2: letter, 15: sign")).toMatch(/อ่านได้ 15 ตัว, ตัวที่ 2 เป็นอักษรอื่น, ตัวที่ 15 เป็นเครื่องหมาย\)$/);
  expect(said("th", "", 14)).toMatch(/\(อ่านได้ 14 ตัว\)$/);
  expect(said("en", "2: letter, 15: sign")).toMatch(
    /15 read, character 2 is another letter, character 15 is a sign\)$/,
  );
});

test("a cell that is no code at all is not told character by character", () => {
  const faults = Array.from({ length: 16 }, (_, at) => `${at + 1}: digit-zero`).join(", ");
  expect(said("en", faults, 16)).toMatch(/character 5 is a 0, and 11 more\)$/);
});

test("fields and kinds are named in words, never by their names in code", () => {
  const without = { code: "without-field", params: { fields: "username,password" } };
  expect(reasonText("th", without)).toBe("นำเข้าแถวนี้ โดยเว้นชื่อผู้ใช้และรหัสผ่านไว้");
  expect(reasonText("en", without)).toBe("Import the row, leaving out its User name and Password");
  expect(reasonText("th", { code: "kind-differs", params: { a: "SAO", b: "TOWN" } })).toBe(
    "ช่องประเภทบอก อบต. แต่ชื่อบอก ทม.",
  );
});

test("a code without words shows itself, and a name from the sheet is never taken for a blank of its own", () => {
  expect(reasonText("th", { code: "not-yet-worded", params: {} })).toBe("not-yet-worded");
  expect(reasonText("en", { code: "constructor", params: {} })).toBe("constructor");
  expect(reasonText("en", { code: "district-unknown", params: { read: "{{read}}" } })).toContain("“{{read}}”");
});

test("speaks of เขต and แขวง where the agency lies in Bangkok, and leaves the names that it quotes alone", () => {
  const bangkok = { province: "กรุงเทพมหานคร" };
  const unknown = { code: "district-unknown", params: { read: "อำเภอบางรัก" } };
  expect(reasonText("th", unknown, bangkok)).toBe("ไม่มีเขตชื่อ “อำเภอบางรัก” ในจังหวัดนี้");
  expect(reasonText("th", unknown, { province: "ชลบุรี" })).toBe("ไม่มีอำเภอชื่อ “อำเภอบางรัก” ในจังหวัดนี้");
  const noted = { code: "name-not-in-reference", params: {} };
  expect(reasonText("th", noted, bangkok)).toBe("ชื่อนี้ไม่ตรงกับชื่อแขวงในเขต ควรตรวจสอบภายหลัง");
  expect(reasonText("en", noted, bangkok)).toBe(reasonText("en", noted));
});
