import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GuideItem, MapItem, TableItem } from "../../shared/contract/enclosures";
import { form, madeUpCode, poster, slip } from "./support/made-up";
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

const table = (rows: number, change: Partial<TableItem> = {}): TableItem => ({
  type: "table",
  key: "codes:district:3804",
  heading: ["บัญชีรหัสการอนุญาตใช้งานระบบ CITIZENinfo (Authorize Code)", "อำเภอเซกา", "ตามหนังสือ ที่ บก ๐๐๒๓.๑/ว ๑๒๓๔"],
  lead: [],
  columns: [
    { header: "ที่", width: 11, kind: "count" },
    { header: "หน่วยงาน", width: null, kind: "text" },
    { header: "ชื่อผู้ใช้งาน (Username)", width: 52, kind: "code" },
    { header: "Authorize Code", width: 40, kind: "code" },
  ],
  rows: Array.from({ length: rows }, (_, index) => [
    String(index + 1),
    `องค์การบริหารส่วนตำบลป่งไฮ${index + 1}หมู่`,
    `04421408${String(index).padStart(6, "0")}@info.example.go.th`,
    madeUpCode(index),
  ]),
  total: null,
  notes: ["ใช้เฉพาะหน่วยงานที่มีชื่อในบัญชี"],
  signatures: ["ผู้มอบรหัส", "ผู้รับรหัส"],
  ...change,
});

const guide: GuideItem = {
  type: "guide",
  key: "guide",
  office: "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดบึงกาฬ",
  deadline: "๓๑ มกราคม ๒๕๖๔",
  helpLine: "สพร. ๐ ๒๖๑๒ ๖๐๖๐",
  links: [
    { label: "ระบบ CITIZENinfo", url: "https://citizen.info.go.th" },
    { label: "แบบรายงานผลออนไลน์", url: "https://example.com/report/bueng-kan-round-1" },
  ],
};

const map = (pins: number): MapItem => ({
  type: "map",
  key: "map:all",
  heading: ["แผนที่จุดบริการของหน่วยงาน", "อำเภอเซกา"],
  outline: [
    [
      { lat: 17.8, lon: 103.3 },
      { lat: 18.5, lon: 103.3 },
      { lat: 18.4, lon: 104.2 },
      { lat: 17.9, lon: 104.1 },
    ],
  ],
  seats: [{ name: "เซกา", lat: 17.93, lon: 103.95 }],
  pins: Array.from({ length: pins }, (_, index) => ({
    lat: 17.85 + (index % 7) * 0.03,
    lon: 103.8 + Math.floor(index / 7) * 0.02,
    label: `อบต.หน่วย${index + 1}ที่`,
    state: (["none", "partly", "reported", "verified", "returned"] as const)[index % 5] ?? "none",
    check: index === 3,
  })),
  without: ["ทต.ท่าสะอาด"],
});

describe("the enclosures", () => {
  it("of 40 agencies flow over sheets with their head, each row once, and the signatures are not alone", async () => {
    const item = table(40);
    const { pdf, pages } = await desk.print([item]);
    const read = await readPdf(pdf);
    expect(pages).toBeGreaterThan(1);
    const all = read.pages.map(({ text }) => text).join("");
    for (const [, name, username, code] of item.rows) {
      for (const words of [name, username, code]) expect(all.split(folded(words ?? "")), words).toHaveLength(2);
    }
    for (const [index, page] of read.pages.entries()) {
      expect(page.text).toContain(folded("หน่วยงาน ชื่อผู้ใช้งาน"));
      if (index > 0) expect(page.text).toContain(folded(`- ${"๐๑๒๓๔๕"[index + 1]} -`));
      expect(overlaps(page)).toEqual([]);
      expect(tooNearTheEdge(page)).toEqual([]);
    }
    const last = read.pages.at(-1)?.text ?? "";
    expect(last).toContain(folded("ผู้มอบรหัส"));
    expect(last).toContain(folded("หมู่"));
  });

  it("show each recipient's percent as a bar as long as its number", async () => {
    const item = table(0, {
      columns: [
        { header: "อำเภอ", width: null, kind: "text" },
        { header: "ร้อยละ", width: 34, kind: "bar" },
      ],
      rows: [
        ["เซกา", "41.67"],
        ["บึงกาฬ", "100.00"],
      ],
      total: ["รวม", "62.50"],
    });
    const { pdf } = await desk.print([item]);
    const [page] = (await readPdf(pdf)).pages;
    for (const words of ["๔๑.๖๗", "๑๐๐.๐๐", "รวม", "๖๒.๕๐"]) expect(page?.text).toContain(folded(words));
  });

  it("guide an officer through the steps on two pages, whose codes lead to the links", async () => {
    const { pdf, pages } = await desk.print([guide]);
    expect(pages).toBe(2);
    const read = await readPdf(pdf);
    const all = read.pages.map(({ text }) => text).join("");
    for (const words of [
      "เข้าสู่ระบบ",
      "OpenID",
      "จุดบริการ",
      "คู่มือ",
      "โปสเตอร์",
      "ส่งภายในวันที่ ๓๑ มกราคม ๒๕๖๔",
      guide.office,
    ]) {
      expect(all).toContain(folded(words));
    }
    for (const page of read.pages) {
      expect(overlaps(page)).toEqual([]);
      expect(tooNearTheEdge(page)).toEqual([]);
    }
    expect((await eyes.decode(pdf, 2)).flat().sort()).toEqual(guide.links.map(({ url }) => url).sort());
  });

  it.each([1, 12, 36, 334])("draw %i pins on one page; few enough are numbered and named", async (pins) => {
    const item = map(pins);
    const { pdf, pages } = await desk.print([item]);
    expect(pages).toBe(1);
    const [page] = (await readPdf(pdf)).pages;
    if (pins <= 36) for (const { label } of item.pins) expect(page?.text).toContain(folded(label));
    else expect(page?.text).not.toContain(folded("อบต.หน่วย"));
    expect(page?.text).toContain(folded("ยังไม่มีพิกัด ๑ แห่ง"));
    expect(page && tooNearTheEdge(page)).toEqual([]);
  });

  it("stand in one document in the order given, an agency's poster beside its form", async () => {
    const { pdf } = await desk.print([table(3), guide, slip(1), slip(2), form(1), poster(1), poster(2)]);
    const read = await readPdf(pdf);
    const marks = ["บัญชีรหัส", "คู่มือย่อ", "รายงานผล", "ใบแจ้ง", "แบบรายงานการสมัคร", "สแกน", "สแกน"];
    expect(read.pages).toHaveLength(marks.length);
    for (const [index, page] of read.pages.entries()) expect(page.text).toContain(folded(marks[index] ?? "?"));
    expect((await eyes.decode(pdf, 2)).flat()).toHaveLength(2 + 1 + 2);
  });
});
