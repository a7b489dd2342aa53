import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPrintState } from "../../main/hosts/shared/print-state";
import { findBrowser } from "../../main/hosts/web/find-browser";
import { createBrowserPrinter } from "../../main/hosts/web/printer";
import { quietSwitches } from "../../main/hosts/web/quiet-switches";
import { AppError } from "../../shared/contract";
import type { PrintItem } from "../../shared/contract/prints";
import { form, poster, slip } from "./support/made-up";
import { openPrintDesk, type PrintDesk } from "./support/print-desk";

let desk: PrintDesk;
let browser: Browser;
beforeAll(async () => {
  desk = await openPrintDesk();
  browser = await chromium.launch({ executablePath: findBrowser() ?? "", args: quietSwitches() });
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});

/** The error a print ends with. */
async function errorOf(print: Promise<unknown>): Promise<AppError> {
  const error = await print.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof AppError) return error;
  throw new Error(`expected a typed error, got ${String(error)}`);
}

/** Loads the print page with something wrong in it; @returns the error the page reports */
async function brokenPage(items: readonly PrintItem[], breakIt: (context: BrowserContext) => Promise<unknown>) {
  const context = await browser.newContext();
  try {
    await context.addCookies([{ ...desk.door.printerCookie, url: desk.door.origin }]);
    await breakIt(context);
    const page = await context.newPage();
    await page.goto(`${desk.door.origin}/print.html?doc=${desk.open(items)}`);
    const state = await page.waitForFunction(() => {
      const { dataset } = document.documentElement;
      return dataset.print === undefined ? null : { ...dataset };
    });
    const sheets = await page.locator(".sheet").count();
    return { error: await errorOf((async () => readPrintState(await state.jsonValue()))()), sheets };
  } finally {
    await context.close();
  }
}

describe("a sheet that would come out wrong is not printed", () => {
  it.each<[string, PrintItem, string]>([
    ["a name too long for a poster", poster(3, { fullName: "ทุ่งกระพังโหม".repeat(40) }), "head"],
    ["a name too long for a slip", slip(3, { fullName: "ทุ่งกระพังโหม".repeat(60) }), "head"],
    ["a user name too long for a slip", slip(3, { username: "0".repeat(300) }), "account"],
    ["a name too long for a form", form(3, { fullName: "ทุ่งกระพังโหม".repeat(60) }), "body"],
  ])("%s: says which agency and which box", async (_, item, box) => {
    const { code, details } = await errorOf(desk.print([poster(1), item]));
    expect(code).toBe("PRINT_OVERFLOW");
    expect(details).toMatchObject({ agencyId: "agency-3", box });
  });

  it("one step taller than a page: cannot be set, and is not cut", async () => {
    const steps = ["ตรวจสอบให้ครบถ้วน ".repeat(400)];
    const { code, details } = await errorOf(desk.print([form(1), form(2, { steps })]));
    expect(code).toBe("PRINT_OVERFLOW");
    expect(details).toMatchObject({ agencyId: "agency-2" });
  });

  it("an address too long for a code", async () => {
    const { code } = await errorOf(desk.print([poster(1, { url: `https://example.com/${"a".repeat(4000)}` })]));
    expect(code).toBe("QR_MISMATCH");
  });

  it("a code drawn wrong: is decoded before the paper and stops the print", async () => {
    const items = [poster(1), poster(2)];
    const { error, sheets } = await brokenPage(items, (context) =>
      context.addInitScript(() => {
        const set = Element.prototype.setAttribute;
        Element.prototype.setAttribute = function (name: string, value: string) {
          // Every long dark run cut short: still looks like a code.
          set.call(this, name, name === "d" ? value.replace(/h[3-9]/g, "h1") : value);
        };
      }),
    );
    expect(error.code).toBe("QR_MISMATCH");
    expect(error.details).toEqual({ agencyId: "agency-1" });
    expect(sheets).toBe(0);
  });

  it("a code of another agency in its place: is noticed although it can be read", async () => {
    const { error } = await brokenPage([poster(1), poster(2)], (context) =>
      context.addInitScript(() => {
        let first: string | null = null;
        const set = Element.prototype.setAttribute;
        Element.prototype.setAttribute = function (name: string, value: string) {
          if (name === "d" && value.length > 500) first ??= value;
          set.call(this, name, name === "d" ? (first ?? value) : value);
        };
      }),
    );
    expect(error).toMatchObject({ code: "QR_MISMATCH", details: { agencyId: "agency-2" } });
  });

  it("a font that did not load", async () => {
    const { error, sheets } = await brokenPage([poster(1)], (context) =>
      context.route("**/sarabun-thai-700*.woff2", (route) => route.abort()),
    );
    expect(error.code).toBe("PRINT_FONT_MISSING");
    expect(String(error.details.font)).toContain("700");
    expect(sheets).toBe(0);
  });

  it("a document that is not there", async () => {
    const printer = createBrowserPrinter(async () => desk.door);
    const { code } = await errorOf(printer.printPage("no-such-document", new AbortController().signal));
    await printer.close();
    expect(code).toBe("NOT_FOUND");
  });
});

describe("printing", () => {
  it("asks for a browser where there is none", async () => {
    const printer = createBrowserPrinter(
      async () => desk.door,
      () => null,
    );
    expect((await errorOf(printer.printPage("any", new AbortController().signal))).code).toBe("BROWSER_NOT_FOUND");
    const broken = createBrowserPrinter(
      async () => desk.door,
      () => "/bin/false",
    );
    expect((await errorOf(broken.printPage("any", new AbortController().signal))).code).toBe("BROWSER_NOT_FOUND");
  });

  it("stops when the user cancels, at once and in the middle, and prints again afterwards", async () => {
    const early = AbortSignal.abort();
    expect((await errorOf(desk.print([poster(1)], { signal: early }))).code).toBe("CANCELLED");
    const controller = new AbortController();
    const many = Array.from({ length: 300 }, (_, index) => poster(index + 1));
    const print = errorOf(desk.print(many, { signal: controller.signal }));
    setTimeout(() => controller.abort(), 300);
    expect((await print).code).toBe("CANCELLED");
    expect((await desk.print([poster(1)])).pages).toBe(1);
  });

  it("keeps documents apart that are printed at the same time", async () => {
    const prints = await Promise.all(
      [1, 2, 3].map((count) => desk.print(Array.from({ length: count }, (_, at) => poster(at)))),
    );
    expect(prints.map(({ pages }) => pages)).toEqual([1, 2, 3]);
  });

  it("breaks no rule of the page's own policy", async () => {
    const context = await browser.newContext();
    await context.addCookies([{ ...desk.door.printerCookie, url: desk.door.origin }]);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`${desk.door.origin}/print.html?doc=${desk.open([poster(1), slip(2), form(3)])}`);
    await page.locator('html[data-print="ready"]').waitFor({ state: "attached" });
    await context.close();
    expect(complaints).toEqual([]);
  });
});
