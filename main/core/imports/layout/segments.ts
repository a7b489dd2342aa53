import { eachPaced, type Pace } from "../../pace";
import type { SheetTable } from "../../ports/sheets";
import type { Reference } from "../understand/reference-index";
import { type HeaderWord, headerOf, joinHeaders } from "./header-words";
import { isLoose, isRemark, isTitle, type Standing } from "./loose-rows";
import { enter, headingOf, kindIn, NO_HEADING, titleOf } from "./sections";
import { type Eyes, type Heading, isData, type Segment, type SheetRow, sheetRow } from "./sheet-rows";

export interface Segmented {
  readonly segments: readonly Segment[];
  /** Header, title, note and blank rows. */
  readonly others: number;
  readonly headerRows: ReadonlySet<number>;
}

/** Columns that the user mapped: what his header row says goes for the whole sheet. */
export interface GivenHeader {
  readonly words: readonly (HeaderWord | null)[];
  readonly row: number | null;
  /** What the header row says, to know it when it is repeated; empty where there is none. */
  readonly texts: readonly string[];
}

interface Met {
  readonly row: SheetRow;
  /** A blank row stands right above it. */
  readonly apart: boolean;
}

interface OpenSegment extends Segment {
  readonly met: Met[];
}

function open(words: Segment["header"], texts: readonly string[], row: number | null): OpenSegment {
  return { header: words, headerTexts: texts, headerRow: row, rows: [], met: [] };
}

/** Cells that rows of a list fill, as a rule. */
function usualFilled(data: readonly SheetRow[]): number {
  const counts = data
    .slice(0, 400)
    .map(({ filled }) => filled)
    .sort((a, b) => a - b);
  return counts[counts.length >> 1] ?? 0;
}

/** Whether the next row follows at once, and names its agency in the same column. */
function isBeside(row: SheetRow, next: Met | undefined): boolean {
  return next !== undefined && !next.apart && next.row.contents.indexOf("agency") === row.contents.indexOf("agency");
}

/** Settles what each row of a part is, now that all of them are known. @returns rows that are none of the list */
async function settle(segment: OpenSegment, headed: boolean, given: boolean, pace: Pace): Promise<number> {
  const data = segment.met.filter(({ row }) => isData(row));
  // Without a header, nothing but rows that speak for themselves makes a list.
  if (segment.header === null && data.length === 0) return segment.met.length;
  const usual = usualFilled(data.map(({ row }) => row));
  const first = data[0]?.row.row ?? 0;
  const last = data.at(-1)?.row.row ?? 0;
  let apart = false;
  let others = 0;
  await eachPaced(segment.met, pace, ({ row, apart: gap }, index) => {
    const plain = isData(row);
    apart = plain ? false : apart || gap;
    const standing: Standing = {
      before: row.row < last,
      after: row.row > first,
      apart,
      usual,
      beside: isBeside(row, segment.met[index + 1]),
    };
    const listed = plain ? given || !isTitle(segment, row, standing, headed) : isLoose(segment, row, standing);
    if (listed) segment.rows.push(row);
    else others++;
  });
  return others;
}

/** Rows between two looks at the clock. */
const STEP = 50;

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length > 0 &&
    a.every((text, column) => text === (b[column] ?? "")) &&
    b.every((text, column) => text === (a[column] ?? ""))
  );
}

/** Cuts a sheet into its parts: titles, headings and notes apart, a new part at each header row. */
export async function segmentsOf(
  sheet: SheetTable,
  reference: Reference,
  eyes: Eyes,
  given: GivenHeader | null,
  pace: Pace,
): Promise<Segmented> {
  const segments: OpenSegment[] = [given && given.row === null ? open(given.words, [], null) : open(null, [], null)];
  const headerRows = new Set<number>();
  const order: (keyof Heading)[] = [];
  let heading = NO_HEADING;
  let others = 0;
  let gap = false;
  for (let index = 0; index < sheet.rows.length; index++) {
    if (index % STEP === 0) await pace();
    const row = sheetRow(sheet.rows[index] ?? [], index + 1, eyes, heading);
    const current = segments.at(-1);
    if (row === null || !current) {
      others++;
      gap = true;
      continue;
    }
    const apart = gap;
    gap = false;
    if (given && given.row !== null && row.row <= given.row) {
      others++;
      heading = { ...heading, ...titleOf(row.texts, reference) };
      if (row.row === given.row) {
        headerRows.add(row.row);
        segments.push(open(given.words, row.texts, row.row));
      }
      continue;
    }
    const data = isData(row);
    const words = data || (given && !sameTexts(given.texts, row.texts)) ? null : headerOf(row.texts, eyes.wordOf);
    if (words || (given && sameTexts(given.texts, row.texts))) {
      others++;
      headerRows.add(row.row);
      if (given || !words) continue;
      const above = current.header && current.met.length === 0 && !apart ? current : null;
      const joined = above?.header
        ? joinHeaders({ words: above.header, texts: above.headerTexts }, { words, texts: row.texts })
        : { words, texts: row.texts };
      if (above) segments.pop();
      segments.push(open(joined.words, joined.texts, row.row));
      continue;
    }
    const note = !data && isRemark(row);
    const section = data || note ? null : headingOf(row, current.header, reference);
    if (section) {
      others++;
      heading = enter(heading, section, order);
      continue;
    }
    // A title speaks of the whole list below it; a line among the rows at most of the province.
    if (!note && (data ? current.header === null && row.filled === 1 : row.filled <= 2)) {
      const { province, ...said } = titleOf(row.texts, reference);
      const above = !data && !current.met.some((met) => isData(met.row));
      heading = { ...heading, ...(above ? said : {}), ...(province === undefined ? {} : { province }) };
    }
    current.met.push({ row, apart });
  }
  const headed = segments.some((segment) => segment.header !== null);
  for (const segment of segments) {
    others += await settle(segment, headed, given !== null, pace);
    nameKinds(segment);
  }
  return { segments: segments.filter((segment) => segment.rows.length > 0), others, headerRows };
}

/** "ชื่อ อบต." over a column of bare names says their kind. */
function nameKinds(segment: Segment): void {
  const column = segment.header?.findIndex((word) => word?.role === "agency") ?? -1;
  const kind = column < 0 ? null : kindIn(segment.headerTexts[column] ?? "");
  if (kind === null) return;
  for (const row of segment.rows) if (row.heading.kind === null) row.heading = { ...row.heading, kind };
}
