import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readCircular } from "../../shared/domain/circular/read-circular";

const read = (name: string) =>
  readCircular(readFileSync(resolve(import.meta.dirname, `../fixtures/letters/notes/${name}.txt`), "utf8")).deadline;

describe("a note that moves the deadline leaves none that is no longer so", () => {
  /** The day that the text gives, that which the note gives in its place, and words of the note. */
  it.each([
    ["1-note-extends", "2021-08-20", "2021-08-31", "วันที่ ๓๑ สิงหาคม ๒๕๖๔"],
    ["2-postscript-moves", "2023-02-17", "2023-02-24", "วันศุกร์ที่ 24 ก.พ. 66"],
    ["3-body-extends", "2022-10-28", "2022-11-11", "วันที่ ๑๑ พฤศจิกายน ๒๕๖๕"],
    ["4-typed-at-the-foot", "2024-05-15", null, "ขยายกำหนดส่งรายงานไปอีก 7 วัน"],
    ["5-note-takes-back", "2020-12-25", null, "ยกเลิกกำหนดวันส่งรายงานข้างต้น"],
    ["6-remark-of-two-dates", "2021-03-26", "2021-04-02", "วันที่ ๒ เมษายน ๒๕๖๔"],
  ])("%s", (name, old, moved, words) => {
    const deadline = read(name);
    expect(deadline.value).not.toBe(old);
    expect(deadline.value).toBeNull();
    expect(deadline.note).toBe("moved");
    expect(deadline.words?.text).toContain(words);
    if (moved !== null) expect(deadline.offers[0]?.value).toBe(moved);
    expect(deadline.offers.map(({ value }) => value)).toContain(old);
  });
});

it("asks where a note below the letter names another day for the report", () => {
  const { value, note, offers } = read("10-note-names-another");
  expect([value, note]).toEqual([null, "several"]);
  expect(offers.map((offer) => offer.value)).toEqual(["2023-07-26", "2023-07-21"]);
});

describe("a note of another matter leaves the deadline as it is", () => {
  it.each([
    ["7-other-matter", "2021-09-17"],
    ["8-meeting-moved", "2024-06-28"],
    ["9-receipt-below", "2022-02-04"],
  ])("%s", (name, day) => {
    expect(read(name)).toMatchObject({ value: day, note: null });
  });
});

/** A letter of 3 July 2020 that asks for reports by the 17th, with a line below its office's telephone. */
const withNote = (note: string, request = "ด้วยจังหวัดขอให้ท่านรายงานให้จังหวัดทราบภายในวันที่ ๑๗ กรกฎาคม ๒๕๖๓") =>
  readCircular(
    [
      ...["ที่ ลพ ๐๐๒๓.๓/ว ๙๑๑", "ศาลากลางจังหวัดลำพูน", "๓ กรกฎาคม ๒๕๖๓", "เรื่อง การจัดทำข้อมูลจุดบริการ"],
      ...["เรียน นายอำเภอ ทุกอำเภอ", request, "จึงเรียนมาเพื่อพิจารณา", "ขอแสดงความนับถือ", "(ผู้ลงนาม)"],
      ...["ผู้ว่าราชการจังหวัดลำพูน", "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด", "โทร. ๐ ๐๐๐๐ ๐๐๐๐", note],
    ].join("\n"),
  ).deadline;

describe("the note's own words do not matter much", () => {
  it.each([
    "(แก้ไขกำหนดส่งเป็น ๒๔ ก.ค. ๖๓)",
    "แก้ไขวันที่เป็น ๒๔ กรกฎาคม ๒๕๖๓",
    "หมายเหตุ : กำหนดรายงานเปลี่ยนเป็น ๒๔ กรกฎาคม ๒๕๖๓",
    "ปล. เลื่อนส่งเป็น 24/7/63",
    "** ส่งได้ถึง ๒๔ ก.ค. ๖๓ **",
    "หมายเหตุ ให้ส่งช้าได้ถึงวันที่ ๒๔ กรกฎาคม ๒๕๖๓",
    "หมายเหตุ วันสุดท้ายของการรายงานคือวันที่ ๒๔ กรกฎาคม ๒๕๖๓",
    "หมายเหตุ\nขยายถึงวันที่ ๒๔ กรกฎาคม ๒๕๖๓",
    "หมายเหตุ ขยายเว\nลาการรายงานถึงวันที่ ๒๔ กรกฎาคม ๒๕๖๓",
    "หมายเหตุ กำหนดส่งใหม่ ๒๔ ก.ค. ๖๓",
  ])("%s", (note) => {
    const deadline = withNote(note);
    expect(deadline.value).toBeNull();
    expect(deadline.offers.map(({ value }) => value)).toEqual(["2020-07-24", "2020-07-17"]);
  });

  it.each(["หมายเหตุ ต่อเวลาการรายงานให้อีก ๑ สัปดาห์", "หมายเหตุ ไม่ต้องรายงานแล้ว"])("%s", (note) => {
    expect(withNote(note)).toMatchObject({ value: null, note: "moved" });
  });

  it.each([
    "หมายเหตุ แบบรายงานฉบับแก้ไข ดาวน์โหลดได้ที่เว็บไซต์จังหวัด",
    "หมายเหตุ ส่งแบบรายงานทางไปรษณีย์อิเล็กทรอนิกส์ในวันเวลาราชการ",
    "หมายเหตุ รับสมัครอบรมถึงวันที่ ๑๐ กรกฎาคม ๒๕๖๓",
    "ป.ล. ข้อมูล ณ วันที่ ๓๐ มิถุนายน ๒๕๖๓",
    "สำเนาส่ง สถอ. ทุกอำเภอ ๖ กรกฎาคม ๒๕๖๓",
    "รับวันที่ ๗ ก.ค. ๖๓ เวลา ๑๐.๓๐ น.",
  ])("%s leaves it as it is", (note) => {
    expect(withNote(note)).toMatchObject({ value: "2020-07-17", note: null });
  });

  it.each([
    "ด้วยจังหวัดขอให้รายงานภายในวันที่ ๑๗ กรกฎาคม ๒๕๖๓ หากไม่ทันให้ขอขยายเวลาเป็นหนังสือ",
    "ด้วยจังหวัดขอให้รายงานภายในวันที่ ๑๗ กรกฎาคม ๒๕๖๓ โดยไม่มีการขยายเวลา",
    "ด้วยจังหวัดขยายผลการรายงานข้อมูล จึงขอให้รายงานภายในวันที่ ๑๗ กรกฎาคม ๒๕๖๓",
  ])("%s moves nothing", (request) => {
    expect(withNote("", request).value).toBe("2020-07-17");
  });
});
