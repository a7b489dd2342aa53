import type { ColumnRole, LayoutKind } from "../../../../shared/contract/import-rows";
import type { ColumnMapping, Proposal } from "../../../../shared/contract/imports";
import { type Pace, paceOf } from "../../pace";
import type { SheetTable } from "../../ports/sheets";
import type { Reference } from "../understand/reference-index";
import { columnRoles } from "./column-roles";
import { contentReader, type Names } from "./content";
import { type HeaderWord, headerWord } from "./header-words";
import { layoutKind } from "./layout-kind";
import { maskCell } from "./masking";
import { type RawRow, readRows } from "./read-rows";
import { type GivenHeader, type Segmented, segmentsOf } from "./segments";
import { knownMapping, shapeOfContents, shapeOfHeader } from "./shape";
import { type Eyes, type Segment, textOf } from "./sheet-rows";
import { listsOf } from "./side-by-side";

export interface LayoutColumn {
  readonly index: number;
  readonly header: string;
  readonly role: ColumnRole;
}

export interface Layout {
  readonly sheet: string;
  /** null where no column of agencies is known. */
  readonly kind: LayoutKind | null;
  readonly mapping: Proposal["mapping"];
  /** The shape that a mapping by hand is remembered under. */
  readonly shape: string;
  /** The (last) row of the main part's header, 1-based. */
  readonly header: number | null;
  readonly headerRows: ReadonlySet<number>;
  readonly columns: readonly LayoutColumn[];
  /** Columns of the main part that hold secrets by their header. */
  readonly secretColumns: readonly number[];
  readonly rows: readonly RawRow[];
  /** Header, title, note and blank rows. */
  readonly others: number;
  /** Rows of the list that name an agency. */
  readonly agencies: number;
}

/** What looking at sheets needs, shared by those of one workbook. */
export interface Looking extends Eyes {
  readonly pace: Pace;
  readonly reference: Reference;
  readonly names: Names;
}

export function lookingAt(reference: Reference, names: Names, pace: Pace = paceOf()): Looking {
  const words = new Map<string, HeaderWord | null>();
  return {
    pace,
    reference,
    names,
    contentOf: contentReader(reference, names),
    wordOf: (text) => {
      const known = words.get(text);
      if (known !== undefined) return known;
      const word = headerWord(text);
      words.set(text, word);
      return word;
    },
  };
}

interface Part {
  readonly segment: Segment;
  readonly roles: readonly ColumnRole[];
}

function givenHeader(
  sheet: SheetTable,
  { roles, header }: Pick<ColumnMapping, "roles" | "header">,
  eyes: Eyes,
): GivenHeader {
  const texts = header === null ? [] : (sheet.rows[header - 1] ?? []).map(textOf);
  const words = roles.map((role, column): HeaderWord | null => {
    const secret = eyes.wordOf(texts[column] ?? "")?.secret === true;
    return role === "ignore" && !secret ? null : { role, secret, bareName: false };
  });
  return { words, row: header, texts };
}

/** Answers that an online form's questions were given: its columns are not read. */
function withAnswers(roles: readonly ColumnRole[], segment: Segment, kind: LayoutKind): readonly ColumnRole[] {
  if (kind !== "form-responses") return roles;
  return roles.map((role, column) => (role === "ignore" && segment.headerTexts[column] ? "answer" : role));
}

function secretColumns(segment: Segment): number[] {
  return (segment.header ?? []).flatMap((word, column) => (word?.secret ? [column] : []));
}

/**
 * What a sheet's rows are and what its columns hold.
 * @param given the user's columns; a remembered mapping of the sheet's shape goes before what PakMud sees by itself
 */
export async function readLayout(
  sheet: SheetTable,
  looking: Looking,
  given: Pick<ColumnMapping, "roles" | "header"> | null,
  mapping: Proposal["mapping"],
): Promise<Layout> {
  const header = given && givenHeader(sheet, given, looking);
  const segmented = await segmentsOf(sheet, looking.reference, looking, header, looking.pace);
  const parts = segmented.segments.map(
    (segment): Part => ({ segment, roles: given ? given.roles : columnRoles(segment) }),
  );
  return assemble(sheet, looking, segmented, parts, mapping);
}

async function assemble(
  sheet: SheetTable,
  looking: Looking,
  { others, headerRows }: Segmented,
  parts: readonly Part[],
  mapping: Proposal["mapping"],
): Promise<Layout> {
  const readable = parts.filter(({ roles }) => roles.includes("agency"));
  const bySize = (a: Part, b: Part): number => b.segment.rows.length - a.segment.rows.length;
  const main = [...readable].sort(bySize)[0];
  const shown = main ?? [...parts].sort(bySize)[0];
  const roles = new Set(readable.flatMap((part) => part.roles));
  const headed = readable.some(({ segment }) => segment.header !== null);
  const kind = main ? layoutKind(roles, headed) : null;
  // A part without an agency column keeps the columns of the main part: its rows are shown as unreadable, not dropped.
  const lists: RawRow[][] = [];
  for (const { segment, roles: own } of main ? parts : []) {
    const used = main && !own.includes("agency") ? main.roles : own;
    lists.push(await listRows(segment, used, looking, kind, mapping !== "automatic"));
  }
  const rows = lists.flat();
  const headerTexts = shown?.segment.headerTexts ?? [];
  const own = shown && kind ? withAnswers(shown.roles, shown.segment, kind) : (shown?.roles ?? []);
  return {
    sheet: sheet.name,
    kind,
    mapping,
    shape: headerTexts.length > 0 ? shapeOfHeader(headerTexts) : shapeOfContents(sheet, looking.contentOf),
    header: shown?.segment.headerRow ?? null,
    headerRows,
    columns: own.map((role, index) => ({ index, header: maskCell(headerTexts[index] ?? "", false, []), role })),
    secretColumns: shown ? secretColumns(shown.segment) : [],
    rows,
    others,
    agencies: rows.reduce((sum, { agency }) => sum + (agency === "" ? 0 : 1), 0),
  };
}

/** The rows of one part: of each of its lists, where several stand side by side. */
async function listRows(
  segment: Segment,
  roles: readonly ColumnRole[],
  { names, pace }: Looking,
  kind: LayoutKind | null,
  strict: boolean,
): Promise<RawRow[]> {
  const lists = listsOf(roles);
  const reading = { secretColumns: secretColumns(segment), answers: kind === "form-responses", names };
  const [only] = lists;
  if (lists.length === 1 && only) return readRows(segment, { ...reading, roles: only, strict }, pace);
  const filled: RawRow[][] = [];
  for (const own of lists) {
    const rows = segment.rows.filter(({ texts }) =>
      own.some((role, column) => role !== "ignore" && role !== "number" && texts[column]),
    );
    filled.push(await readRows({ ...segment, rows }, { ...reading, roles: own, strict: true }, pace));
  }
  return filled.flat();
}

/** A sheet read as the user's choice says: by hand, as remembered for its shape, or by itself. */
export async function readSheet(
  sheet: SheetTable,
  looking: Looking,
  choice: "automatic" | Pick<ColumnMapping, "roles" | "header"> | undefined,
  remembered: ReadonlyMap<string, readonly ColumnRole[]>,
): Promise<Layout> {
  if (choice !== undefined && choice !== "automatic") return readLayout(sheet, looking, choice, "given");
  const known = choice === undefined ? knownMapping(sheet, remembered, looking) : null;
  if (known) return readLayout(sheet, looking, { roles: [...known.roles], header: known.header }, "remembered");
  return readLayout(sheet, looking, null, "automatic");
}
