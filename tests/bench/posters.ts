import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as rest } from "node:timers/promises";
import { type Browser, chromium } from "playwright-core";
import QRCode from "qrcode";
import { findBrowser } from "../../main/hosts/web/find-browser";
import { quietSwitches } from "../../main/hosts/web/quiet-switches";
import { ONE_A4 } from "../support/poster-run";
import { openPrintingDesk, type PrintingDesk } from "../support/printing-desk";
import { openTestContext } from "../support/test-context";
import { type BenchPart, median, ratioLine, timed } from "./measure";
import { besideOthers } from "./posters-beside";
import { fillRegistry } from "./registry-of";

const POSTERS = 340;
const RUNS = 5;
/** Milliseconds between two works: what one leaves to be done behind it must not slow the other. */
const REST = 700;
const TEMPLATE = "https://rating.example.com/survey/{agencyCode}";

/** Real handlers over a real store of `size` agencies with rating URLs and a round, printing through an installed browser. */
export async function openPosterDesk(size: number): Promise<PrintingDesk & { readonly roundId: string }> {
  const test = await openTestContext("2021-01-20T05:00:00.000Z");
  const { agencyIds, roundId } = await fillRegistry(test.context, size);
  await test.context.store.write({ what: "bench", undoable: false }, async (writer) => {
    for (const [index, id] of agencyIds.entries()) {
      const ratingUrl = TEMPLATE.replace("{agencyCode}", String(index).padStart(8, "0"));
      await writer.table("agency").update(id, { ratingUrl });
    }
  });
  return { ...(await openPrintingDesk(test)), roundId };
}

export const quietControl = { signal: new AbortController().signal, progress: async () => undefined };

/** The bare work: a document of so many A4 pages with nothing but a QR code each, loaded and printed. */
async function bareDocument(pages: number, folder: string): Promise<string> {
  const codes = await Promise.all(
    Array.from({ length: pages }, (_, index) =>
      QRCode.toString(TEMPLATE.replace("{agencyCode}", String(index).padStart(8, "0")), {
        type: "svg",
        errorCorrectionLevel: "Q",
      }),
    ),
  );
  const sheets = codes.map((svg) => `<section>${svg}</section>`).join("");
  const style = "@page{size:A4;margin:0}body{margin:0}section{height:297mm;break-after:page}svg{width:110mm}";
  const path = join(folder, "bare.html");
  await writeFile(path, `<!doctype html><meta charset="utf-8"><style>${style}</style>${sheets}`);
  return `file://${path}`;
}

async function printBare(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.close();
}

/** Budget (design §10): 340 posters, printing at most 2 × the bare document; decoding apart, at most 3 ms a code. */
export const postersPart: BenchPart = {
  id: "posters",
  async run(say) {
    say("340 posters to PDF");
    const executablePath = findBrowser();
    if (executablePath === null) throw new Error("no browser of the Chromium family on this machine");
    const folder = await mkdtemp(join(tmpdir(), "pakmud-bench-"));
    const url = await bareDocument(POSTERS, folder);
    const browser = await chromium.launch({ executablePath, args: quietSwitches() });
    const desk = await openPosterDesk(POSTERS);
    try {
      const times = { whole: [] as number[], ours: [] as number[], bare: [] as number[], verify: [] as number[] };
      for (let run = 0; run <= RUNS; run += 1) {
        await rest(REST);
        const bare = await timed(() => printBare(browser, url));
        await rest(REST);
        const whole = await timed(() => desk.posters.print({ ...ONE_A4, lowInk: false }, quietControl));
        const verify = desk.verifyMs();
        // The first run warms both browsers.
        if (run === 0) continue;
        times.whole.push(whole);
        times.bare.push(bare);
        times.ours.push(whole - verify);
        times.verify.push(verify);
      }
      const perCode = median(times.verify) / POSTERS;
      const { printable } = await desk.posters.plan({});
      const others = await besideOthers(median(times.whole), printable, folder, say);
      return [
        ratioLine(
          "340 posters: printing",
          { ours: median(times.ours), bare: median(times.bare) },
          "340 bare pages with a QR, one document, one warm browser",
          2,
        ),
        { work: "340 posters: decoding, a code", ours: perCode, bare: null, budget: "≤ 3 ms", within: perCode <= 3 },
        ...others,
      ];
    } finally {
      await desk.close();
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};
