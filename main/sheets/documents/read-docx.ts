import { AppError } from "../../../shared/contract/errors";
import { readDirectory, unpack } from "../zip-directory";
import { DOCUMENT_LIMITS } from "./limits";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : "";
    },
  );
}

/** The parts of a paragraph that show: text, tabs and breaks, in order. What was deleted under revision marks is not shown. */
const SHOWN = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr|noBreakHyphen)(?:\s[^>]*)?\/>/g;
const INDENTED = /<w:ind\s[^>]*w:firstLine="[1-9]/;

function paragraphText(paragraph: string): string {
  const [properties = ""] = /<w:pPr>.*?<\/w:pPr>/s.exec(paragraph) ?? [];
  const body = paragraph.replace(properties, "").replace(/<w:del\s[^>]*>.*?<\/w:del>/gs, "");
  let text = INDENTED.test(properties) ? "\t" : "";
  for (const [, words, sign] of body.matchAll(SHOWN)) {
    if (words !== undefined) text += decoded(words);
    else text += sign === "tab" ? "\t" : sign === "noBreakHyphen" ? "-" : "\n";
  }
  return text;
}

/** A Word file's paragraphs, one a line. @throws AppError DOCUMENT_DAMAGED, FILE_TOO_LARGE */
export function readDocx(file: string, bytes: Buffer): string {
  const entry = readDirectory(file, bytes).find(({ name }) => name === "word/document.xml");
  if (!entry) throw new AppError("DOCUMENT_DAMAGED", { file });
  if (entry.unpacked > DOCUMENT_LIMITS.wordBytes) {
    throw new AppError("FILE_TOO_LARGE", { file, limit: DOCUMENT_LIMITS.wordBytes });
  }
  let xml: string;
  try {
    xml = unpack(file, bytes, entry).toString("utf8");
  } catch (cause) {
    throw new AppError("DOCUMENT_DAMAGED", { file }, { cause });
  }
  const paragraphs = xml.match(/<w:p(?:\s[^>]*)?>.*?<\/w:p>/gs) ?? [];
  return paragraphs.map(paragraphText).join("\n").slice(0, DOCUMENT_LIMITS.characters);
}
