import { createHash } from "node:crypto";
import { parseDone } from "../../../shared/domain/done-words";
import { foldThai } from "../../../shared/domain/thai-text";
import { FIELD, FORM_HEADERS } from "./form-words";
import { givenAt } from "./given-at";
import { type Mark, markValue } from "./mark";
import { type Claim, type Paper, paperWithout, why } from "./papers";
import { type ReturnedFile, textsOf } from "./returned-file";

const same = (a: string, b: string): boolean => foldThai(a) === foldThai(b);

/** Reads one returned form: whose it is its mark says, what stands on it must agree. */
export function readForm(file: ReturnedFile, mark: Mark): Paper {
  const texts = textsOf(file);
  const name = markValue(mark, "name");
  const head = texts.findIndex((row) => FORM_HEADERS.every((header) => row.some((text) => same(text, header))));
  const column = (header: string): number => texts[head]?.findIndex((text) => same(text, header)) ?? -1;
  const [number, item, result, note] = FORM_HEADERS.map(column);
  const steps = mark.rows.filter(([key]) => key === "step").map(([, id = "", title = ""]) => ({ id, title }));
  const lines = texts.slice(head + 1, head + 1 + steps.length);
  const cell = (row: readonly string[], at: number | undefined): string => row[at ?? -1] ?? "";
  const stands = lines.every(
    (row, at) => cell(row, number) === String(at + 1) && same(cell(row, item), steps[at]?.title ?? ""),
  );
  const named = texts.slice(0, Math.max(0, head)).some((row) => row.some((text) => same(text, name)));
  if (head < 0 || lines.length < steps.length || !stands || !named) {
    return paperWithout(file.name, "form", why("tampered", { name }));
  }
  const answers = steps.map(({ id }, at) => {
    const row = lines[at] ?? [];
    return { stepId: id, number: at + 1, said: cell(row, result), note: cell(row, note).slice(0, 1000) };
  });
  const field = (label: string): { readonly row: number; readonly column: number } | null => {
    for (const [row, cells] of texts.entries()) {
      const at = row > head ? cells.findIndex((text) => same(text, label)) : -1;
      if (at >= 0) return { row, column: at + 1 };
    }
    return null;
  };
  const filled = (label: string): string => {
    const at = field(label);
    return at ? (texts[at.row]?.[at.column] ?? "") : "";
  };
  const reporter = filled(FIELD.reporter).slice(0, 200);
  const position = filled(FIELD.position).slice(0, 200);
  const dayText = filled(FIELD.day);
  const says = answers.flatMap(({ stepId, said }) => {
    const done = parseDone(said);
    return done === null ? [] : [{ stepId, done }];
  });
  if (says.length === 0) return paperWithout(file.name, "form", why("blank-form", { name }));
  const sheet = file.workbook.sheets.find(({ hidden }) => !hidden);
  const dayAt = field(FIELD.day);
  const day = dayAt ? givenAt(sheet?.rows[dayAt.row]?.[dayAt.column])?.day : undefined;
  const unread = answers.filter(({ said }) => said !== "" && parseDone(said) === null);
  const content = [
    markValue(mark, "agency"),
    mark.roundId,
    reporter,
    position,
    dayText,
    ...answers.flatMap(({ said, note: own }) => [said, own]),
  ];
  const claim: Claim = {
    id: String(file.index),
    row: null,
    read: name,
    agencyId: markValue(mark, "agency"),
    unsure: null,
    suggestions: [],
    at: day ?? "",
    receivedOn: null,
    reporter,
    position,
    note: answers
      .filter((answer) => answer.note !== "")
      .map((answer) => `${answer.number}. ${answer.note}`)
      .join("; ")
      .slice(0, 2000),
    answers: [],
    says,
    listed: null,
    notes: [
      ...(dayText !== "" && day === undefined ? [why("no-day")] : []),
      ...unread.map(({ number: at }) => why("answer-unread", { header: at })),
    ],
    content: `form:${createHash("sha256").update(content.join("\u0000")).digest("hex").slice(0, 40)}`,
  };
  return {
    name: file.name,
    kind: "form",
    problem: null,
    questions: [],
    remembered: false,
    shape: null,
    claims: [claim],
  };
}
