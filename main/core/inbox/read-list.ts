import { createHash } from "node:crypto";
import type { ColumnRole } from "../../../shared/contract/import-rows";
import { parseDone } from "../../../shared/domain/done-words";
import { foldThai } from "../../../shared/domain/thai-text";
import type { Context } from "../context";
import { judgeSheet } from "../imports/judge-sheet";
import { chooseSheet } from "../imports/layout/choose-sheet";
import { rememberNames } from "../imports/layout/content";
import { lookingAt } from "../imports/layout/read-layout";
import { textOf } from "../imports/layout/sheet-rows";
import type { Judged } from "../imports/match/judge-row";
import { whoseRow } from "../imports/match/whose-row";
import { rememberedMappings } from "../imports/remembered-mappings";
import { referenceOf } from "../imports/understand/reference-index";
import type { Cell, Workbook } from "../ports/sheets";
import type { LoadedRound } from "../rounds";
import { givenAt } from "./given-at";
import { type Claim, type Paper, paperWithout, why } from "./papers";
import { guessQuestions, type Question, rememberedQuestions } from "./question-columns";

/** Most of a column's answers must be ones that say done or not done. */
const MOSTLY = 0.6;

interface Column {
  readonly index: number;
  readonly header: string;
  readonly role: ColumnRole;
}

/** Columns whose cells say done or not done. */
function statusColumns(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Question[] {
  return columns
    .filter(({ role }) => role === "answer" || role === "ignore" || role === "note")
    .filter(({ index }) => {
      const texts = rows.map((row) => textOf(row[index] ?? { type: "blank" })).filter((text) => text !== "");
      const said = texts.filter((text) => parseDone(text) !== null).length;
      return texts.length > 0 && said >= texts.length * MOSTLY;
    })
    .map(({ index, header }) => ({ column: index, header }));
}

/** Whose a row is, as matching left it. */
function whose(judged: Judged): Pick<Claim, "agencyId" | "unsure" | "suggestions"> {
  const { agencyId, suggestions } = whoseRow(judged);
  if (agencyId !== null) return { agencyId, unsure: null, suggestions: [] };
  return { agencyId, unsure: why(suggestions.length > 0 ? "agency-unsure" : "agency-unknown"), suggestions };
}

function hashOf(parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\u0000")).digest("hex").slice(0, 40);
}

/**
 * Reads a sheet that names agencies: the answers of an online form, or a list with a column of done / not done.
 * @param file its place among the files
 * @throws AppError CANCELLED
 */
export async function readList(
  context: Context,
  file: { readonly index: number; readonly name: string; readonly workbook: Workbook },
  round: LoadedRound,
): Promise<Paper> {
  const names = rememberNames();
  const looking = lookingAt(referenceOf(context.resources), names);
  const remembered = await context.store.read(rememberedMappings);
  const source = { id: "", fileName: file.name, contentHash: "", workbook: file.workbook };
  const { table, layout } = await chooseSheet(source, looking, { remembered });
  if (layout.kind === null || layout.rows.length === 0) return paperWithout(file.name, "other", why("not-reports"));
  const cellsOf = (row: number): readonly Cell[] => table.rows[row - 1] ?? [];
  const status = statusColumns(
    layout.columns,
    layout.rows.map(({ row }) => cellsOf(row)),
  );
  const isForm = layout.kind === "form-responses";
  // A list of who has reported has no codes; one with them is an account list that belongs to the import.
  const isList = !isForm && status.length > 0 && (layout.kind === "agencies" || layout.kind === "contacts");
  if (!isForm && !isList) return paperWithout(file.name, "other", why("not-reports", { layout: layout.kind }));

  const { judged, readings } = await judgeSheet(context, layout, { names, typed: true }, async () => undefined);
  const columnOf = (...roles: ColumnRole[]): number =>
    layout.columns.find(({ role }) => roles.includes(role))?.index ?? -1;
  const at = {
    time: columnOf("timestamp"),
    reporter: columnOf("reporter", "officer"),
    position: columnOf("position"),
    note:
      layout.columns.find(({ role, index }) => role === "note" && !status.some(({ column }) => column === index))
        ?.index ?? -1,
  };
  const headers = new Map(layout.columns.map(({ index, header }) => [index, header]));
  const claims = judged.map((one, index): Claim => {
    const raw = readings[index]?.raw;
    const cells = cellsOf(raw?.row ?? 0);
    const text = (column: number): string => textOf(cells[column] ?? { type: "blank" });
    const given = givenAt(cells[at.time]);
    const unread = status.filter(({ column }) => text(column) !== "" && parseDone(text(column)) === null);
    const answers = status.flatMap(({ column }) => {
      const done = parseDone(text(column));
      return done === null ? [] : [{ column, done }];
    });
    // A form that got another question since has the same answers: blank cells are no part of the key.
    const filled = cells.flatMap((cell, column) =>
      column === at.time || textOf(cell) === "" ? [] : [`${headers.get(column) ?? ""}=${foldThai(textOf(cell))}`],
    );
    const content = `${isForm ? "answer" : "list"}:${hashOf([given?.at ?? "", ...filled.sort()])}`;
    return {
      id: `${file.index}:${raw?.row ?? index}`,
      row: raw?.row ?? null,
      read: raw?.agency ?? "",
      ...whose(one),
      at: given?.at ?? "",
      receivedOn: given?.day ?? null,
      reporter: isForm ? text(at.reporter).slice(0, 200) : "",
      position: isForm ? text(at.position).slice(0, 200) : "",
      note: isForm ? text(at.note).slice(0, 2000) : "",
      answers: isForm ? answers : [],
      says: [],
      listed: isForm ? null : (answers[0]?.done ?? null),
      notes: [
        ...(isForm && !given ? [why("no-day")] : []),
        ...unread.map(({ header }) => why("answer-unread", { header })),
      ],
      content,
    };
  });
  if (!isForm)
    return { name: file.name, kind: "list", problem: null, questions: [], remembered: false, shape: null, claims };
  const known = await context.store.read((reader) => rememberedQuestions(reader, layout.shape, status, round));
  return {
    name: file.name,
    kind: "answers",
    problem: null,
    questions: known ?? guessQuestions(status, round),
    remembered: known !== null,
    shape: layout.shape,
    claims,
  };
}
