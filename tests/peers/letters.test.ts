import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDocumentWriter } from "../../main/documents";
import type { LetterSheet } from "../../shared/contract/letter-sheet";
import { LETTER_KINDS, type LetterKind } from "../../shared/domain/letters/lists";
import {
  expectMargins,
  expectOwner,
  expectParagraph,
  expectPart,
  expectSignature,
  expectStamp,
  MeasuredLetter,
} from "../paper/support/letter-measures";
import { letter, memo, paragraph, stamped } from "../paper/support/made-up-letter";
import { openPrintDesk, type PrintDesk } from "../paper/support/print-desk";
import { folded, readPdf } from "../paper/support/read-pdf";
import { builtInLetters } from "../support/built-in-letters";
import { writeOfficeFonts } from "./support/office-fonts";

let desk: PrintDesk;
let folder: string;
let fonts: Readonly<Record<string, string>>;
let letters: ReadonlyMap<LetterKind, readonly LetterSheet[]>;
beforeAll(async () => {
  desk = await openPrintDesk();
  folder = mkdtempSync(join(tmpdir(), "pakmud-letters-"));
  fonts = writeOfficeFonts(folder);
  letters = await builtInLetters();
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  return execFileSync(program, args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "ignore"],
  });
}

const pdfOf = async (sheets: readonly LetterSheet[]): Promise<Uint8Array> =>
  (await desk.print(sheets.map((sheet) => ({ type: "letter", sheet })))).pdf;

/** The .docx as LibreOffice lays it out with the office's own font. */
async function convertedByOffice(stem: string, sheets: readonly LetterSheet[]): Promise<void> {
  writeFileSync(join(folder, `${stem}-word.docx`), await createDocumentWriter().word(sheets, new Map()));
  const profile = `-env:UserInstallation=file://${join(folder, "office")}`;
  run("soffice", [profile, "--headless", "--convert-to", "pdf", `${stem}-word.docx`], fonts);
}

/** Pages of a PDF as poppler reads them: lines folded, without what only the paper has (continuation marks). */
function pagesOf(file: string): string[][] {
  const text = run("pdftotext", ["-enc", "UTF-8", "-layout", file, "-"]);
  return text
    .split("\f")
    .slice(0, -1)
    .map((page) =>
      page
        .split("\n")
        .map(folded)
        .filter((line) => line !== "" && !/^\/.*\.\.\.$/.test(line)),
    );
}

/** Words of all pages whatever the order of what stands side by side: letters and how often, page numbers apart. */
function essence(pages: readonly (readonly string[])[]): string {
  const lines = pages.flat().filter((line) => !/^-[๐-๙0-9]+-$/.test(line));
  return [...lines.join("")].sort().join("");
}

describe("letters in the eyes of LibreOffice and poppler", () => {
  it.each(LETTER_KINDS)("%s in Word has the PDF's pages and says the same", async (kind) => {
    const sheets = letters.get(kind) ?? [];
    expect(sheets.length).toBeGreaterThan(0);
    writeFileSync(join(folder, `${kind}.pdf`), await pdfOf(sheets));
    await convertedByOffice(kind, sheets);
    const [paper, word] = [pagesOf(`${kind}.pdf`), pagesOf(`${kind}-word.pdf`)];
    expect(run("pdffonts", [`${kind}-word.pdf`])).toMatch(/THSarabunNew/);
    expect(word.length).toBe(paper.length);
    expect(essence(word)).toBe(essence(paper));
    // In the same order too, wherever a line stands alone.
    const heads = (pages: readonly (readonly string[])[]) =>
      pages
        .flat()
        .filter((line) => /^(เรื่อง|เรียน|ถึง|อ้างถึง|[๐-๙]+\.)/.test(line))
        .map((line) => line.slice(0, 24));
    expect(heads(word)).toEqual(heads(paper));
  });

  it("a letter in Word stands where the rules have it, to the millimetre", async () => {
    const measured = async (stem: string, sheet: LetterSheet): Promise<MeasuredLetter> => {
      await convertedByOffice(stem, [sheet]);
      // The test font has the office font's own size: a point is a point.
      return new MeasuredLetter(await readPdf(new Uint8Array(readFileSync(join(folder, `${stem}-word.pdf`)))), 1);
    };
    // Words without า and ำ, which are lost or parted in what pdf.js reads of LibreOffice's files.
    const name = "(นายตัวอย่าง สมมุติ)";
    const owner = ["นักงานส่งเสริมการปกครองท้องถิ่นจังหวัด", "กลุ่มงานส่งเสริมและพัฒนาท้องถิ่น", "โทร. ๐"];
    const external = await measured("external", letter({ urgency: "most-urgent" }));
    expectMargins(external);
    for (const words of ["เรื่อง", "เรียน", "อ้างถึง", "สิ่งที่ส่งมาด้วย"]) expectPart(external, words);
    expectParagraph(external, "เพื่อให้การ", "บริการ จังหวัดบึงกาฬจึงขอให้");
    const positions = ["รองผู้ว่าราชการจังหวัด", "ผู้ว่าราชการจังหวัดบึงกาฬ"];
    expectSignature(external, { closing: "ขอแสดงความนับถือ", name, positions });
    expectOwner(external, owner, "ผู้ว่าราชการจังหวัดบึงกาฬ");
    const seal = await measured("stamped", stamped({ fileCopy: { drafted: "", typed: "", checked: "" } }));
    expectMargins(seal);
    expectPart(seal, "ถึง");
    expectStamp(seal, "ท้องถิ่นจังหวัดบึง", "๑๘");
    expect(seal.pages[0]?.[0]?.text).toContain(folded("คู่ฉบับ"));
    const inside = await measured("memo", memo());
    expectMargins(inside);
    expectPart(inside, "เรียน");
    expectParagraph(inside, "๑. เรื่องเดิม");
    expectSignature(inside, { closing: "", name: "สมมุติ)", positions: ["ท้องถิ่นจังหวัดบึง"] });
  });

  it("a letter is A4 with embedded subset fonts, and its codes are read from a scan of 150 dpi in their order", async () => {
    const qrs = [
      { url: "https://example.com/manual/1", caption: "คู่มือการใช้งาน" },
      { url: "https://example.com/report/2", caption: "แบบรายงานออนไลน์" },
    ];
    writeFileSync(join(folder, "qr.pdf"), await pdfOf([letter({ qrs, body: [paragraph("จึงเรียนมาเพื่อทราบ")] })]));
    expect(run("pdfinfo", ["qr.pdf"])).toMatch(/^Page size:.*\(A4\)$/m);
    const used = run("pdffonts", ["qr.pdf"]).split("\n").slice(2).filter(Boolean);
    expect(used.every((line) => /^[A-Z]{6}\+.*Sarabun/.test(line) && /\byes\s+yes\s+yes\b/.test(line))).toBe(true);
    run("pdftoppm", ["-r", "150", "-gray", "-png", "qr.pdf", "qr"]);
    const codes = run("sh", ["-c", "for page in qr-*.png; do zbarimg --raw -q -Sdisable -Sqrcode.enable $page; done"]);
    expect(codes.split("\n").filter(Boolean).sort()).toEqual(qrs.map(({ url }) => url));
    const text = folded(readFileSync(join(folder, "qr.pdf")).length > 0 ? run("pdftotext", ["qr.pdf", "-"]) : "");
    expect(text.indexOf(folded("คู่มือการใช้งาน"))).toBeLessThan(text.indexOf(folded("แบบรายงานออนไลน์")));
  });
});
