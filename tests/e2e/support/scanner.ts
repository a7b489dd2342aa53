import type { Page } from "@playwright/test";
import { call } from "./app";

/** What the keys of a report form's digits type with the Thai layout on: written out from the keyboard, not from the code. */
export const THAI_DIGIT_KEYS = {
  "1": "ๅ",
  "2": "/",
  "3": "-",
  "4": "ภ",
  "5": "ถ",
  "6": "ุ",
  "7": "ึ",
  "8": "ค",
  "9": "ต",
  "0": "จ",
};

/** The characters that a scanner types for these digits while the Thai layout is on. */
export function inThaiKeys(code: string): string {
  return [...code].map((digit) => THAI_DIGIT_KEYS[digit as keyof typeof THAI_DIGIT_KEYS]).join("");
}

/** A scanner's keys while the Thai layout is on, one right after the other, into what has the focus; its Enter last. */
export async function scan(page: Page, code: string): Promise<void> {
  const keys = [...code].map((digit) => [`Digit${digit}`, inThaiKeys(digit)]);
  // Within the page: from outside, a busy machine would type them as slowly as a person.
  await page.evaluate(
    (typed) => {
      for (const [physical, character] of typed) {
        const target = document.activeElement ?? document.body;
        const init = { code: physical ?? "", key: character ?? "", bubbles: true, cancelable: true };
        target.dispatchEvent(new KeyboardEvent("keydown", init));
        target.dispatchEvent(new KeyboardEvent("keyup", init));
      }
    },
    [...keys, ["Enter", "Enter"]],
  );
}

/** The digits of the QR on an agency's printed report form of a round, as the print page gets them. */
export async function formCodeOf(page: Page, agencyId: string, roundId: string): Promise<string> {
  const preview = await call<{ documentId: string }>(page, "prints.preview", {
    type: "form",
    agencyIds: [agencyId],
    roundId,
  });
  const printed = JSON.stringify(await call(page, "prints.document", { id: preview.documentId }));
  const code = /"formCode":"(\d+)"/.exec(printed)?.[1];
  if (!code) throw new Error("a form has its digits");
  return code;
}
