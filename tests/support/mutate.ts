import { partsOf, zipOf } from "./zip-of";

/** Numbers of a seed, and what is chosen by them. */
export interface Dice {
  /** A whole number from 0, below `end`. */
  below(end: number): number;
  pick<T>(items: readonly T[]): T;
}

/** Numbers that look random and come again from the same seed (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return { below, pick: (items) => items[below(items.length)] as (typeof items)[number] };
}

type Change<T> = (whole: T, dice: Dice) => T;

const splice = (whole: Buffer, at: number, gone: number, inserted: Uint8Array): Buffer =>
  Buffer.concat([whole.subarray(0, at), inserted, whole.subarray(at + gone)]);

const BYTES: Readonly<Record<string, Change<Buffer>>> = {
  "bits flipped": (whole, dice) => {
    const bytes = Buffer.from(whole);
    for (let left = 1 + dice.below(16); left > 0 && bytes.length > 0; left -= 1) {
      const at = dice.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.below(8));
    }
    return bytes;
  },
  "cut off": (whole, dice) => whole.subarray(0, dice.below(whole.length)),
  "beginning lost": (whole, dice) => whole.subarray(dice.below(Math.min(whole.length, 64))),
  "block of zeros": (whole, dice) => {
    const bytes = Buffer.from(whole);
    const at = dice.below(bytes.length);
    return bytes.fill(0, at, Math.min(bytes.length, at + 1 + dice.below(512)));
  },
  "block of noise": (whole, dice) => {
    const noise = Buffer.from(Array.from({ length: 1 + dice.below(64) }, () => dice.below(256)));
    return splice(whole, dice.below(whole.length), dice.below(64), noise);
  },
  "block twice": (whole, dice) => {
    const at = dice.below(whole.length);
    return splice(whole, dice.below(whole.length), 0, whole.subarray(at, at + dice.below(1024)));
  },
  "number changed": (whole, dice) => {
    const bytes = Buffer.from(whole);
    if (bytes.length < 4) return bytes;
    bytes.writeUInt32LE(dice.pick([0, 1, 0x7fffffff, 0xffffffff, 0xfffffffe, 65_536]), dice.below(bytes.length - 3));
    return bytes;
  },
};

const HUGE = ["-1", "0", "1048577", "16385", "99999999", "4294967296", "1e308", "NaN", "", "AAAA1", "A0", "𝟙"];

const MARKUP: Readonly<Record<string, Change<string>>> = {
  "piece lost": (text, dice) => {
    const at = dice.below(text.length);
    return text.slice(0, at) + text.slice(at + 1 + dice.below(40));
  },
  "piece twice": (text, dice) => {
    const at = dice.below(text.length);
    const piece = text.slice(at, at + dice.below(200));
    const to = dice.below(text.length);
    return text.slice(0, to) + piece + text.slice(to);
  },
  "value changed": (text, dice) => {
    const values = [...text.matchAll(/="[^"]*"/g)];
    if (values.length === 0) return text;
    const { index, 0: value } = dice.pick(values);
    return `${text.slice(0, index)}="${dice.pick(HUGE)}"${text.slice(index + value.length)}`;
  },
  "tag changed": (text, dice) => {
    const tags = [...text.matchAll(/<[^>]*>/g)];
    if (tags.length < 2) return text;
    const { index, 0: tag } = dice.pick(tags);
    const other = dice.pick(["", dice.pick(tags)[0], "<a>", "</a>", "<!--", "<![CDATA[", "<?x", "&x;", "<", "]]>"]);
    return text.slice(0, index) + other + text.slice(index + tag.length);
  },
  "words changed": (text, dice) => {
    const words = [...text.matchAll(/>[^<]+</g)];
    if (words.length === 0) return text;
    const { index, 0: word } = dice.pick(words);
    const other = dice.pick(["\uFFFF", "&#0;", "&#x110000;", "&amp", "\u202e", "x".repeat(40_000), "อบต.", ...HUGE]);
    return `${text.slice(0, index)}>${other}<${text.slice(index + word.length)}`;
  },
  "nested deep": (text, dice) => {
    const tag = dice.pick(["row", "c", "table", "td", "table:table", "text:p", "sst"]);
    const at = dice.below(text.length);
    return text.slice(0, at) + `<${tag}>`.repeat(2_000) + text.slice(at);
  },
};

const PARTS: Readonly<Record<string, Change<Uint8Array>>> = {
  "part lost": (zip, dice) => {
    const parts = partsOf(zip);
    parts.splice(dice.below(parts.length), 1);
    return zipOf(parts);
  },
  "parts exchanged": (zip, dice) => {
    const parts = partsOf(zip);
    const one = dice.pick(parts);
    const other = dice.pick(parts);
    const data = (part: (typeof parts)[number]): Buffer => (part === one ? other : part === other ? one : part).data;
    return zipOf(parts.map((part) => ({ ...part, data: data(part) })));
  },
  "part twice": (zip, dice) => {
    const parts = partsOf(zip);
    return zipOf([...parts, { ...dice.pick(parts), data: dice.pick(parts).data }]);
  },
  "part empty": (zip, dice) => {
    const parts = partsOf(zip);
    const gone = dice.pick(parts);
    return zipOf(parts.map((part) => (part === gone ? { ...part, data: Buffer.alloc(0) } : part)));
  },
};

const TEXT: Readonly<Record<string, Change<string>>> = {
  "signs put in": (text, dice) => {
    let changed = text;
    for (let left = 1 + dice.below(12); left > 0; left -= 1) {
      const at = dice.below(changed.length + 1);
      const sign = dice.pick(['"', ",", ";", "\t", "|", "\r", "\n", "\u0000", "\uFEFF", "=", "sep=", '""', "\u200b"]);
      changed = changed.slice(0, at) + sign + changed.slice(at);
    }
    return changed;
  },
  "lines mixed": (text, dice) => {
    const lines = text.split("\n");
    return lines.map(() => dice.pick(lines)).join(dice.pick(["\n", "\r\n", "\r", "\n\n"]));
  },
  "letters mixed": (text, dice) =>
    Array.from({ length: text.length }, () => text[dice.below(text.length)] ?? "").join(""),
};

/** What was done, for the report, and what it made. */
export interface Mutant<T> {
  readonly done: string;
  readonly made: T;
}

function one<T>(changes: Readonly<Record<string, Change<T>>>, whole: T, dice: Dice): Mutant<T> {
  const [done, change] = dice.pick(Object.entries(changes));
  return { done, made: change(whole, dice) };
}

export const mutateBytes = (whole: Uint8Array, dice: Dice): Mutant<Uint8Array> => one(BYTES, Buffer.from(whole), dice);
export const mutateMarkup = (text: string, dice: Dice): Mutant<string> => one(MARKUP, text, dice);
export const mutateText = (text: string, dice: Dice): Mutant<string> => one(TEXT, text, dice);

/** Parts of a zip dropped, exchanged or changed inside, sealed again with right checksums. */
export function mutateZip(zip: Uint8Array, dice: Dice): Mutant<Uint8Array> {
  if (dice.below(3) === 0) return one(PARTS, zip, dice);
  const parts = partsOf(zip);
  const chosen = dice.pick(parts.filter(({ name }) => /\.(?:xml|rels)$|\/$/.test(name)));
  const { done, made } = mutateMarkup(chosen.data.toString("utf8"), dice);
  const changed = parts.map((part) => (part === chosen ? { ...part, data: Buffer.from(made) } : part));
  return { done: `${done} in ${chosen.name}`, made: zipOf(changed) };
}
