import { Document, type ISectionOptions, Packer } from "docx";
import type { LetterSheet } from "../../../shared/contract/letter-sheet";
import type { DocumentPicture } from "../../core/ports/document-writer";
import { body } from "./body";
import { foot } from "./foot";
import { head, headers } from "./head";
import { FONT, SIZE, sectionProperties } from "./page";

type Pictures = ReadonlyMap<string, DocumentPicture>;

async function section(sheet: LetterSheet, pictures: Pictures): Promise<ISectionOptions> {
  const emblem = sheet.emblem ? pictures.get(sheet.emblem.sha256) : undefined;
  const seal = sheet.seal ? pictures.get(sheet.seal.sha256) : undefined;
  return {
    properties: sectionProperties(),
    headers: headers(sheet, emblem),
    children: [...head(sheet), ...body(sheet.body), ...(await foot(sheet, seal))],
  };
}

/**
 * Letters as one Word file, each in a section of its own, laid out as the PDF (domain §5). What Word cannot know before it
 * breaks pages, the "/ทั้งนี้..." at a page's foot, is left to the office.
 */
export async function writeLetters(letters: readonly LetterSheet[], pictures: Pictures): Promise<Uint8Array> {
  const document = new Document({
    creator: "PakMud",
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE, language: { value: "en-US", bidirectional: "th-TH" } } },
      },
    },
    sections: await Promise.all(letters.map((sheet) => section(sheet, pictures))),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
