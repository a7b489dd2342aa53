import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseFormCode } from "../../shared/domain/form-code";
import { longestNames } from "./support/long-names";
import { form } from "./support/made-up";
import { openPicturePdf, type PicturePdf } from "./support/picture-pdf";
import { openPrintDesk, type PrintDesk } from "./support/print-desk";
import { folded, overlaps, readPdf, tooNearTheEdge } from "./support/read-pdf";

let desk: PrintDesk;
let eyes: PicturePdf;
beforeAll(async () => {
  desk = await openPrintDesk();
  eyes = await openPicturePdf();
});
afterAll(async () => {
  await eyes.close();
  await desk.close();
});

describe("the report forms", () => {
  it("come filled with the agency, the circular, the deadline and the round's steps, and ask for no password", async () => {
    const item = form(42, { officerName: "นางสาวตัวอย่าง สมมุติ", officerPosition: "นักวิชาการศึกษา" });
    const { pdf, pages } = await desk.print([item]);
    const [page] = (await readPdf(pdf)).pages;
    const text = page?.text ?? "";
    expect(pages).toBe(1);
    for (const words of [
      "แบบรายงานการสมัครใช้งานระบบ CITIZENinfo",
      "ที่ รายการ ผลการดำเนินงาน หมายเหตุ",
      "ดำเนินการแล้ว",
      "ยังไม่ดำเนินการ",
      "ลงชื่อ",
      "ตำแหน่ง",
      "วันที่",
      item.fullName,
      item.place,
      `ตามหนังสือ ที่ ${item.circularNo}`,
      `ลงวันที่ ${item.circularDate}`,
      `ภายในวันที่ ${item.deadline}`,
      item.roundTitle,
      item.officerName,
      item.officerPosition,
      ...item.steps.map((step, index) => `${"๑๒๓๔๕"[index]}${step}`),
    ]) {
      expect(text).toContain(folded(words));
    }
    expect(text).not.toMatch(/รหัสผ่าน|password|ชื่อผู้ใช้|username/i);
  });

  it("carry one code of digits that leads back to agency and round, with the digits beneath it", async () => {
    const items = [1, 42, 7468].map((serial) => form(serial));
    const { pdf } = await desk.print(items);
    const decoded = await eyes.decode(pdf, 2);
    expect(decoded).toEqual(items.map((item) => [item.formCode]));
    decoded.forEach(([code = ""], index) => {
      expect(parseFormCode(code)).toEqual({
        ok: true,
        value: { roundSerial: 1, agencySerial: [1, 42, 7468][index] },
      });
    });
    const read = await readPdf(pdf);
    expect(read.pages.map((page, index) => page.text.includes(items[index]?.formCode ?? "?"))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("flow onto further pages when a round has many steps, losing none and repeating the head", async () => {
    const steps = Array.from({ length: 20 }, (_, index) => `ขั้นตอนลำดับ${index + 1}ครบ ${"ตรวจสอบให้ครบถ้วน ".repeat(8)}`);
    const { pdf, pages } = await desk.print([form(1, { steps }), form(2)]);
    const read = await readPdf(pdf);
    expect(pages).toBeGreaterThan(2);
    expect(read.pages).toHaveLength(pages);
    const own = read.pages.slice(0, -1);
    const all = own.map((page) => page.text).join("");
    for (const [index] of steps.entries()) expect(all.split(`ขั้นตอนลำดับ${index + 1}ครบ`)).toHaveLength(2);
    own.forEach((page, index) => {
      expect(page.text).toContain(folded("รายการ ผลการดำเนินงาน หมายเหตุ"));
      if (index > 0) expect(page.text).toContain(folded(`- ${"๐๑๒๓๔๕"[index + 1]} -`));
      if (index > 0) expect(page.text).toContain(form(1).formCode);
      expect(overlaps(page)).toEqual([]);
      expect(tooNearTheEdge(page)).toEqual([]);
    });
    expect(own.at(-1)?.text).toContain(folded("ลงชื่อ"));
    expect(all.split(folded("ลงชื่อ"))).toHaveLength(2);
  });

  it("hold the longest names without touching or leaving the paper", async () => {
    const { fullName, place } = longestNames();
    const { pdf } = await desk.print([
      form(1, { fullName, place }),
      form(2, {
        fullName: `${fullName} ${fullName}`,
        place: `${place} ${place}`,
        roundTitle: "การดำเนินงาน ".repeat(12),
      }),
      form(3, { officerName: "ก".repeat(60), officerPosition: "ข".repeat(60) }),
    ]);
    for (const page of (await readPdf(pdf)).pages) {
      expect(overlaps(page)).toEqual([]);
      expect(tooNearTheEdge(page)).toEqual([]);
    }
  });
});
