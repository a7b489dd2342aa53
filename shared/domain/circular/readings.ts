import { LOST } from "./lost-marks";
import type { Offer, Reading, ReadingNote, Words } from "./types";

export function blank<T>(note: ReadingNote, offers: readonly Offer<T>[] = []): Reading<T> {
  return { value: null, words: offers[0]?.words ?? null, note, offers };
}

export function certain<T>(value: T, words: Words, offers: readonly Offer<T>[] = []): Reading<T> {
  return { value, words, note: null, offers };
}

/** Each value once, with the words it was first met in. */
export function distinct<T>(offers: readonly Offer<T>[]): Offer<T>[] {
  return offers.filter(({ value }, index) => offers.findIndex((other) => other.value === value) === index);
}

/** Words on one line. Thai lines break inside a sentence without a space: only a space of the letter's own, or one beside Latin letters or digits, is kept. */
export function onOneLine(text: string): string {
  return text
    .replace(/[ \t]*\n\s*/g, (gap, at: number) => {
      const before = text[at - 1] ?? "";
      const after = text[at + gap.length] ?? "";
      const thai = /[\u0E00-\u0E4F]/;
      return /[ \t]/.test(gap.split("\n")[0] ?? "") || !thai.test(before) || !thai.test(after) ? " " : "";
    })
    .replaceAll(LOST, "")
    .replace(/[ \t]+/g, " ")
    .trim();
}
