import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { findBrowser } from "../../../main/hosts/web/find-browser";
import { quietSwitches } from "../../../main/hosts/web/quiet-switches";

const ORIGIN = "http://pdf.invalid";
const require = createRequire(import.meta.url);
const pdfjs = dirname(require.resolve("pdfjs-dist/legacy/build/pdf.mjs"));

const PAGE = `<!doctype html><script type="module">
import * as pdfjs from "/pdf.mjs";
pdfjs.GlobalWorkerOptions.workerSrc = "/pdf.worker.mjs";
let opened = null;
globalThis.openPdf = async () => {
  opened = await pdfjs.getDocument({ url: "/file.pdf", disableAutoFetch: true }).promise;
  return opened.numPages;
};
globalThis.picture = async (number, scale) => {
  const page = await opened.getPage(number);
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement("canvas");
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  await page.render({ canvas, viewport }).promise;
  page.cleanup();
  return canvas.toDataURL("image/png").split(",")[1];
};
globalThis.pixels = async (png) => {
  const image = new Image();
  image.src = "data:image/png;base64," + png;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let text = "";
  for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192));
  return btoa(text);
};
</script>`;

/** Turns PDF pages into pictures with pdf.js (not with the program that made the PDF) and reads codes with ZXing. */
export interface PicturePdf {
  /** PNG of each page. @param scale 1 = 72 dpi */
  pictures(pdf: Uint8Array, scale?: number): Promise<Buffer[]>;
  /** What the QR codes of each page say, page by page. */
  decode(pdf: Uint8Array, scale?: number): Promise<string[][]>;
  /** RGBA values of a PNG. */
  pixels(png: Buffer): Promise<{ data: Uint8Array }>;
  close(): Promise<void>;
}

async function serve(page: Page, files: Map<string, Buffer>): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const body = files.get(pathname);
    if (!body) return route.fulfill({ status: 404 });
    const contentType = pathname.endsWith(".mjs")
      ? "text/javascript"
      : pathname.endsWith(".pdf")
        ? "application/pdf"
        : "text/html";
    return route.fulfill({ body, contentType });
  });
}

export async function openPicturePdf(): Promise<PicturePdf> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error("no browser of the Chromium family on this machine");
  const wasm = await readFile(join(dirname(require.resolve("zxing-wasm/reader")), "../../reader/zxing_reader.wasm"));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
  const browser: Browser = await chromium.launch({ executablePath, args: quietSwitches() });
  const page = await browser.newPage();
  const files = new Map([
    ["/", Buffer.from(PAGE)],
    ["/pdf.mjs", await readFile(join(pdfjs, "pdf.mjs"))],
    ["/pdf.worker.mjs", await readFile(join(pdfjs, "pdf.worker.mjs"))],
  ]);
  await serve(page, files);
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction("globalThis.openPdf !== undefined");

  async function pictures(pdf: Uint8Array, scale = 1): Promise<Buffer[]> {
    files.set("/file.pdf", Buffer.from(pdf));
    const count = await page.evaluate<number>("openPdf()");
    const result: Buffer[] = [];
    for (let number = 1; number <= count; number += 1) {
      const png = await page.evaluate<string>(`picture(${number}, ${scale})`);
      result.push(Buffer.from(png, "base64"));
    }
    return result;
  }
  return {
    pictures,
    async decode(pdf, scale) {
      const found: string[][] = [];
      for (const png of await pictures(pdf, scale)) {
        const codes = await readBarcodes(new Uint8Array(png), { formats: ["QRCode"], maxNumberOfSymbols: 8 });
        found.push(codes.map((code) => code.text));
      }
      return found;
    },
    async pixels(png) {
      const data = await page.evaluate<string>(`pixels("${png.toString("base64")}")`);
      return { data: new Uint8Array(Buffer.from(data, "base64")) };
    },
    close: () => browser.close(),
  };
}
