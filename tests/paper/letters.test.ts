import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LetterBlock, LetterSheet } from "../../shared/contract/letter-sheet";
import { mm, rowAt, rowsOf } from "./support/letter-rows";
import { longestNames } from "./support/long-names";
import { filler, letter, memo, paragraph, run, stamped } from "./support/made-up-letter";
import { openPicturePdf, type PicturePdf } from "./support/picture-pdf";
import { openPrintDesk, type PrintDesk } from "./support/print-desk";
import { folded, overlaps, type PdfPage, type ReadPdf, readPdf, type TextPiece } from "./support/read-pdf";

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

async function printed(...sheets: LetterSheet[]): Promise<ReadPdf & { readonly pdf: Uint8Array }> {
  const { pdf } = await desk.print(sheets.map((sheet) => ({ type: "letter", sheet })));
  return { ...(await readPdf(pdf)), pdf };
}

/** The pages' lines without their continuation marks, which repeat what follows. */
function textOf(pages: readonly PdfPage[]): string[] {
  return pages.flatMap((page) => rowsOf(page).map(({ text }) => text)).filter((text) => !text.startsWith("/"));
}

/** The line with these words; its first piece tells its size. */
function lineOf(page: PdfPage | undefined, words: string): TextPiece {
  const rows = rowsOf(page);
  const { pieces = [], right = 0 } = rows[rowAt(rows, words)] ?? {};
  return { ...(pieces[0] as TextPiece), right };
}

const sizeOf = (piece: TextPiece): number => piece.bottom - piece.top;

describe("an official letter", () => {
  it("is A4 with its margins, the emblem's room left blank, and reads in the order of its form", async () => {
    const { pages, fonts } = await printed(letter({ urgency: "most-urgent" }));
    const [page] = pages;
    expect(mm(page?.width ?? 0)).toBeCloseTo(210, 0);
    expect(mm(page?.height ?? 0)).toBeCloseTo(297, 0);
    expect([...fonts.values()].every(Boolean)).toBe(true);
    for (const piece of pages.flatMap(({ pieces }) => pieces)) {
      expect(mm(piece.left)).toBeGreaterThan(29);
      expect(mm(piece.right)).toBeLessThan(191);
      expect(mm(piece.bottom)).toBeLessThan(278);
      // 3 cm of emblem, 1.5 cm from the edge, in the middle of the paper.
      const inEmblem = mm(piece.right) > 90 && mm(piece.left) < 120 && mm(piece.top) < 44;
      expect(inEmblem && mm(piece.bottom) > 15, piece.text).toBe(false);
    }
    const text = pages.map((one) => one.text).join("");
    const order = ["ที่ บก", "ศาลากลาง", "๑๘ มกราคม ๒๕๖๔", "เรื่อง", "เรียน", "อ้างถึง", "สิ่งที่ส่งมาด้วย", "ตามหนังสือที่อ้างถึง"];
    const places = [...order, "จึงเรียนมา", "ขอแสดงความนับถือ", "(นายตัวอย่าง", "โทรสาร"].map((words) =>
      text.indexOf(folded(words)),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThanOrEqual(0);
    const body = lineOf(page, "ตามหนังสือที่อ้างถึง");
    expect(mm(body.left)).toBeGreaterThan(54);
    expect(mm(body.left)).toBeLessThan(56);
    const urgency = lineOf(page, "ด่วนที่สุด");
    expect(sizeOf(urgency) / sizeOf(body)).toBeGreaterThanOrEqual(1.99);
    expect(urgency.bottom).toBeLessThan(lineOf(page, "ที่ บก").bottom);
    const date = lineOf(page, "๑๘ มกราคม ๒๕๖๔");
    expect(Math.abs(mm((date.left + date.right) / 2) - 105)).toBeLessThan(1);
    expect(overlaps({ ...(page as PdfPage), pieces: page?.pieces ?? [] })).toEqual([]);
  });

  it("draws the office's own emblem 3 cm high, 1.5 cm from the edge, and its urgency in red", async () => {
    const sha256 = "e".repeat(64);
    const png = readFileSync(resolve(import.meta.dirname, "../fixtures/emblem.png")).toString("base64");
    const sheet = letter({ emblem: { sha256 }, urgency: "urgent" });
    const { pdf } = await desk.print([{ type: "letter", sheet }], {
      pictures: { [sha256]: `data:image/png;base64,${png}` },
    });
    const scale = 4;
    const [picture] = await eyes.pictures(pdf, scale);
    const { data } = await eyes.pixels(picture as Buffer);
    // Of the PNG's own head.
    const width = (picture as Buffer).readUInt32BE(16);
    const at = (x: number, y: number) => (Math.round(y * scale) * width + Math.round(x * scale)) * 4;
    const dark: number[] = [];
    let red = 0;
    for (let y = 0; y < (50 / 25.4) * 72; y += 0.5) {
      const middle = at((105 / 25.4) * 72, y);
      if ((data[middle] ?? 255) < 100) dark.push(mm(y));
      for (let x = (30 / 25.4) * 72; x < (60 / 25.4) * 72; x += 0.5) {
        const pixel = at(x, y);
        if ((data[pixel] ?? 0) > 180 && (data[pixel + 1] ?? 255) < 60) red += 1;
      }
    }
    expect(Math.abs((dark[0] ?? 0) - 15)).toBeLessThan(1);
    expect(Math.abs((dark.at(-1) ?? 0) - 45)).toBeLessThan(1);
    expect(red).toBeGreaterThan(50);
  });

  it("of a memo bears its heads at 29 and 20 pt and its emblem's 1.5 cm at the left", async () => {
    const { pages } = await printed(memo());
    const [page] = pages;
    const body = sizeOf(lineOf(page, "เพื่อให้การดำเนินการ"));
    expect(sizeOf(lineOf(page, "บันทึกข้อความ")) / body).toBeCloseTo(29 / 16, 1);
    for (const label of ["ส่วนราชการ", "วันที่", "เรื่อง"]) {
      expect(sizeOf(lineOf(page, label)) / body).toBeCloseTo(20 / 16, 1);
    }
    const inEmblem = (page?.pieces ?? []).filter(({ left, top }) => mm(left) < 45 && mm(top) < 30);
    expect(inEmblem).toEqual([]);
    expect(page?.text).not.toContain(folded("ขอแสดงความนับถือ"));
  });

  it("of a stamped letter has no subject, no closing and no name", async () => {
    const { pages } = await printed(stamped());
    const text = pages.map((page) => page.text).join("");
    expect(text).toContain(folded("ถึง สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอเซกา"));
    for (const words of ["เรื่อง", "เรียน ", "ขอแสดงความนับถือ", "("]) expect(text).not.toContain(words);
  });

  it("ends with up to two codes that say what they should", async () => {
    const qrs = [
      { url: "https://example.com/manual", caption: "คู่มือ" },
      { url: "https://example.com/form", caption: "แบบรายงาน" },
    ];
    const { pdf } = await printed(letter({ qrs, body: [paragraph("จึงเรียนมาเพื่อทราบ")] }));
    expect((await eyes.decode(pdf, 150 / 72)).flat().sort()).toEqual(qrs.map(({ url }) => url).sort());
  });
});

/** What holds wherever a letter breaks over pages (domain §5). */
function expectWellBroken(pages: readonly PdfPage[], closing: string): void {
  pages.forEach((page, index) => {
    const all = rowsOf(page);
    const next = rowsOf(pages[index + 1]);
    if (index > 0) expect(all[0]?.text).toBe(folded(`- ${"๐๑๒๓๔๕๖๗๘๙"[index + 1]} -`));
    if (index === pages.length - 1) return;
    const mark = all.at(-1)?.text ?? "";
    expect(mark).toMatch(/^\/.+\.\.\.$/);
    expect(next[1]?.text.startsWith(mark.slice(1, -3))).toBe(true);
  });
  const last = rowsOf(pages.at(-1));
  const head = pages.length > 1 ? 1 : 0;
  // At least two lines of text stand above the closing.
  expect(last.findIndex(({ text }) => text.includes(closing))).toBeGreaterThanOrEqual(head + 2);
}

describe("a long letter", () => {
  /** Items of a line each, so that a letter can be made longer by one line at a time. */
  const oneLine = (count: number): LetterBlock[] => [
    { type: "list", items: Array.from({ length: count }, (_, index) => [run(`บรรทัดที่${index + 1}จบ`)]) },
  ];
  const bare = { references: [], enclosures: [] };

  it("stands whole on exactly one page, and one line more carries two lines and the signature over", async () => {
    let fits = 8;
    const counts = async (count: number) => (await printed(letter({ ...bare, body: oneLine(count) }))).pages;
    while ((await counts(fits + 1)).length === 1) fits += 1;
    const one = await counts(fits);
    const two = await counts(fits + 1);
    expect([one.length, two.length]).toEqual([1, 2]);
    // Full to within a line of the bottom margin.
    expect(297 - 20 - mm(Math.max(...(one[0]?.pieces ?? []).map(({ bottom }) => bottom)))).toBeLessThan(9);
    const all = textOf(two).join("");
    for (let index = 1; index <= fits + 1; index += 1) expect(all.split(`บรรทัดที่${index}จบ`)).toHaveLength(2);
    expectWellBroken(two, folded("ขอแสดงความนับถือ"));
  });

  it("of three pages loses nothing, names the next page's first words and numbers its pages", async () => {
    const numbers = Array.from({ length: 14 }, (_, index) => index + 1);
    const { pages } = await printed(letter({ body: [...numbers.map(filler), paragraph("จึงเรียนมาเพื่อพิจารณา")] }));
    expect(pages).toHaveLength(3);
    expectWellBroken(pages, folded("ขอแสดงความนับถือ"));
    const all = textOf(pages).join("");
    for (const index of numbers) {
      expect(all.split(`ข้อความลำดับที่${index}ต้น`)).toHaveLength(2);
      expect(all.split(`ข้อความลำดับที่${index}ท้าย`)).toHaveLength(2);
    }
  });

  it("breaks well however long it is", async () => {
    for (let count = 1; count <= 8; count += 1) {
      const { pages } = await printed(letter({ body: Array.from({ length: count }, (_, index) => filler(index)) }));
      expectWellBroken(pages, folded("ขอแสดงความนับถือ"));
    }
  });

  it("names 1 or 40 outstanding agencies, each name in one piece on its line", async () => {
    const names = Array.from({ length: 40 }, (_, index) => `องค์การบริหารส่วนตำบลตัวอย่างที่${index + 1}จบ`);
    const list = (count: number): LetterBlock => ({
      type: "list",
      items: names.slice(0, count).map((name) => [run("• "), run(name, true)]),
    });
    const one = await printed(stamped({ body: [paragraph("ยังไม่รายงาน ดังนี้"), list(1)] }));
    expect(one.pages).toHaveLength(1);
    const { pages } = await printed(stamped({ body: [paragraph("ยังไม่รายงาน ดังนี้"), list(40), filler(1)] }));
    const rows = textOf(pages);
    for (const name of names) expect(rows.filter((text) => text.includes(folded(name)))).toHaveLength(1);
  });

  it("keeps a name in one piece, and breaks only one that is longer than a line", async () => {
    const { fullName } = longestNames();
    for (let lead = 0; lead < 60; lead += 20) {
      const text = [run("ก".repeat(lead)), run(` ${"คำ ".repeat(30)}`), run(fullName, true), run(" ดำเนินการต่อไป")];
      const { pages } = await printed(letter({ body: [{ type: "paragraph", text }] }));
      const rows = pages.flatMap((page) => rowsOf(page));
      expect(rows.some((row) => row.text.includes(folded(fullName)))).toBe(true);
    }
    const twice = run(`${fullName}${fullName}${fullName}`, true);
    const { pages } = await printed(letter({ addressee: [twice], body: [{ type: "paragraph", text: [twice] }] }));
    for (const piece of pages.flatMap((page) => page.pieces)) expect(mm(piece.right)).toBeLessThan(191);
  });

  it("goes to 334 agencies in one run, each its own", async () => {
    const sheets = Array.from({ length: 334 }, (_, index) =>
      stamped({ key: `agency:${index}`, addressee: [run(`เทศบาลตำบลที่${index + 1}จบ`, true)] }),
    );
    const { pages } = await printed(...sheets);
    expect(pages).toHaveLength(334);
    pages.forEach((page, index) => {
      expect(page.text).toContain(`เทศบาลตำบลที่${index + 1}จบ`);
    });
  });
});
