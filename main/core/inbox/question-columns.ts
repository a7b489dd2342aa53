import { z } from "zod";
import { arabicDigits, nameKey } from "../../../shared/domain/thai-text";
import type { Reader, Writer } from "../ports/store";
import type { LoadedRound } from "../rounds";

/** A column of an online form that holds answers about a step. */
export interface Question {
  readonly column: number;
  readonly header: string;
}

export interface MappedQuestion extends Question {
  readonly stepId: string | null;
}

/** Roles are kept empty so that the row reads as a mapping of columns, which it stands among. */
const Kept = z.object({
  roles: z.array(z.never()),
  steps: z.array(z.object({ column: z.number().int(), stepId: z.string().nullable(), title: z.string() })),
});

const keyOf = (shape: string): string => `steps:${shape}`;

/** How alike a question and a step must be for PakMud to propose them for each other, 0-1. */
const LIKE = 0.35;
/** What a question gains where it bears the number of the step. */
const NUMBERED = 0.15;

function pairs(text: string): ReadonlySet<string> {
  const key = nameKey(text).toLowerCase();
  return new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2)));
}

/** Pairs of letters in common, of the shorter text: questions are shorter than the steps that they ask about. */
function likeness(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return common / Math.max(1, Math.min(left.size, right.size));
}

const numberOf = (header: string): number =>
  Number(/^\s*(?:ข้อ(?:ที่)?|ขั้นตอนที่)?\s*(\d+)/.exec(arabicDigits(header))?.[1] ?? 0);

/** Which step each question is about, one-to-one, the likeliest first; a question that is like no step is about none. */
export function guessQuestions(questions: readonly Question[], round: LoadedRound): MappedQuestion[] {
  const steps = round.steps.filter(({ isReport }) => isReport === 0);
  const scored = questions
    .flatMap(({ column, header }) =>
      steps.map((step, index) => {
        const bare = header.replace(/^\s*(?:ข้อ(?:ที่)?|ขั้นตอนที่)?\s*[\d๐-๙]+[.):\s]*/, "");
        const bonus = numberOf(header) === index + 1 ? NUMBERED : 0;
        return { column, stepId: step.id, score: likeness(bare, step.title) + bonus };
      }),
    )
    .filter(({ score }) => score >= LIKE)
    .sort((a, b) => b.score - a.score);
  const byColumn = new Map<number, string>();
  const taken = new Set<string>();
  for (const { column, stepId } of scored) {
    if (byColumn.has(column) || taken.has(stepId)) continue;
    byColumn.set(column, stepId);
    taken.add(stepId);
  }
  return questions.map((question) => ({ ...question, stepId: byColumn.get(question.column) ?? null }));
}

/** The mapping that somebody made for this form, in the steps of this round: by the step, or by its title in another round. */
export async function rememberedQuestions(
  reader: Reader,
  shape: string,
  questions: readonly Question[],
  round: LoadedRound,
): Promise<MappedQuestion[] | null> {
  const row = await reader.table("columnMapping").get(keyOf(shape));
  if (!row) return null;
  const kept = new Map(Kept.parse(JSON.parse(row.mapping)).steps.map((step) => [step.column, step]));
  const steps = round.steps.filter(({ isReport }) => isReport === 0);
  return questions.map((question) => {
    const known = kept.get(question.column);
    const step =
      known && (steps.find(({ id }) => id === known.stepId) ?? steps.find(({ title }) => title === known.title));
    return { ...question, stepId: step?.id ?? null };
  });
}

/** Keeps a form's mapping for every file of the same form. */
export async function rememberQuestions(
  writer: Writer,
  shape: string,
  questions: readonly MappedQuestion[],
  round: LoadedRound,
): Promise<void> {
  const titles = new Map(round.steps.map(({ id, title }) => [id, title]));
  const steps = questions.map(({ column, stepId }) => ({ column, stepId, title: titles.get(stepId ?? "") ?? "" }));
  const table = writer.table("columnMapping");
  const row = { mapping: JSON.stringify({ roles: [], steps }), usedAt: writer.now };
  if (await table.get(keyOf(shape))) await table.update(keyOf(shape), row);
  else await table.insert({ id: keyOf(shape), ...row });
}
