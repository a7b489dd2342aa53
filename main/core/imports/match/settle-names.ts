import { ImportField, type Reason } from "../../../../shared/contract/import-rows";
import { misreadingSimilarity } from "../../../../shared/domain/confusions";
import { nameKey } from "../../../../shared/domain/thai-text";
import { eachPaced, type Pace } from "../../pace";
import { referenceNames } from "../understand/check-name";
import { type FieldName, type Identity, identityKey, type Reading, reason } from "../understand/reading";
import type { Reference } from "../understand/reference-index";
import type { Registry } from "./registry-index";

/** Everything by which two rows of one agency can contradict each other. */
export const CONFLICTING: readonly FieldName[] = ImportField.options;

export function ask(reading: Reading, question: Reason): void {
  if (!reading.questions.some(({ code }) => code === question.code)) reading.questions.push(question);
}

/** Takes a name repair back and asks: the name that it would become is another row's or agency's. */
export function cancelRepair(reading: Reading, question: Reason, agencyId: string | null = null): void {
  const wanted = reading.identity;
  if (!reading.repaired || !wanted) return;
  reading.identity = reading.asRead;
  reading.repaired = false;
  reading.repairs = reading.repairs.filter(({ field }) => field !== "name");
  reading.drafts.unshift({ identity: wanted, agencyId, score: 0.9, reason: reason("one-confusion"), without: [] });
  ask(reading, question);
}

/** Two rows that say exactly the same are one row twice. */
function sameRow(a: Reading, b: Reading): boolean {
  if (!a.asRead || !b.asRead || identityKey(a.asRead) !== identityKey(b.asRead)) return false;
  return CONFLICTING.every((field) => a.values[field] === b.values[field]);
}

function agree(a: Reading, b: Reading): boolean {
  return CONFLICTING.every((field) => (a.values[field] ?? b.values[field]) === (b.values[field] ?? a.values[field]));
}

/** Repairs a name that exactly one reference name, claimed by nobody else, can have been; asks between equals. */
async function repairNames(readings: readonly Reading[], named: ReadonlySet<string>, pace: Pace): Promise<void> {
  await eachPaced(readings, pace, (reading) => {
    const { asRead } = reading;
    if (!asRead || !reading.unknownName || reading.near.length === 0) return;
    const free = reading.near.filter(({ name }) => !named.has(identityKey({ ...asRead, name })));
    const only = reading.near.length === 1 ? reading.near[0] : free.length === 1 ? free[0] : undefined;
    if (only) {
      reading.identity = { ...asRead, name: only.name };
      reading.repaired = true;
      reading.repairs.push({
        field: "name",
        read: asRead.name,
        became: only.name,
        reason: reason(`confusion-${only.confusion}`),
      });
      return;
    }
    ask(reading, reason("name-two-readings", { count: reading.near.length }));
    for (const { name } of free.length > 1 ? free : reading.near) {
      const identity = { ...asRead, name };
      reading.drafts.push({ identity, agencyId: null, score: 0.9, reason: reason("one-confusion"), without: [] });
    }
  });
}

/**
 * A repaired name that another row bears, read or repaired, is a question: an exact row beats a repaired one.
 * @param repeating an online form's answers may come twice for one agency, so rows that agree are one agency's
 */
async function cancelClaimedRepairs(readings: readonly Reading[], repeating: boolean, pace: Pace): Promise<void> {
  if (!readings.some((reading) => reading.repaired)) return;
  const exact = new Map<string, Reading>();
  const repaired = new Map<string, Reading[]>();
  await eachPaced(readings, pace, (reading) => {
    if (!reading.identity) return;
    const key = identityKey(reading.identity);
    if (!reading.repaired) {
      if (!exact.has(key)) exact.set(key, reading);
      return;
    }
    const claims = repaired.get(key);
    if (claims) claims.push(reading);
    else repaired.set(key, [reading]);
  });
  for (const [key, claims] of repaired) {
    await pace();
    const owner = exact.get(key);
    for (const claim of claims) {
      const other = owner ?? claims.find((candidate) => candidate !== claim);
      if (!other || sameRow(claim, other) || (repeating && agree(claim, other))) continue;
      cancelRepair(claim, reason("would-double-row", { row: other.raw.row }));
    }
  }
}

const LIKELY = 3;
/** What another row's claim to a name takes off its likeliness: of the same kind, of another kind. */
const CLAIMED = 0.5;
const CLAIMED_BY_OTHER_KIND = 0.1;

/** The likely right names of one that nothing proves wrong, best first: alike, and named by no other row. */
export function offerLikely(
  reading: Reading,
  named: ReadonlySet<string>,
  reference: Reference,
  registry: Registry,
): void {
  const { identity } = reading;
  if (!identity || !reading.unknownName || reading.repaired) return;
  const taken = (name: string): number => {
    if (named.has(identityKey({ ...identity, name }))) return CLAIMED;
    const other: Identity["kind"] = identity.kind === "SAO" ? "SUBDISTRICT_MUNICIPALITY" : "SAO";
    return named.has(identityKey({ ...identity, name, kind: other })) ? CLAIMED_BY_OTHER_KIND : 0;
  };
  const registered = registry.near(identity).map(({ name }) => name);
  const names = new Map([...referenceNames(identity, reference), ...registered].map((name) => [nameKey(name), name]));
  names.delete(nameKey(identity.name));
  const likely = [...names.values()]
    .map((name) => ({ name, score: Math.max(0.01, misreadingSimilarity(identity.name, name) - taken(name)) }))
    .sort((a, b) => b.score - a.score || a.name.localeCompare(b.name, "th"))
    .slice(0, LIKELY);
  const [best] = likely;
  reading.nameCheck = best?.name ?? null;
  reading.notes.push(reason("name-not-in-reference", best ? { likely: best.name } : {}));
  for (const { name, score } of likely) {
    reading.drafts.push({
      identity: { ...identity, name },
      agencyId: null,
      score: Math.min(0.89, score),
      reason: reason("similar-name"),
      without: [],
    });
  }
}

/** Settles the names of a sheet among themselves: one-to-one, so that no two rows become one agency. */
export async function settleNames(readings: readonly Reading[], repeating: boolean, pace: Pace): Promise<void> {
  // Nearly all names are known as they stand: the keys of a national list are made only where one may be repaired.
  if (!readings.some(({ near }) => near.length > 0)) return;
  const named = new Set<string>();
  await eachPaced(readings, pace, ({ asRead, unknownName }) => {
    if (asRead && !unknownName) named.add(identityKey(asRead));
  });
  await repairNames(readings, named, pace);
  await cancelClaimedRepairs(readings, repeating, pace);
}
