import { nameKey } from "./thai-text";

/** What a scanner confused, for the reason shown beside a repair. */
export type Confusion = "spelling" | "mark" | "look-alike" | "sara-am";

/** Letters that scanners and tired eyes take for each other, in either direction. */
const LOOK_ALIKES: readonly string[] = [
  "นม",
  "คด",
  "ดต",
  "คต",
  "คศ",
  "ชซ",
  "ขช",
  "ขซ",
  "บป",
  "ผพ",
  "ผฝ",
  "ฝฟ",
  "พฟ",
  "พฬ",
  "ถภ",
  "กภ",
  "กถ",
  "ฎฏ",
  "ศส",
  "ลส",
  "อฮ",
  "ทห",
  "ทฑ",
  "ณญ",
  "งว",
  "รธ",
  "รว",
  "จว",
  "ฤถ",
  "ฒณ",
  "ใไ",
  "ไโ",
  "ใโ",
  "ิี",
  "ิึ",
  "ีึ",
  "ีื",
  "ึื",
  "ิื",
  "ุู",
  "ัิ",
];

const PAIRS: ReadonlySet<string> = new Set(LOOK_ALIKES.flatMap((pair) => [pair, [...pair].reverse().join("")]));

/** Small marks that are lost, added or taken for one another: tones, ์, ็. */
const MARK = /[\u0E47-\u0E4C]/;

function oneMissing(shorter: string, longer: string): string | null {
  let at = 0;
  while (at < shorter.length && shorter[at] === longer[at]) at++;
  return shorter.slice(at) === longer.slice(at + 1) ? (longer[at] ?? null) : null;
}

/**
 * The one known confusion that makes `read` into `meant` (issue: repairs by proof), or null where it takes none of
 * them, or more than one step. Symmetric. Equal but for spelling (ํา, เเ, invisible characters) is "spelling".
 */
export function confusionBetween(read: string, meant: string): Confusion | null {
  const a = nameKey(read);
  const b = nameKey(meant);
  if (a === b) return "spelling";
  if (a.length === b.length) {
    let at = -1;
    for (let index = 0; index < a.length; index++) {
      if (a[index] === b[index]) continue;
      if (at >= 0) return null;
      at = index;
    }
    const from = a[at] ?? "";
    const to = b[at] ?? "";
    if (MARK.test(from) && MARK.test(to)) return "mark";
    if ((from === "ำ" && to === "า") || (from === "า" && to === "ำ")) return "sara-am";
    return PAIRS.has(from + to) ? "look-alike" : null;
  }
  const missing = a.length + 1 === b.length ? oneMissing(a, b) : b.length + 1 === a.length ? oneMissing(b, a) : null;
  return missing !== null && MARK.test(missing) ? "mark" : null;
}
