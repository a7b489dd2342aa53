import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { Document, Packer, Paragraph, Tab, TextRun } from "docx";
import { describe, expect, it } from "vitest";
import type { DocumentText } from "../../main/core/ports/documents";
import { createDocumentReader } from "../../main/sheets/documents/reader";
import { AppError } from "../../shared/contract/errors";
import { readCircular } from "../../shared/domain/circular/read-circular";
import { zipOf } from "../support/zip-of";

const fixture = (name: string): Buffer => readFileSync(resolve(import.meta.dirname, `../fixtures/letters/${name}`));
const reader = createDocumentReader();

function read(bytes: Uint8Array, signal = new AbortController().signal): Promise<DocumentText> {
  return reader.read({ name: "หนังสือ.pdf", bytes }, { signal, progress: () => undefined });
}

async function failure(bytes: Uint8Array): Promise<string> {
  const error: unknown = await read(bytes).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AppError);
  return error instanceof AppError ? error.code : "";
}

/** Without what a browser's PDF does not name (marks raised above a vowel), and white space. */
const essence = (text: string): string =>
  text
    .replaceAll("\0", "")
    .replace(/[\s\u0E48-\u0E4B]/g, "")
    .replace(/\u0E4Dา/g, "ำ");

/** What the letter says, and its text layer gives again. */
function expectNanLetter(pages: readonly string[]): void {
  const letter = readCircular(pages.join("\n"));
  expect([letter.number.value, letter.date.value, letter.urgency.value, letter.deadline.value]).toEqual([
    "นน 0023.3/ว 1047",
    "2021-03-09",
    "most-urgent",
    "2021-03-19",
  ]);
  expect(letter.subject.value).toBe("การตรวจสอบข้อมูลจุดบริการและการเชื่อมโยงคู่มือสำหรับประชาชนผ่านระบบ CITIZENinfo");
  expect(letter.references.map(({ value }) => value.number)).toEqual(["นน 0023.3/ว 4410", "นน 0023.3/ว 495"]);
  expect(letter.departmentNo.value).toBe("มท 0810.7/ว 488");
  expect(letter.steps).toHaveLength(4);
}

describe("reading a letter's file", () => {
  it("gives the lines of a browser's PDF as they stand, marks in their place", async () => {
    const { type, pages } = await read(fixture("01-chromium.pdf"));
    expect(type).toBe("pdf");
    expect(essence(pages.join("\n"))).toBe(essence(fixture("01-nan-external.txt").toString("utf8")));
    expectNanLetter(pages);
  });

  it("makes nothing of a text layer that is gibberish", async () => {
    const { pages } = await read(fixture("01-garbled.pdf"));
    const { form, number, date, subject, deadline, steps } = readCircular(pages.join("\n"));
    expect([form, number.value, date.value, subject.value, deadline.value, ...steps]).toEqual(Array(5).fill(null));
  });

  it("gives a Word file's paragraphs, and reads the letter out of them", async () => {
    const lines = fixture("01-nan-external.txt").toString("utf8").split("\n");
    const paragraphs = lines.map(
      (line) =>
        new Paragraph({
          ...(/^ {8}/.test(line) ? { indent: { firstLine: 1418 } } : {}),
          children: line
            .trim()
            .split(/ {3,}/)
            .flatMap((part, index) => [
              ...(index > 0 ? [new TextRun({ children: [new Tab()] })] : []),
              new TextRun({ text: part.slice(0, 7) }),
              new TextRun({ text: part.slice(7), bold: true }),
            ]),
        }),
    );
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: paragraphs }] }));
    const { type, pages } = await read(bytes);
    expect(type).toBe("docx");
    expectNanLetter(pages);
  });

  it("takes plain text, from old systems too", async () => {
    const old = Buffer.from([0xb7, 0xd5, 0xe8, 0x20, 0xbe, 0xc3, ...Buffer.from(" 0023/1\n".repeat(4))]);
    expect((await read(old)).pages[0]).toMatch(/^ที่ พร 0023\/1\n/);
    expect((await read(fixture("03-yasothon-memo.txt"))).type).toBe("text");
  });

  it("reads a second letter after a first, and the first again", async () => {
    const [one, two, three] = await Promise.all(
      ["01-chromium.pdf", "03-yasothon-memo.txt", "01-chromium.pdf"].map((name) => read(fixture(name))),
    );
    expect(one).toEqual(three);
    expect(two?.type).toBe("text");
  });
});

describe("files that no letter can be read from", () => {
  it("says of a scan that there is no text in it", async () => {
    expect(await failure(fixture("06-scan.pdf"))).toBe("DOCUMENT_WITHOUT_TEXT");
  });

  it("takes no enclosure for the letter where the letter itself is a picture", async () => {
    const scan = await PDFDocument.load(fixture("06-scan.pdf"));
    const other = await PDFDocument.load(fixture("01-chromium.pdf"));
    for (const page of await scan.copyPages(other, [0])) scan.addPage(page);
    expect(await failure(await scan.save())).toBe("DOCUMENT_WITHOUT_TEXT");
  });

  it("says of one with a password that it has one", async () => {
    const locked = await PDFDocument.load(fixture("01-chromium.pdf"));
    locked.encrypt({ userPassword: "made-up-password", ownerPassword: "made-up-owner" });
    expect(await failure(await locked.save())).toBe("DOCUMENT_PASSWORD_PROTECTED");
  });

  it("calls a cut or garbled file damaged, and never another's fault", async () => {
    const whole = fixture("01-chromium.pdf");
    expect(await failure(whole.subarray(0, 300))).toBe("DOCUMENT_DAMAGED");
    expect(await failure(Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(4_000, 0x41)]))).toBe(
      "DOCUMENT_DAMAGED",
    );
    expect(await failure(Buffer.from("PK\u0003\u0004 no zip at all"))).toBe("DOCUMENT_DAMAGED");
  });

  it("names what it cannot read", async () => {
    expect(await failure(new Uint8Array())).toBe("FILE_EMPTY");
    expect(await failure(Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"))).toBe("DOCUMENT_TYPE_UNSUPPORTED");
    const sheet = readFileSync(resolve(import.meta.dirname, "../fixtures/samples/accounts-bueng-kan.xlsx"));
    expect(await failure(sheet)).toBe("DOCUMENT_TYPE_UNSUPPORTED");
    const bomb = zipOf([{ name: "word/document.xml", data: Buffer.from("x"), claimed: 300 * 1024 * 1024 }]);
    expect(await failure(bomb)).toBe("FILE_TOO_LARGE");
  });

  it("stops when told to", async () => {
    const stop = new AbortController();
    const reading = read(fixture("01-chromium.pdf"), stop.signal);
    stop.abort();
    await expect(reading).rejects.toMatchObject({ code: "CANCELLED" });
  });
});
