import { arabicDigits } from "../thai-text";
import type { Words } from "./types";

const IS_DIGIT = /[0-9๐-๙]/;
/** Small marks that scanners lose, and white space. */
const DROPPED = /[\s\u0E47-\u0E4C\uFFFD]/;

/** The words of a pattern as they stand in a skeleton. Written with real Thai, so that patterns can be read. */
export function bare(pattern: string): string {
  return pattern.replace(/[\u0E47-\u0E4C]/g, "").replaceAll("ำ", "า");
}

/** @param flags without g, which is added */
export function barePattern(pattern: string): RegExp {
  return new RegExp(bare(pattern), "g");
}

/**
 * A stretch of the letter without white space, tone marks and rings, digits as 0-9: whatever a scanner or a PDF did to
 * the spacing and the small marks, the same words look the same. Between two digits white space stays, as one space:
 * it may part two numbers.
 */
export class Skeleton {
  readonly text: string;
  /** Place in the source of each character here. */
  private readonly places: readonly number[];

  constructor(
    private readonly source: string,
    readonly from = 0,
    readonly to = source.length,
  ) {
    const kept: string[] = [];
    const places: number[] = [];
    let gap = false;
    for (let at = from; at < to; at += 1) {
      const letter = source[at] ?? "";
      if (/\s/.test(letter)) gap = true;
      if (DROPPED.test(letter)) continue;
      if (gap && IS_DIGIT.test(letter) && /\d/.test(kept.at(-1) ?? "")) {
        kept.push(" ");
        places.push(at - 1);
      }
      gap = false;
      kept.push(letter === "ำ" ? "า" : arabicDigits(letter));
      places.push(at);
    }
    this.text = kept.join("");
    this.places = places;
  }

  /** Place in the letter of a place here. */
  placeOf(index: number): number {
    return this.places[index] ?? this.to;
  }

  /** The letter's character right before a place here, white space included. */
  before(index: number): string {
    return this.source[this.placeOf(index) - 1] ?? "";
  }

  /** The letter's character right behind what ends at a place here, white space included. */
  after(index: number): string {
    return this.source[this.placeOf(index - 1) + 1] ?? "";
  }

  /** The letter's own words for what stands here from `from` to `to`. */
  words(from: number, to: number): Words {
    const start = this.placeOf(from);
    let end = to <= from ? start : this.placeOf(to - 1) + 1;
    while (end < this.to && /[\u0E47-\u0E4C\uFFFD]/.test(this.source[end] ?? "")) end += 1;
    return { from: start, to: end, text: this.source.slice(start, end) };
  }
}

/** Digits of one kind: a run with Thai and Arabic digits in it is a misreading. */
export function hasMixedDigits(text: string): boolean {
  return (text.match(/[0-9๐-๙]+/g) ?? []).some((run) => /[0-9]/.test(run) && /[๐-๙]/.test(run));
}
