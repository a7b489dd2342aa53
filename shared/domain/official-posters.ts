import { districtWord, shortDistrictWord } from "./district-word";
import { type AgencyKind, fullName, shortName } from "./kinds";
import { isWebUrl } from "./rating-url";
import { foldThai, nameKey } from "./thai-text";

/** What an agency is recognised by on an official poster. */
export interface PosterBearer {
  readonly id: string;
  readonly kind: AgencyKind;
  readonly name: string;
  readonly district: { readonly code: string; readonly name: string } | null;
  /** The CITIZENinfo agency code, which the link may carry; never the authorize code. */
  readonly code: string | null;
}

/** Evidence for an agency, the strongest first. */
export const POSTER_EVIDENCE = ["text", "code", "file-name"] as const;
export type PosterEvidence = (typeof POSTER_EVIDENCE)[number];

export interface Recognised {
  /** Whom the page may be of; exactly one = proposed. */
  readonly ids: readonly string[];
  readonly by: readonly PosterEvidence[];
  /** The name says one agency, the code in the link another. */
  readonly contradiction: boolean;
}

/** Shorter numbers stand in many a link for something else. */
const SHORTEST_CODE = 5;
const MARKS = "[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]";

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/**
 * A name however its letters are spaced, and not as the beginning of a longer one: what follows is the end, a space or
 * the word for its place.
 */
function namePattern(name: string): RegExp {
  const letters = [...nameKey(name)].map(escaped).join("\\s*");
  return new RegExp(`${letters}(?!${MARKS})(?=$|\\s|[^\u0e00-\u0e7f]|อำเภอ|เขต|จังหวัด|อ\\.|จ\\.)`, "u");
}

interface Known extends PosterBearer {
  readonly patterns: readonly RegExp[];
  readonly place: RegExp | null;
}

function placePattern({ district }: PosterBearer): RegExp | null {
  if (!district) return null;
  const words = [districtWord(district.code), shortDistrictWord(district.code)].map(
    (word) => `${word}${district.name}`,
  );
  return new RegExp(words.map((word) => namePattern(word).source).join("|"), "u");
}

/** Those whose name stands in a text; of names alike, those whose district stands there too. */
function named(known: readonly Known[], text: string): Known[] {
  const folded = text.split("\n").map(foldThai).join("\n");
  if (folded.trim() === "") return [];
  const found = known.filter(({ patterns }) => patterns.some((pattern) => pattern.test(folded)));
  const placed = found.filter(({ place }) => place?.test(folded));
  return found.length > 1 && placed.length > 0 ? placed : found;
}

/** Those whose agency code is a number of its own in the link. */
function coded(known: readonly Known[], url: string): Known[] {
  const numbers = new Set(url.match(/\d+/g) ?? []);
  return known.filter(({ code }) => code !== null && code.length >= SHORTEST_CODE && numbers.has(code));
}

/**
 * Recognises agencies on posters by the name in the text, the agency code in the link, and where there is neither by the
 * file's name.
 */
export function posterRecogniser(bearers: readonly PosterBearer[]) {
  const known: readonly Known[] = bearers.map((bearer) => ({
    ...bearer,
    patterns: [...new Set([fullName(bearer), shortName(bearer)])].map(namePattern),
    place: placePattern(bearer),
  }));
  return (page: { readonly text: string; readonly url: string; readonly file: string }): Recognised => {
    const byText = named(known, page.text);
    const byCode = coded(known, page.url);
    const agreed = byText.filter((one) => byCode.includes(one));
    const ids = (list: readonly Known[]): string[] => list.map(({ id }) => id);
    if (agreed.length > 0) return { ids: ids(agreed), by: ["text", "code"], contradiction: false };
    if (byText.length > 0 && byCode.length > 0) {
      return { ids: ids([...byText, ...byCode]), by: ["text", "code"], contradiction: true };
    }
    if (byText.length > 0) return { ids: ids(byText), by: ["text"], contradiction: false };
    const byFile = named(known, page.file.replace(/\.[a-z0-9]{2,4}$/i, "").replace(/[_-]+/g, " "));
    if (byCode.length === 0) {
      return { ids: ids(byFile), by: byFile.length > 0 ? ["file-name"] : [], contradiction: false };
    }
    const both = byCode.filter((one) => byFile.includes(one));
    if (both.length > 0) return { ids: ids(both), by: ["code", "file-name"], contradiction: false };
    if (byFile.length > 0) return { ids: ids([...byCode, ...byFile]), by: ["code", "file-name"], contradiction: true };
    return { ids: ids(byCode), by: ["code"], contradiction: false };
  };
}

/** The links among what a page's QR codes say. */
export function linksOf(codes: readonly string[]): string[] {
  return [...new Set(codes.map((code) => code.trim()).filter(isWebUrl))];
}

/** Why a page waits for a person, or says nothing. */
export const POSTER_REASONS = [
  "unreadable",
  "no-qr",
  "no-link",
  "several-links",
  "no-agency",
  "several-agencies",
  "contradiction",
  "agency-twice",
  "link-twice",
  "link-taken",
  "replaces",
] as const;
export type PosterReason = (typeof POSTER_REASONS)[number];
