import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PosterDesign, PosterRun } from "../../shared/contract/poster-design";
import { POSTER_TEMPLATES } from "../../shared/domain/poster-design";
import { longestNames } from "./support/long-names";
import { look } from "./support/looks";
import { poster } from "./support/made-up";
import { openPicturePdf, type PicturePdf } from "./support/picture-pdf";
import { openPrintDesk, type PrintDesk } from "./support/print-desk";
import { folded, overlaps, readPdf, tooNearTheEdge } from "./support/read-pdf";

const PICTURES = join(import.meta.dirname, "../../test-output/paper");
const POINTS = 72 / 25.4;
/** 150 dpi. */
const RASTER = 150 / 72;
const ENGLISH = {
  nameEn: "Pong Hai Subdistrict Administrative Organization",
  placeEn: "Seka District, Bueng Kan Province",
};

let desk: PrintDesk;
let eyes: PicturePdf;

beforeAll(async () => {
  desk = await openPrintDesk();
  eyes = await openPicturePdf();
  await mkdir(PICTURES, { recursive: true });
});

afterAll(async () => {
  await eyes.close();
  await desk.close();
});

/** The long, the usual and the short, as one province has them beside each other. */
function mixed(): ReturnType<typeof poster>[] {
  const { fullName, place } = longestNames();
  return [
    poster(1, ENGLISH),
    poster(2, { fullName, place, ...ENGLISH }),
    poster(3, { fullName: `${fullName} ${fullName}`, place }),
    poster(4, { fullName: "เทศบาลตำบลซาง" }),
  ];
}

async function keepPicture(pdf: Uint8Array, name: string): Promise<void> {
  const [png] = await eyes.pictures(pdf, 1);
  if (png) await writeFile(join(PICTURES, `${name}.png`), png);
}

/** Dots of the first page that are no grey. */
async function colourful(pdf: Uint8Array): Promise<number> {
  const [png] = await eyes.pictures(pdf, 1);
  const { data } = await eyes.pixels(png ?? Buffer.alloc(0));
  let dots = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 12) dots += 1;
  }
  return dots;
}

describe("the sheets that posters are printed on", () => {
  it.each<[string, Partial<PosterRun>, { width: number; height: number; pages: number; cards: number }]>([
    ["A4, one a sheet", { sheet: "a4" }, { width: 210, height: 297, pages: 4, cards: 1 }],
    ["A5, two a sheet", { sheet: "a5x2" }, { width: 297, height: 210, pages: 2, cards: 2 }],
    ["A6, four a sheet, two of each", { sheet: "a6x4", copies: 2 }, { width: 210, height: 297, pages: 2, cards: 4 }],
    ["A3", { sheet: "a3" }, { width: 297, height: 420, pages: 4, cards: 1 }],
  ])("%s: the exact size, every code in order, nothing near an edge", async (name, run, sheet) => {
    const items = mixed();
    const { pdf, pages } = await desk.print(items, { look: look(run) });
    await keepPicture(pdf, `poster-${run.sheet}`);
    const read = await readPdf(pdf);
    expect(pages, name).toBe(sheet.pages);
    for (const page of read.pages) {
      expect(Math.abs(page.width / POINTS - sheet.width)).toBeLessThan(0.5);
      expect(Math.abs(page.height / POINTS - sheet.height)).toBeLessThan(0.5);
      expect(overlaps(page)).toEqual([]);
      expect(tooNearTheEdge(page)).toEqual([]);
    }
    const codes = (await eyes.decode(pdf, RASTER)).map((page) => page.toSorted());
    const wanted = items.flatMap(({ url }) => Array.from({ length: run.copies ?? 1 }, () => url));
    const byPage = Array.from({ length: sheet.pages }, (_, at) =>
      wanted.slice(at * sheet.cards, (at + 1) * sheet.cards).toSorted(),
    );
    expect(codes).toEqual(byPage);
  });

  it("labels: as many as the grid holds, beginning where a begun sheet is free, each code readable", async () => {
    const run = { sheet: "labels", copies: 3, start: 3 } as const;
    const { pdf, pages } = await desk.print(mixed(), { look: look(run) });
    await keepPicture(pdf, "poster-labels");
    expect(pages).toBe(2);
    const found = await eyes.decode(pdf, RASTER);
    expect(found.map((page) => page.length)).toEqual([8, 4]);
    const count = (url: string): number => found.flat().filter((text) => text === url).length;
    expect(mixed().map(({ url }) => count(url))).toEqual([3, 3, 3, 3]);
    const [first] = (await readPdf(pdf)).pages;
    const topRow = (6 + 57) * POINTS;
    expect(first?.pieces.every(({ top }) => top > topRow)).toBe(true);
    expect(first && overlaps(first)).toEqual([]);
  });

  it("small labels: a name too long to stand beside the code stands below it, and can still be read", async () => {
    const labels = { rows: 7, columns: 3, width: 63.5, height: 38.1, gapX: 2.5, gapY: 0, top: 15.1, left: 7.2 };
    const items = mixed();
    const { pdf } = await desk.print(items, { look: look({ sheet: "labels" }, { labels }) });
    await keepPicture(pdf, "poster-labels-small");
    expect((await eyes.decode(pdf, RASTER)).map((found) => found.toSorted())).toEqual([items.map(({ url }) => url)]);
    const [page] = (await readPdf(pdf)).pages;
    expect(page && overlaps(page)).toEqual([]);
    for (const { fullName } of items) expect(page?.text).toContain(folded(fullName));
    // The bundled font at 65.6 %: no name comes out smaller than 5 pt of TH Sarabun.
    expect(Math.min(...(page?.pieces ?? []).map(({ size }) => size / 0.656))).toBeGreaterThan(3.9);
  });

  it("a code on an A4 poster is a hundred millimetres, so that it is read from a metre, with four modules of white", async () => {
    for (const url of ["https://example.com/1", "https://rating.example.com/survey/00000001?from=poster&lang=th"]) {
      const { pdf } = await desk.print([poster(1, { url })]);
      const [png] = await eyes.pictures(pdf, RASTER);
      const { data } = await eyes.pixels(png ?? Buffer.alloc(0));
      const { left, right, module, white } = codeIn(data, png?.readUInt32BE(16) ?? 0);
      expect((right - left) * (25.4 / 150)).toBeGreaterThanOrEqual(99.5);
      expect(white / module).toBeGreaterThanOrEqual(3.8);
      // 2.5 mm are what a phone sees from there (1 : 400).
      expect(module * (25.4 / 150)).toBeGreaterThanOrEqual(2.4);
    }
  });
});

/** The middle row of an official poster's code, in pixels: its finder's width tells the module. */
function codeIn(data: Uint8Array, width: number): { left: number; right: number; module: number; white: number } {
  // The topmost row of modules: both upper finder patterns begin and end it.
  const dark = (x: number, y: number): boolean => (data[(y * width + x) * 4] ?? 255) < 100;
  const inner = { from: Math.round((41 / 25.4) * 150), to: Math.round((169 / 25.4) * 150) };
  const top = Math.round((62 / 25.4) * 150);
  // Below the frame's round corners, and still in the quiet zone.
  let y = top + 36;
  const row = (): number[] =>
    Array.from({ length: inner.to - inner.from }, (_, at) => inner.from + at).filter((x) => dark(x, y));
  while (row().length === 0) y += 1;
  const white = y - top;
  y += 3;
  const xs = row();
  const left = xs[0] ?? 0;
  const right = (xs.at(-1) ?? 0) + 1;
  let run = left;
  while (dark(run, y)) run += 1;
  return { left, right, module: (run - left) / 7, white: Math.min(white, left - inner.from) };
}

describe("every template", () => {
  const cases = POSTER_TEMPLATES.flatMap((template) =>
    (["th", "en", "both"] as const).map((language) => ({ template, language })),
  );

  it.each(
    cases,
  )("$template in $language: long and short names fit, nothing overlaps, every code is read", async (design) => {
    const items = mixed();
    for (const lowInk of [false, true]) {
      const { pdf } = await desk.print(items, { lowInk, look: look({}, design) });
      if (!lowInk) await keepPicture(pdf, `poster-${design.template}-${design.language}`);
      const { pages } = await readPdf(pdf);
      pages.forEach((page, index) => {
        expect(overlaps(page)).toEqual([]);
        expect(tooNearTheEdge(page)).toEqual([]);
        const { fullName = "", nameEn = "" } = items[index] ?? {};
        const name = design.language === "en" && nameEn !== "" ? nameEn : fullName;
        expect(page.text).toContain(folded(name));
        if (design.language === "both" && nameEn !== "") expect(page.text).toContain(folded(nameEn));
      });
      expect(await eyes.decode(pdf, RASTER)).toEqual(items.map(({ url }) => [url]));
    }
  });

  it("bears the office's own words, colours and logos, and its code is read at half its size with a logo in it", async () => {
    const square = await eyes.pictures((await desk.print([poster(9)])).pdf, 0.2);
    const pictures = [`data:image/png;base64,${(square[0] ?? Buffer.alloc(0)).toString("base64")}`];
    const logos: PosterDesign["logos"] = [
      { sha256: "0".repeat(64), name: "logo.png", mime: "image/png", width: 119, height: 168 },
    ];
    const words = {
      heading: "บอกเราได้",
      invitation: "สแกนแล้วให้คะแนน",
      steps: ["หนึ่ง", "สอง", "สาม"] as [string, string, string],
      footer: "ขอบคุณ",
      system: "",
    };
    const design = { th: words, logos, centreLogo: true, main: "#7a1f2b", accent: "#e8c15a" };
    const { pdf } = await desk.print([poster(1)], { look: look({}, design, pictures) });
    await keepPicture(pdf, "poster-own");
    const [page] = (await readPdf(pdf)).pages;
    expect(page?.text).toContain(folded(words.heading + words.invitation));
    expect(page?.text).not.toContain("เพียงสแกน");
    expect(await eyes.decode(pdf, RASTER / 2)).toEqual([[poster(1).url]]);

    // Its logo is as colourful as a poster; saving ink, it takes no colour.
    const saving = (await desk.print([poster(1)], { lowInk: true, look: look({}, design, pictures) })).pdf;
    await keepPicture(saving, "poster-own-low-ink");
    expect(await colourful(pdf)).toBeGreaterThan(1000);
    expect(await colourful(saving)).toBe(0);
    expect(await eyes.decode(saving, RASTER / 2)).toEqual([[poster(1).url]]);
  });
});
