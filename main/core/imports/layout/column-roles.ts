import type { ColumnRole } from "../../../../shared/contract/import-rows";
import { type ColumnFacts, columnFacts } from "./column-facts";
import type { Content } from "./content";
import type { HeaderWord } from "./header-words";
import type { Segment } from "./sheet-rows";
import { repeated } from "./side-by-side";

/** Contents that may stand under a role; roles not named take anything. */
const FITTING: Readonly<Partial<Record<ColumnRole, ReadonlySet<Content>>>> = {
  username: new Set<Content>(["username"]),
  code: new Set<Content>(["code"]),
  agency: new Set<Content>(["agency", "thai"]),
  province: new Set<Content>(["province", "place", "thai"]),
  district: new Set<Content>(["place", "province", "thai"]),
  kind: new Set<Content>(["kind", "thai"]),
  number: new Set<Content>(["number", "other"]),
  coordinates: new Set<Content>(["coordinates", "latitude", "longitude", "url", "thai"]),
  latitude: new Set<Content>(["latitude", "longitude", "coordinates"]),
  longitude: new Set<Content>(["latitude", "longitude", "coordinates"]),
  ratingUrl: new Set<Content>(["url", "thai", "latin"]),
  email: new Set<Content>(["email"]),
  mobile: new Set<Content>(["phone", "other"]),
  phone: new Set<Content>(["phone", "other"]),
  officer: new Set<Content>(["person", "thai"]),
};

/** Roles that a column's content alone decides. */
const BY_CONTENT: readonly (readonly [Content, ColumnRole])[] = [
  ["agency", "agency"],
  ["username", "username"],
  ["code", "code"],
  ["kind", "kind"],
  ["place", "district"],
  ["province", "province"],
  ["coordinates", "coordinates"],
  ["latitude", "latitude"],
  ["longitude", "longitude"],
  ["url", "ratingUrl"],
  ["person", "officer"],
  ["post", "position"],
  ["email", "email"],
  ["phone", "phone"],
  ["time", "lastEdited"],
];
const ENOUGH = 0.5;

/** Roles whose cells are told from all others by themselves. */
const TELLING: ReadonlySet<ColumnRole> = new Set(["username", "code", "agency"]);

/**
 * Whether the header stands over the columns it names. It does not where what it calls a user name, code or agency
 * stands in another column; a column of nothing but misread codes is still the header's code column.
 */
function headerFits(segment: Segment, facts: readonly ColumnFacts[]): boolean {
  return (segment.header ?? []).every((word, column) => {
    const fitting = word && TELLING.has(word.role) ? FITTING[word.role] : undefined;
    if (!word || !fitting || (facts[column]?.share(fitting) ?? 0) >= ENOUGH) return true;
    return !facts.some((fact, other) => other !== column && fact.share(word.role as Content) >= ENOUGH);
  });
}

/** The role that stands for what most cells of a column look like. */
function dominant(fact: ColumnFacts): ColumnRole {
  return BY_CONTENT.find(([content]) => fact.share(content) >= ENOUGH)?.[1] ?? "ignore";
}

/** Columns known by what stands in them. The fullest column of a kind wins, the leftmost among equals. */
function rolesByContent(facts: readonly ColumnFacts[]): ColumnRole[] {
  const every = facts.map(dominant);
  if (repeated(every)) return every;
  const roles: ColumnRole[] = facts.map(() => "ignore");
  for (const [content, role] of BY_CONTENT) {
    let best = -1;
    let bestShare = 0;
    facts.forEach((fact, column) => {
      const share = fact.share(content);
      if (roles[column] !== "ignore" || share < ENOUGH) return;
      // A column of the agency's own words beats an equal one to its right.
      if (share * fact.filled > bestShare) {
        best = column;
        bestShare = share * fact.filled;
      }
    });
    if (best >= 0) roles[best] = role;
  }
  return halves(roles);
}

/** One half of a pair of coordinates alone says no place. */
function halves(roles: readonly ColumnRole[]): ColumnRole[] {
  const whole = roles.includes("latitude") && roles.includes("longitude");
  return whole ? [...roles] : roles.map((role) => (role === "latitude" || role === "longitude" ? "ignore" : role));
}

/** A header that stands elsewhere still says the order: unknown columns between two known ones take the roles between them. */
function rolesByOrder(segment: Segment, facts: readonly ColumnFacts[], known: readonly ColumnRole[]): ColumnRole[] {
  const roles = [...known];
  const order = (segment.header ?? []).flatMap((word) => (word ? [word.role] : []));
  const used = new Set(known);
  let at = 0;
  roles.forEach((role, column) => {
    if ((facts[column]?.filled ?? 0) === 0) return;
    if (role !== "ignore") {
      const found = order.indexOf(role);
      if (found >= 0) at = found + 1;
      return;
    }
    const next = order[at];
    if (next === undefined || used.has(next)) return;
    const fitting = FITTING[next];
    if (fitting && (facts[column]?.share(fitting) ?? 0) < ENOUGH) return;
    roles[column] = next;
    at++;
  });
  return roles;
}

function withPasswords(facts: readonly ColumnFacts[], roles: ColumnRole[]): ColumnRole[] {
  const username = roles.indexOf("username");
  if (username < 0 || roles.includes("password")) return roles;
  const column = facts.findIndex((fact, index) => roles[index] === "ignore" && fact.share("token") >= ENOUGH);
  return roles.map((role, index) => (index === column ? "password" : role));
}

/**
 * The digits of an agency code are those of its user name. Without a header they are the code's where nothing of an
 * account stands beside them, and the time of the last change does: a service-point export.
 */
function withAgencyCodes(segment: Segment, roles: readonly ColumnRole[]): ColumnRole[] {
  const column = roles.indexOf("username");
  const exported = roles.includes("lastEdited") && !roles.includes("password");
  if (column < 0 || !exported || segment.rows.some(({ texts }) => texts[column]?.includes("@"))) return [...roles];
  return roles.map((role, at) => (at === column ? "agencyCode" : role));
}

/** Bare names beside a column of kinds: the Thai column with the most different names. */
function withBareNames(segment: Segment, facts: readonly ColumnFacts[], roles: ColumnRole[]): ColumnRole[] {
  if (roles.includes("agency") || !roles.includes("kind")) return roles;
  let best = -1;
  let most = 1;
  facts.forEach((fact, column) => {
    if (roles[column] !== "ignore" || fact.share("thai") < ENOUGH) return;
    const different = new Set(segment.rows.map(({ texts }) => texts[column])).size;
    if (different > most) {
      best = column;
      most = different;
    }
  });
  return roles.map((role, index) => (index === best ? "agency" : role));
}

/** What the column beside the first half may be taken for. */
const HALVES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["ignore", "coordinates", "latitude", "longitude"]);

/** "พิกัด" over two columns of numbers, or over halves: latitude and longitude, each by its own numbers. */
function withHalves(facts: readonly ColumnFacts[], roles: ColumnRole[]): ColumnRole[] {
  const half = (column: number): "latitude" | "longitude" | null => {
    if ((facts[column]?.share("latitude") ?? 0) >= ENOUGH) return "latitude";
    return (facts[column]?.share("longitude") ?? 0) >= ENOUGH ? "longitude" : null;
  };
  const column = roles.findIndex((role, at) => role === "coordinates" && half(at) !== null);
  const beside = roles[column + 1];
  if (column < 0 || beside === undefined || !HALVES.has(beside)) return roles;
  const [first, second] = [half(column), half(column + 1)];
  if (!first || !second || first === second) return roles;
  return roles.map((role, at) => (at === column ? first : at === column + 1 ? second : role));
}

/**
 * English names of an accounts list are often of something else altogether (domain §3): never taken unless the user
 * maps that column by hand.
 */
function withoutForeignNames(roles: readonly ColumnRole[]): ColumnRole[] {
  const accounts = roles.includes("username") || roles.includes("password");
  return roles.map((role) => (accounts && role === "agencyEn" ? "ignore" : role));
}

/** Roles of columns in which something else may stand than their word says; what nearly all cells plainly are goes before. */
const OPEN: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "ignore",
  "position",
  "officer",
  "address",
  "email",
  "agencyCode",
]);
const PLAIN: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["agency", "coordinates", "email"]);
/** What makes a secret of a column's cells, or their user name: "รหัสลงทะเบียน", "อีเมล (Username)". */
const KEYS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["username", "code"]);
const NEARLY_ALL = 0.8;

/**
 * Whether a column holds something else than its header's word says: points under "ตำแหน่งที่ตั้ง", agencies under "สังกัด",
 * authorize codes under "รหัสหน่วยงาน". The digits of an agency code are those of its user name: they stay what they are.
 */
function overrules(word: HeaderWord | null, seen: ColumnRole, fact: ColumnFacts | undefined): boolean {
  if (!word || !OPEN.has(word.role)) return false;
  const may = word.secret ? seen === "code" : PLAIN.has(seen) || KEYS.has(seen);
  if (!may || (word.role === "agencyCode" && seen === "username")) return false;
  return (fact?.share(FITTING[seen] ?? new Set()) ?? 0) >= NEARLY_ALL && dominantOf(fact) === seen;
}

function dominantOf(fact: ColumnFacts | undefined): ColumnRole {
  return fact ? dominant(fact) : "ignore";
}

/** Roles that may be of anybody or anything: never taken from a column whose own word is not known ("นายก", "ช่องทาง"). */
const ANYBODYS: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "officer",
  "position",
  "mobile",
  "phone",
  "email",
  "ratingUrl",
  "lastEdited",
]);

/** The role of each column of a part of a sheet: from its header where that fits, else from what stands in it. */
export function columnRoles(segment: Segment): ColumnRole[] {
  const facts = columnFacts(segment);
  if (segment.header && headerFits(segment, facts)) {
    const header = segment.header;
    const roles = facts.map((_, column): ColumnRole => header[column]?.role ?? "ignore");
    // What the header does not name may still be known by its content: a district split off from the name.
    const content = rolesByContent(facts);
    const taken = new Set(roles);
    const filled = roles.map((role, column) => {
      const seen = content[column] ?? "ignore";
      if (!taken.has(seen) && overrules(header[column] ?? null, seen, facts[column])) return seen;
      if (role !== "ignore" || header[column] || taken.has(seen)) return role;
      if (seen === "lastEdited" || (segment.headerTexts[column] && ANYBODYS.has(seen))) return role;
      return seen;
    });
    return withBareNames(segment, facts, halves(withHalves(facts, withoutForeignNames(filled))));
  }
  const roles = rolesByOrder(segment, facts, rolesByContent(facts));
  return withBareNames(segment, facts, withAgencyCodes(segment, withPasswords(facts, roles)));
}
