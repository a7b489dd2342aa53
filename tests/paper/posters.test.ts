import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { longestNames } from "./support/long-names";
import { poster } from "./support/made-up";
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

/** A4 in points; Chromium rounds the page to whole pixels of 1/96 inch. */
const A4 = { width: (210 / 25.4) * 72, height: (297 / 25.4) * 72 };
const ONE_PIXEL = 0.75;

/** Everything on a poster that is not the agency's own. */
const WORDS = folded(
  "ขอเชิญประเมินความพึงพอใจ ให้คะแนนความพึงพอใจ ร่วมแสดงความคิดเห็นในการรับบริการ เพียงสแกน QR Code" +
    "1 เปิดกล้อง โทรศัพท์มือถือ 2 ส่องที่ QR Code แล้วแตะลิงก์ 3 ให้คะแนน และส่งความคิดเห็น" +
    "ทุกความคิดเห็นช่วยให้บริการดีขึ้น ขอขอบคุณ · ระบบ CITIZENinfo",
);

describe("the posters an office prints", () => {
  it("are one exact A4 page an agency, whose codes say each agency's own address, in order", async () => {
    const items = Array.from({ length: 24 }, (_, index) => poster(index + 1));
    const { pdf, pages, verifyMs } = await desk.print(items);
    const read = await readPdf(pdf);
    expect(pages).toBe(24);
    expect(read.pages).toHaveLength(24);
    for (const page of read.pages) {
      expect(Math.abs(page.width - A4.width)).toBeLessThanOrEqual(ONE_PIXEL);
      expect(Math.abs(page.height - A4.height)).toBeLessThanOrEqual(ONE_PIXEL);
    }
    expect(await eyes.decode(pdf)).toEqual(items.map((item) => [item.url]));
    expect(verifyMs).toBeGreaterThan(0);
  });

  it("can be read from a phone's blurred, small picture of them, in colour and in black and white", async () => {
    for (const lowInk of [false, true]) {
      const { pdf } = await desk.print([poster(7)], { lowInk });
      expect(await eyes.decode(pdf, 0.5)).toEqual([[poster(7).url]]);
    }
  });

  it("carry the address in the code alone: no address, user name or code as text", async () => {
    const item = poster(1, { url: "https://rating.example.com/s/04421408380612?u=2A3B4C5D6E7F998" });
    const { pdf } = await desk.print([item]);
    const [page] = (await readPdf(pdf)).pages;
    expect(page?.text).toBe(folded(item.department + item.fullName + item.place) + WORDS);
    expect(Buffer.from(pdf).toString("latin1")).not.toContain("example.com");
  });

  it("have Thai text that can be searched, in embedded fonts, and a title", async () => {
    const { pdf } = await desk.print([poster(1, { fullName: "เทศบาลตำบลน้ำปั้นป้ำกิ่งฝั่ง", place: "อำเภอปู่ ฬ่า" })]);
    const read = await readPdf(pdf);
    expect(read.pages[0]?.text).toContain("เทศบาลตำบลน้ำปั้นป้ำกิ่งฝั่ง");
    expect(read.pages[0]?.text).toContain("อำเภอปู่ฬ่า");
    expect([...read.fonts.values()].every((embedded) => embedded)).toBe(true);
    expect([...read.fonts.keys()].every((name) => /Sarabun/.test(name))).toBe(true);
    expect(read.title).toBe("ทดสอบ");
  });

  it("hold the longest names of the country, and twice as long, without touching or leaving the paper", async () => {
    const { fullName, place } = longestNames();
    const items = [
      poster(1, { fullName, place }),
      poster(2, { fullName: `${fullName} ${fullName}`, place }),
      poster(3, { fullName: `องค์การบริหารส่วนตำบล${"ทุ่งกระพังโหม".repeat(3)}`, place: `${place} ${place}` }),
      poster(4, { department: "", place: "" }),
      poster(5, { department: `${"กรมส่งเสริมการปกครองท้องถิ่น ".repeat(2)}`.trim() }),
    ];
    const { pdf } = await desk.print(items);
    const read = await readPdf(pdf);
    expect(read.pages).toHaveLength(items.length);
    read.pages.forEach((page, index) => {
      expect(page.text).toContain(folded(items[index]?.fullName ?? "?"));
      expect(overlaps(page)).toEqual([]);
      expect(tooNearTheEdge(page)).toEqual([]);
    });
  });

  it("keep a name without spaces on one line", async () => {
    const { fullName } = longestNames();
    const { pdf } = await desk.print([poster(1, { fullName })]);
    const pieces = (await readPdf(pdf)).pages[0]?.pieces ?? [];
    const inName = pieces.filter(({ text }) => folded(fullName).includes(folded(text)) && folded(text).length > 1);
    const sizes = inName.map(({ top, bottom }) => bottom - top);
    const name = inName.filter(({ top, bottom }) => bottom - top === Math.max(...sizes));
    expect(new Set(name.map(({ bottom }) => Math.round(bottom))).size).toBe(1);
  });

  it("are drawn without filled areas when ink is to be saved", async () => {
    const dark = async (lowInk: boolean): Promise<number> => {
      const { pdf } = await desk.print([poster(1)], { lowInk });
      const [png] = await eyes.pictures(pdf, 1);
      return png?.byteLength ? darkShare(png) : 1;
    };
    const [colour, saving] = [await dark(false), await dark(true)];
    expect(colour).toBeGreaterThan(0.25);
    expect(saving).toBeLessThan(0.14);
  });
});

/** Share of a PNG's pixels darker than middle grey. */
async function darkShare(png: Buffer): Promise<number> {
  const { data } = await eyes.pixels(png);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) {
    const light = (data[at] ?? 0) * 0.3 + (data[at + 1] ?? 0) * 0.59 + (data[at + 2] ?? 0) * 0.11;
    if (light < 128) dark += 1;
  }
  return dark / (data.length / 4);
}
