import type { Out } from "../../../app/data/names";

/** What `overview.share` tells. */
export type Share = Out<"overview.share">;
export type ShareRecipient = Share["recipients"][number];
export type Digits = "thai" | "arabic";

export interface Letters {
  /** Pixels. */
  readonly size: number;
  readonly bold?: boolean;
}

export type Shape =
  | {
      readonly type: "box";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
      readonly radius?: number;
    }
  /** An arc from twelve o'clock on; `share` of the whole, 0 to 1. */
  | {
      readonly type: "ring";
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly thickness: number;
      readonly share: number;
      readonly fill: string;
    }
  /** `y` is the base line. */
  | (Letters & {
      readonly type: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly fill: string;
      readonly align?: "left" | "center" | "right";
    });

/** A picture as shapes in pixels, in the order they are painted. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Width of a text in pixels, as the canvas will draw it. */
export type Measure = (text: string, letters: Letters) => number;

/** The longest beginning that fits, with an ellipsis where something was left off. */
export function fitted(text: string, letters: Letters, width: number, measure: Measure): string {
  if (measure(text, letters) <= width) return text;
  // By what is read as one character, so that no vowel or tone mark is torn off.
  const parts = [...new Intl.Segmenter("th", { granularity: "grapheme" }).segment(text)].map(({ segment }) => segment);
  while (parts.length > 0 && measure(`${parts.join("")}…`, letters) > width) parts.pop();
  return `${parts.join("").trimEnd()}…`;
}

/** Words with the brackets that open before and close after them: a line neither ends in "(" nor begins with ")". */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter("th", { granularity: "word" }).segment(text)) {
    const last = words.at(-1);
    if (last !== undefined && (/[(“[]$/.test(last) || /^[)”\].,]/.test(segment)))
      words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}

/** Breaks a text between words; what does not fit into `most` lines ends in an ellipsis. */
export function wrapped(text: string, letters: Letters, width: number, most: number, measure: Measure): string[] {
  const words = wordsOf(text);
  const lines: string[] = [];
  let line = "";
  for (const [at, word] of words.entries()) {
    if (line !== "" && measure(line + word, letters) > width) {
      if (lines.length === most - 1) {
        lines.push(fitted(line + words.slice(at).join(""), letters, width, measure));
        return lines;
      }
      lines.push(line.trimEnd());
      line = word.trimStart();
    } else line += word;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

/** The largest of these sizes at which every text fits, or null. */
export function sizeFor(texts: readonly string[], sizes: readonly number[], width: number, measure: Measure) {
  return sizes.find((size) => texts.every((text) => measure(text, { size }) <= width)) ?? null;
}

interface Block {
  readonly letters: Letters;
  readonly lines: readonly string[];
}

/** A title in the first of these manners that shows it whole; in the last it may end early. */
export function titled(
  text: string,
  manners: readonly (Letters & { readonly most: number })[],
  width: number,
  measure: Measure,
): Block {
  const blocks = manners.map(({ most, ...letters }) => ({
    letters,
    lines: wrapped(text, letters, width, most, measure),
  }));
  const whole = blocks.find(({ lines }) => text.endsWith("…") || !lines.at(-1)?.endsWith("…"));
  return whole ?? blocks.at(-1) ?? { letters: { size: 30 }, lines: [text] };
}

/** A district's code or an agency's id: what the address names a recipient by. */
export function recipientId({ recipient }: Pick<ShareRecipient, "recipient">): string {
  return recipient.type === "district" ? recipient.code : recipient.id;
}
