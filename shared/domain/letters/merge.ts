import { THAI_MONTHS } from "../thai-dates";
import { MERGE_FIELDS, type MergeField } from "./lists";

/** A stretch of text; `keep` is never broken over two lines: the name of an agency, a date (domain §4). */
export interface Run {
  readonly text: string;
  readonly keep: boolean;
}

/** What merge fields stand for; nothing, or no words, where it is not known. */
export type MergeValues = Partial<Readonly<Record<MergeField, readonly Run[]>>>;

/** Where a value is not known yet: room to write it. */
const ROOM = "..............................";

/** A day in words: "18 มกราคม 2564", in any digits. */
const DAY = new RegExp(`[0-9๐-๙]{1,2} (?:${THAI_MONTHS.join("|")}) [0-9๐-๙]{4}`, "g");

const FIELD = /\{\{\s*([A-Za-z]+)\s*\}\}/g;

function isField(name: string): name is MergeField {
  return (MERGE_FIELDS as readonly string[]).includes(name);
}

/** Names between braces that no field bears. */
export function unknownFields(text: string): string[] {
  return [...text.matchAll(FIELD)].flatMap(([, name = ""]) => (isField(name) ? [] : [name]));
}

/** The fields a text uses. */
export function fieldsIn(text: string): MergeField[] {
  return [...text.matchAll(FIELD)].flatMap(([, name = ""]) => (isField(name) ? [name] : []));
}

/**
 * Fills the merge fields of a text. What has no value leaves room to write; a field nobody knows stays as it was typed,
 * so that it is seen.
 * @param written how texts and values are printed (digits)
 */
export function fillText(text: string, values: MergeValues, written: (text: string) => string): Run[] {
  const runs: Run[] = [];
  const add = (part: string, keep: boolean): void => {
    const last = runs.at(-1);
    if (part === "") return;
    if (last && !last.keep && !keep) runs[runs.length - 1] = { text: last.text + part, keep };
    else runs.push({ text: part, keep });
  };
  /** What was typed: days in it stand in one piece. */
  const addTyped = (part: string): void => {
    let from = 0;
    for (const day of part.matchAll(DAY)) {
      add(written(part.slice(from, day.index)), false);
      add(written(day[0]), true);
      from = day.index + day[0].length;
    }
    add(written(part.slice(from)), false);
  };
  let at = 0;
  for (const match of text.matchAll(FIELD)) {
    const [whole, name = ""] = match;
    addTyped(text.slice(at, match.index));
    at = match.index + whole.length;
    if (!isField(name)) add(whole, true);
    else {
      const value = (values[name] ?? []).filter((run) => run.text !== "");
      if (value.length === 0) add(ROOM, false);
      for (const run of value) add(written(run.text), run.keep);
    }
  }
  addTyped(text.slice(at));
  return glued(runs);
}

const NBSP = "\u00a0";

const PERCENT = "ร้อยละ";

/** A number and its unit stand on one line: "๑๒ แห่ง", "ร้อยละ ๑๗.๓๖". */
function glued(runs: readonly Run[]): Run[] {
  return runs.flatMap((run, index): Run[] => {
    const before = runs[index - 1]?.keep === true;
    const after = runs[index + 1]?.keep === true;
    if (run.keep) return [run];
    const text = before && run.text.startsWith(" แห่ง") ? NBSP + run.text.slice(1) : run.text;
    if (!after || !text.endsWith(`${PERCENT} `)) return [{ text, keep: false }];
    // The word itself is not parted from what it counts either.
    const head = text.slice(0, -PERCENT.length - 1);
    return [...(head === "" ? [] : [{ text: head, keep: false }]), { text: PERCENT + NBSP, keep: true }];
  });
}

/** One stretch that is never broken. */
export function kept(text: string): Run[] {
  return text.trim() === "" ? [] : [{ text: text.trim(), keep: true }];
}

/** One stretch that may be broken anywhere. */
export function flowing(text: string): Run[] {
  return text.trim() === "" ? [] : [{ text, keep: false }];
}

/** The plain words of runs. */
export function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join("");
}
