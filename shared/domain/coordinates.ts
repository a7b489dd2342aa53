import { mapLinkCandidates, shortMapLink, webLinkIn } from "./map-links";
import { arabicDigits } from "./thai-text";

/** Decimal degrees, WGS 84. */
export interface LatLon {
  readonly lat: number;
  readonly lon: number;
}

export type CoordinatesReading =
  | { readonly ok: true; readonly lat: number; readonly lon: number; readonly swapped: boolean }
  /** `short-link`: the place is known only to the shortener's server, so the long link must be asked for (domain §6). */
  | { readonly ok: false; readonly reason: "unreadable" | "short-link" };

/** Thailand with a margin of some 30 km, to tell latitude from longitude: 5.6-20.5 N, 97.3-105.7 E. */
const THAILAND = { south: 5.3, north: 20.8, west: 97, east: 106 };

export function inThailand(point: LatLon): boolean {
  return (
    point.lat >= THAILAND.south &&
    point.lat <= THAILAND.north &&
    point.lon >= THAILAND.west &&
    point.lon <= THAILAND.east
  );
}

/**
 * Reads one point from what people type or paste (domain §6): decimal pairs with any separator, Thai digits, decimal
 * commas, labels in Thai and English, DMS, `geo:`, links of Google, Longdo and OpenStreetMap. Longitude first is turned
 * round (`swapped`) when only that reading lies in Thailand. Points abroad are read too: judging them is not parsing.
 */
export function parseCoordinates(text: string): CoordinatesReading {
  const clean = normalise(text);
  const link = webLinkIn(clean);
  if (!link) return readPair(clean.replace(/^geo:/i, "").replace(/(?<=\d);[a-z].*$|\?.*$/i, "")) ?? unreadable;
  for (const candidate of mapLinkCandidates(link)) {
    const reading = readPair(candidate);
    if (reading) return reading;
  }
  return shortMapLink(link) ? { ok: false, reason: "short-link" } : unreadable;
}

const unreadable: CoordinatesReading = { ok: false, reason: "unreadable" };

/** One spelling for digits, minus signs, degree marks and spaces; what cannot be seen is dropped. */
function normalise(text: string): string {
  return arabicDigits(text)
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[\u2212\u2010-\u2014]/g, "-")
    .replace(/[\u02da\u00ba]/g, "°")
    .replace(/[\u2032\u2019\u2018\u00b4`]/g, "'")
    .replace(/[\u2033\u201c\u201d]|''/g, '"')
    .replace(/[\uff0c\u3001]/g, ",")
    .replace(/\s+/g, " ")
    .trim();
}

type Axis = "lat" | "lon";

/** A hemisphere (N, ตะวันออก) or a label (lat, ลองจิจูด). */
interface AxisToken {
  readonly type: "axis";
  readonly axis: Axis;
  readonly sign: 1 | -1;
  readonly hemisphere: boolean;
}

type Token =
  | AxisToken
  | { readonly type: "number"; readonly text: string }
  | { readonly type: "unit"; readonly unit: 0 | 1 | 2 }
  | { readonly type: "separator" };

const WORDS: readonly (readonly [RegExp, Token | null])[] = [
  [/^(?:ละติจูด|ละติจุด|latitude|lat)/i, { type: "axis", axis: "lat", sign: 1, hemisphere: false }],
  [
    /^(?:ลองจิจูด|ลองติจูด|ลองจิจุด|ลองติจุด|longitude|long|lng|lon)/i,
    { type: "axis", axis: "lon", sign: 1, hemisphere: false },
  ],
  [/^(?:เหนือ|north|n(?![a-z]))/i, { type: "axis", axis: "lat", sign: 1, hemisphere: true }],
  [/^(?:ใต้|south|s(?![a-z]))/i, { type: "axis", axis: "lat", sign: -1, hemisphere: true }],
  [/^(?:ตะวันออก|east|e(?![a-z]))/i, { type: "axis", axis: "lon", sign: 1, hemisphere: true }],
  [/^(?:ตะวันตก|west|w(?![a-z]))/i, { type: "axis", axis: "lon", sign: -1, hemisphere: true }],
  [/^(?:°|องศา|deg)/i, { type: "unit", unit: 0 }],
  [/^(?:ฟิลิปดา|พิลิปดา|วินาที|")/, { type: "unit", unit: 2 }],
  [/^(?:ลิปดา|นาที|')/, { type: "unit", unit: 1 }],
  [/^(?:พิกัด|coordinates?|gps|loc)/i, null],
  [/^[,;/|]/, { type: "separator" }],
  [/^[\s:=()[\]{}+*.]/, null],
];

function tokenise(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  for (let rest = text; rest !== ""; ) {
    const number = /^[+-]?\d+(?:\.\d+)?/.exec(rest)?.[0];
    if (number !== undefined) {
      tokens.push({ type: "number", text: number });
      rest = rest.slice(number.length);
      continue;
    }
    const word = WORDS.find(([pattern]) => pattern.test(rest));
    if (!word) return null;
    const [pattern, token] = word;
    if (token) tokens.push(token);
    rest = rest.replace(pattern, "");
  }
  return tokens;
}

interface Angle {
  readonly degrees: number;
  readonly axis: Axis | null;
}

/** "18,36 103,64": commas are decimal marks when each stands inside a number and there are just two such numbers. */
function dotDecimals(text: string): string {
  return text.includes(".") || !/^[^\d]*\d+,\d+(?:\s*[;/|]\s*|,?\s+)[+-]?\d+,\d+[^\d]*$/.test(text)
    ? text
    : text.replace(/(\d),(\d)/g, "$1.$2");
}

function readPair(text: string): CoordinatesReading | null {
  const tokens = tokenise(dotDecimals(text));
  const angles = tokens && readAngles(tokens);
  const [first, second] = angles ?? [];
  if (!first || !second || angles?.length !== 2) return null;
  if (first.axis !== null && first.axis === second.axis) return null;
  if (first.axis === "lon" || second.axis === "lat") return pointAt(second.degrees, first.degrees, false);
  if (first.axis !== null || second.axis !== null) return pointAt(first.degrees, second.degrees, false);
  const asRead = { lat: first.degrees, lon: second.degrees };
  const turned = { lat: second.degrees, lon: first.degrees };
  return !inThailand(asRead) && inThailand(turned)
    ? pointAt(turned.lat, turned.lon, true)
    : pointAt(asRead.lat, asRead.lon, false);
}

function pointAt(lat: number, lon: number, swapped: boolean): CoordinatesReading | null {
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) return null;
  // Seven decimals are a centimetre; more only repeats the noise of minutes and seconds.
  return { ok: true, lat: Math.round(lat * 1e7) / 1e7, lon: Math.round(lon * 1e7) / 1e7, swapped };
}

/** Groups numbers to angles: by their marks (° ' "), else two, four (degrees, minutes) or six bare numbers. */
function readAngles(tokens: readonly Token[]): readonly Angle[] | null {
  const numbers = tokens.filter((token) => token.type === "number").length;
  const marked = tokens.some((token) => token.type === "unit");
  if (!marked && numbers !== 2 && numbers !== 4 && numbers !== 6) return null;
  const perAngle = marked ? null : numbers / 2;

  const angles: Angle[] = [];
  let parts: (number | undefined)[] = [];
  let texts: string[] = [];
  let axis: AxisToken | null = null;
  let valid = true;
  const close = (): void => {
    if (texts.length === 0) return;
    const degrees = angleOf(parts, texts);
    if (degrees === null) valid = false;
    else angles.push({ degrees: degrees * (axis?.sign ?? 1), axis: axis?.axis ?? null });
    parts = [];
    texts = [];
    axis = null;
  };
  for (const [index, token] of tokens.entries()) {
    if (token.type === "separator") {
      if (perAngle === null || texts.length === perAngle) close();
      else if (texts.length > 0) return null;
    } else if (token.type === "axis") {
      // A hemisphere after its number ends the angle; before it (or a label), it begins the next.
      const labelled: AxisToken | null = axis;
      const sameAxis = labelled === null || (!labelled.hemisphere && labelled.axis === token.axis);
      if (token.hemisphere && texts.length > 0 && sameAxis) {
        axis = token;
        close();
      } else {
        close();
        if (axis !== null) return null;
        axis = token;
      }
    } else if (token.type === "number") {
      if (perAngle !== null && texts.length === perAngle) close();
      const next = tokens[index + 1];
      const unit: number = next?.type === "unit" ? next.unit : texts.length;
      if (parts.slice(unit).some((part) => part !== undefined)) close();
      parts[unit] = Number(token.text);
      texts.push(token.text);
    }
  }
  close();
  return valid && axis === null ? angles : null;
}

function angleOf(parts: readonly (number | undefined)[], texts: readonly string[]): number | null {
  const [degrees, minutes = 0, seconds = 0] = parts;
  if (degrees === undefined || parts.length > 3 || minutes < 0 || minutes >= 60 || seconds < 0 || seconds >= 60) {
    return null;
  }
  const size = Math.abs(degrees) + minutes / 60 + seconds / 3600;
  return texts[0]?.startsWith("-") ? -size : size;
}
