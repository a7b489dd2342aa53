import { nameKey } from "./thai-text";

/** What a scanner confused, for the reason shown beside a repair. */
export type Confusion = "spelling" | "mark" | "look-alike" | "sara-am";

/** Letters that scanners and tired eyes take for one another, in either direction. */
const LOOK_ALIKES: readonly string[] = [
  "กถภฤฦ",
  "ขชซฃ",
  "คดตฅศ",
  "ขค",
  "ฎฏ",
  "ฆนม",
  "ณญฌฒ",
  "งวจ",
  "จรธฐ",
  "วรอ",
  "ทหฑฬ",
  "บปษย",
  "ยผ",
  "ผพฝฟฬ",
  "ศสล",
  "อฮ",
  "ใไโ",
  "เแ",
  "ิีึื",
  "ัิ",
  "ุู",
];

const PAIRS: ReadonlySet<string> = new Set(
  LOOK_ALIKES.flatMap((group) => [...group].flatMap((a) => [...group].map((b) => a + b))),
);

/** Small marks that are lost, added or taken for one another: tones, ์, ็. */
function isMark(letter: string): boolean {
  return letter >= "\u0E47" && letter <= "\u0E4C";
}

function confusedLetters(from: string, to: string): Confusion | null {
  if (isMark(from) && isMark(to)) return "mark";
  if ((from === "ำ" && to === "า") || (from === "า" && to === "ำ")) return "sara-am";
  return PAIRS.has(from + to) ? "look-alike" : null;
}

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
    return confusedLetters(a[at] ?? "", b[at] ?? "");
  }
  const missing = a.length + 1 === b.length ? oneMissing(a, b) : b.length + 1 === a.length ? oneMissing(b, a) : null;
  return missing !== null && isMark(missing) ? "mark" : null;
}

/** What a known confusion counts, against 1 for any other letter. */
const CONFUSED = 0.35;

function replacing(from: string, to: string): number {
  if (from === to) return 0;
  return confusedLetters(from, to) === null ? 1 : CONFUSED;
}

function dropping(letter: string): number {
  return isMark(letter) ? CONFUSED : 1;
}

/**
 * How far a misread name is from another: letters to insert, remove or replace, a known confusion counting about a
 * third of any other. Symmetric.
 */
export function misreadingDistance(read: string, meant: string): number {
  return keyDistance(nameKey(read), nameKey(meant));
}

function keyDistance(a: string, b: string): number {
  let previous = [0];
  for (let j = 1; j <= b.length; j++) previous.push((previous[j - 1] ?? 0) + dropping(b[j - 1] ?? ""));
  for (let i = 1; i <= a.length; i++) {
    const from = a[i - 1] ?? "";
    const current = [(previous[0] ?? 0) + dropping(from)];
    for (let j = 1; j <= b.length; j++) {
      const to = b[j - 1] ?? "";
      current.push(
        Math.min(
          (previous[j - 1] ?? 0) + replacing(from, to),
          (previous[j] ?? 0) + dropping(from),
          (current[j - 1] ?? 0) + dropping(to),
        ),
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** 1 for the same name, near 1 for one that a scanner may have made of the other, 0 for nothing in common. */
export function misreadingSimilarity(read: string, meant: string): number {
  const a = nameKey(read);
  const b = nameKey(meant);
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : Math.max(0, 1 - keyDistance(a, b) / longest);
}

/** Whether a name may be made of another by known confusions alone, of which a long name may suffer two. */
export function isMisreadingOf(read: string, meant: string): boolean {
  const a = nameKey(read);
  const b = nameKey(meant);
  const steps = Math.min(a.length, b.length) >= 5 ? 2 : 1;
  return keyDistance(a, b) <= CONFUSED * steps + 1e-9;
}

/** One letter for all that look-alikes, directly or through others, make of it. */
const FACES: ReadonlyMap<string, string> = facesOf(["ำา", ...LOOK_ALIKES]);

function facesOf(groups: readonly string[]): Map<string, string> {
  const faces = new Map<string, string>();
  for (const group of groups) {
    const [face = ""] = group;
    const merged = new Set([...group].map((letter) => faces.get(letter) ?? letter));
    for (const [letter, old] of faces) if (merged.has(old)) faces.set(letter, face);
    for (const letter of [...group, ...merged]) faces.set(letter, face);
  }
  return faces;
}

/**
 * What known confusions leave of a name: the same for all names that they alone can make of one another, so that among
 * thousands only those few need be compared. Names that share it may still be far apart.
 */
export function skeletonOf(name: string): string {
  let skeleton = "";
  for (const letter of nameKey(name)) if (!isMark(letter)) skeleton += FACES.get(letter) ?? letter;
  return skeleton;
}
