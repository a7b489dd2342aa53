import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSheetWriter } from "../../main/sheets/writer";
import { form, poster, slip } from "../paper/support/made-up";
import { openPrintDesk, type PrintDesk } from "../paper/support/print-desk";
import { folded } from "../paper/support/read-pdf";

let desk: PrintDesk;
let folder: string;
beforeAll(async () => {
  desk = await openPrintDesk();
  folder = mkdtempSync(join(tmpdir(), "pakmud-peers-"));
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

/** What zbar reads on each page of a PDF that poppler drew. */
function codesOf(file: string, dpi: number): string[][] {
  const stem = file.replace(".pdf", "");
  run("pdftoppm", ["-r", String(dpi), "-gray", "-png", file, stem]);
  const pictures = readdirSync(folder).filter((name) => name.startsWith(`${stem}-`) && name.endsWith(".png"));
  return pictures.toSorted().map((picture) => {
    const text = run("zbarimg", ["--raw", "-q", "-Sdisable", "-Sqrcode.enable", picture]);
    return text.split("\n").filter((line) => line !== "");
  });
}

describe("the same paper in the eyes of poppler and zbar", () => {
  it("posters: A4, each agency's address in its code in order, searchable Thai, embedded fonts, nothing else", async () => {
    const items = Array.from({ length: 12 }, (_, index) => poster(index + 1));
    writeFileSync(join(folder, "posters.pdf"), (await desk.print(items)).pdf);
    const info = run("pdfinfo", ["posters.pdf"]);
    expect(info).toMatch(/^Pages:\s+12$/m);
    expect(info).toMatch(/^Page size:.*\(A4\)$/m);
    expect(info).toMatch(/^JavaScript:\s+no$/m);
    expect(codesOf("posters.pdf", 72)).toEqual(items.map((item) => [item.url]));
    const text = run("pdftotext", ["-enc", "UTF-8", "posters.pdf", "-"]);
    expect(text.split("\f")).toHaveLength(13);
    expect(folded(text)).toContain(folded("องค์การบริหารส่วนตำบลป่งไฮ อำเภอเซกา จังหวัดบึงกาฬ"));
    expect(text).not.toMatch(/http|example\.com|\d{3}/);
    const fonts = run("pdffonts", ["posters.pdf"])
      .split("\n")
      .slice(2)
      .filter((line) => line !== "");
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.every((line) => /Sarabun/.test(line) && /\byes\s+yes\s+yes\b/.test(line))).toBe(true);
  });

  it("slips: every slip's own code once, and no code to scan", async () => {
    const items = Array.from({ length: 6 }, (_, index) => slip(index + 1));
    writeFileSync(join(folder, "slips.pdf"), (await desk.print(items)).pdf);
    const plain = run("pdftotext", ["-enc", "UTF-8", "slips.pdf", "-"]);
    const text = folded(plain);
    for (const item of items) {
      // In one piece, as it is copied from a PDF viewer.
      expect(plain).toContain(item.code);
      expect(text.split(item.code ?? "?")).toHaveLength(2);
      expect(text.split(item.username ?? "?")).toHaveLength(2);
    }
    expect(run("pdfinfo", ["slips.pdf"])).toMatch(/^Pages:\s+2$/m);
  });

  it("forms: the code of digits, readable from a scan of 150 dpi", async () => {
    const items = [1, 42, 7468].map((serial) => form(serial));
    writeFileSync(join(folder, "forms.pdf"), (await desk.print(items)).pdf);
    expect(codesOf("forms.pdf", 150)).toEqual(items.map((item) => [item.formCode]));
    const text = folded(run("pdftotext", ["-enc", "UTF-8", "forms.pdf", "-"]));
    expect(text).toContain(folded("แบบรายงานการสมัครใช้งานระบบ CITIZENinfo"));
    expect(text).not.toMatch(/รหัสผ่าน|password/i);
  });
});

describe("the same workbook in the eyes of LibreOffice", () => {
  it("progress: Thai, codes with leading zeros and counts come out as they were put in", async () => {
    const bytes = await createSheetWriter().write([
      {
        name: "รายหน่วยงาน",
        title: ["ความคืบหน้า"],
        columns: [
          { header: "หน่วยงาน", width: 30, kind: "text" },
          { header: "รหัส", width: 20, kind: "text" },
          { header: "ทั้งหมด", width: 10, kind: "count" },
        ],
        rows: [
          ["องค์การบริหารส่วนตำบลน้ำปั้น", "0442140838", 12],
          ["เทศบาลตำบลไคสี", "1E5", 0],
        ],
      },
    ]);
    writeFileSync(join(folder, "progress.xlsx"), bytes);
    run("soffice", [
      `-env:UserInstallation=file://${join(folder, "office")}`,
      "--headless",
      "--convert-to",
      "csv:Text - txt - csv (StarCalc):44,34,76,1",
      "progress.xlsx",
    ]);
    const csv = readFileSync(join(folder, "progress.csv"), "utf8");
    // Quoted is text, bare is a number.
    expect(csv).toContain('"องค์การบริหารส่วนตำบลน้ำปั้น","0442140838",12');
    expect(csv).toContain('"เทศบาลตำบลไคสี","1E5",0');
  });
});
