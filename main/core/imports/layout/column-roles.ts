import type { ColumnRole } from "../../../../shared/contract/imports";
import type { Content } from "./content";
import type { Segment } from "./segments";

/** Contents that may stand under a role; roles not named take anything. */
const FITTING: Readonly<Partial<Record<ColumnRole, ReadonlySet<Content>>>> = {
  username: new Set<Content>(["username"]),
  code: new Set<Content>(["code"]),
  agency: new Set<Content>(["agency", "thai"]),
  province: new Set<Content>(["province", "place", "thai"]),
  district: new Set<Content>(["place", "province", "thai"]),
  kind: new Set<Content>(["kind", "thai"]),
  number: new Set<Content>(["number", "other"]),
  coordinates: new Set<Content>(["coordinates", "url", "thai"]),
  ratingUrl: new Set<Content>(["url", "thai", "latin"]),
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
  ["url", "ratingUrl"],
];

const ENOUGH = 0.5;
const SAMPLE_ROWS = 400;

interface ColumnFacts {
  readonly filled: number;
  share(contents: ReadonlySet<Content>): number;
}

function factsOf(segment: Segment, column: number): ColumnFacts {
  const counts = new Map<Content, number>();
  let filled = 0;
  for (const { contents } of segment.rows.slice(0, SAMPLE_ROWS)) {
    const content = contents[column] ?? null;
    if (content === null) continue;
    filled++;
    counts.set(content, (counts.get(content) ?? 0) + 1);
  }
  return {
    filled,
    share: (wanted) =>
      filled === 0 ? 0 : [...wanted].reduce((sum, content) => sum + (counts.get(content) ?? 0), 0) / filled,
  };
}

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
    const own = new Set([word.role as Content]);
    return !facts.some((fact, other) => other !== column && fact.filled > 0 && fact.share(own) >= ENOUGH);
  });
}

/** Columns known by what stands in them. The fullest column of a kind wins, the leftmost among equals. */
function rolesByContent(facts: readonly ColumnFacts[]): ColumnRole[] {
  const roles: ColumnRole[] = facts.map(() => "ignore");
  for (const [content, role] of BY_CONTENT) {
    let best = -1;
    let bestShare = 0;
    facts.forEach((fact, column) => {
      const share = fact.share(new Set([content]));
      if (roles[column] !== "ignore" || fact.filled === 0 || share < ENOUGH) return;
      // A column of the agency's own words beats an equal one to its right.
      if (share * fact.filled > bestShare) {
        best = column;
        bestShare = share * fact.filled;
      }
    });
    if (best >= 0) roles[best] = role;
  }
  return roles;
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
  const tokens = new Set<Content>(["token"]);
  const column = facts.findIndex((fact, index) => roles[index] === "ignore" && fact.share(tokens) >= ENOUGH);
  return roles.map((role, index) => (index === column ? "password" : role));
}

/** Bare names beside a column of kinds: the Thai column with the most different names. */
function withBareNames(segment: Segment, facts: readonly ColumnFacts[], roles: ColumnRole[]): ColumnRole[] {
  if (roles.includes("agency") || !roles.includes("kind")) return roles;
  let best = -1;
  let most = 1;
  facts.forEach((fact, column) => {
    if (roles[column] !== "ignore" || fact.share(new Set<Content>(["thai"])) < ENOUGH) return;
    const different = new Set(segment.rows.map(({ texts }) => texts[column])).size;
    if (different > most) {
      best = column;
      most = different;
    }
  });
  return roles.map((role, index) => (index === best ? "agency" : role));
}

/** The role of each column of a part of a sheet: from its header where that fits, else from what stands in it. */
export function columnRoles(segment: Segment): ColumnRole[] {
  const width = Math.max(segment.header?.length ?? 0, ...segment.rows.map(({ texts }) => texts.length));
  const facts = Array.from({ length: width }, (_, column) => factsOf(segment, column));
  if (segment.header && headerFits(segment, facts)) {
    const header = segment.header;
    const roles = facts.map((_, column): ColumnRole => header[column]?.role ?? "ignore");
    // What the header does not name may still be known by its content: a district split off from the name.
    const content = rolesByContent(facts);
    const filled = roles.map((role, column) => {
      const seen = content[column] ?? "ignore";
      return role === "ignore" && !header[column] && !roles.includes(seen) ? seen : role;
    });
    return withBareNames(segment, facts, filled);
  }
  const roles = rolesByOrder(segment, facts, rolesByContent(facts));
  return withBareNames(segment, facts, withPasswords(facts, roles));
}
