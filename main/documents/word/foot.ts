import { ImageRun, Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import { toBuffer } from "qrcode";
import type { LetterSheet } from "../../../shared/contract/letter-sheet";
import type { DocumentPicture } from "../../core/ports/document-writer";
import { picture } from "./head";
import { lineOf, mm, pt, TEXT_WIDTH } from "./page";
import { emptyLines, line, rightHalf, run, TAB } from "./text";

/** Side of a QR code in millimetres, as on the PDF. */
const QR_SIDE = 26;
const CAPTION_SIZE = 26;
/** Height of the seal, or of the room for it: as on the PDF. */
const SEAL = 32;
/** Widths of what stands beside the owner: a code with its gap, and the copy's lines. */
const QR_COLUMN = 36;
const COPY_COLUMN = 54;
const PX_PER_MM = 96 / 25.4;

function signature(sheet: LetterSheet): Paragraph[] {
  const { closing, signatory } = sheet;
  return [
    ...(closing === "" ? [] : [rightHalf([run(closing)], 12)]),
    ...emptyLines(4),
    rightHalf([run(`(${signatory?.name || "..............................................."})`)]),
    ...(signatory?.positions ?? []).map((position) => rightHalf([run(position)])),
  ];
}

function stamp(sheet: LetterSheet, seal: DocumentPicture | undefined): Paragraph[] {
  return [
    ...sheet.office.map((text, index) => rightHalf([run(text)], index === 0 ? 12 : 0)),
    ...(seal
      ? [new Paragraph({ alignment: "center", indent: { left: mm(60) }, children: [picture(seal, SEAL, "ตราประทับ")] })]
      : [line({ children: [], height: SEAL, keepNext: true })]),
    rightHalf([run(sheet.date)]),
  ];
}

function copyLines(copy: NonNullable<LetterSheet["fileCopy"]>): Paragraph[] {
  const rows = [
    [copy.drafted, "ร่าง"],
    [copy.typed, "พิมพ์"],
    [copy.checked, "ตรวจ"],
  ] as const;
  return rows.map(([name, word]) =>
    line({
      children: [run(`${TAB}${name}${TAB} ${word}`)],
      tabs: [
        { at: 21, type: "center", dots: true },
        { at: 42, dots: true },
      ],
    }),
  );
}

async function qrParagraphs({ url, caption }: LetterSheet["qrs"][number]): Promise<Paragraph[]> {
  const side = Math.round(QR_SIDE * PX_PER_MM);
  const data = await toBuffer(url, { errorCorrectionLevel: "M", margin: 4, scale: 8 });
  const image = new ImageRun({
    type: "png",
    data,
    transformation: { width: side, height: side },
    altText: { name: caption, title: caption, description: caption },
  });
  return [
    new Paragraph({ alignment: "center", keepNext: true, children: [image] }),
    new Paragraph({
      alignment: "center",
      spacing: { before: 0, after: 0, ...lineOf(CAPTION_SIZE) },
      children: [run(caption, { size: CAPTION_SIZE })],
    }),
  ];
}

/** Owner of the matter on the left; QR codes and the copy's lines to the right of it, in a table without lines. */
async function owner(sheet: LetterSheet): Promise<(Paragraph | Table)[]> {
  const lines = [...sheet.owner, ...(sheet.shortLink === "" ? [] : [sheet.shortLink])];
  // All of it stands on the page of the signature.
  const left = lines.map((text, index) => line({ children: [run(text)], keepNext: index < lines.length - 1 }));
  const right = await Promise.all(
    sheet.qrs.map(async (qr) => ({ width: QR_COLUMN, children: await qrParagraphs(qr) })),
  );
  if (sheet.fileCopy !== null) right.push({ width: COPY_COLUMN, children: copyLines(sheet.fileCopy) });
  const gap = line({ children: [], size: 18, keepNext: true });
  if (right.length === 0) return left.length === 0 ? [] : [gap, ...left];
  const taken = right.reduce((sum, { width }) => sum + width, 0);
  const columns = [
    { width: TEXT_WIDTH - taken, children: left.length === 0 ? [line({ children: [] })] : left },
    ...right,
  ];
  return [
    gap,
    new Table({
      borders: TableBorders.NONE,
      layout: TableLayoutType.FIXED,
      width: { size: mm(TEXT_WIDTH), type: WidthType.DXA },
      columnWidths: columns.map(({ width }) => mm(width)),
      margins: NO_MARGINS,
      rows: [
        new TableRow({
          cantSplit: true,
          children: columns.map(
            ({ width, children }) => new TableCell({ width: { size: mm(width), type: WidthType.DXA }, children }),
          ),
        }),
      ],
    }),
  ];
}

/** The text of a cell begins where the letter's does. */
const NO_MARGINS = { left: 0, right: 0, top: 0, bottom: 0 } as const;

/**
 * What closes a letter: signature or stamp, then the owner of the matter, in one row without lines that no page parts:
 * "keep with next" alone lets LibreOffice leave a name by itself after a table (domain §5: never alone on a page).
 */
export async function foot(sheet: LetterSheet, seal: DocumentPicture | undefined): Promise<(Paragraph | Table)[]> {
  const children = [...(sheet.form === "stamped" ? stamp(sheet, seal) : signature(sheet)), ...(await owner(sheet))];
  const size = { size: mm(TEXT_WIDTH), type: WidthType.DXA };
  const block = new Table({
    borders: TableBorders.NONE,
    layout: TableLayoutType.FIXED,
    width: size,
    columnWidths: [mm(TEXT_WIDTH)],
    margins: NO_MARGINS,
    rows: [new TableRow({ cantSplit: true, children: [new TableCell({ width: size, children })] })],
  });
  // Word wants a paragraph after a table.
  return [block, new Paragraph({ spacing: { before: 0, after: 0, line: pt(1), lineRule: "exact" } })];
}
