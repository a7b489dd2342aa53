import type { ProposalRow } from "../../../../shared/contract/import-rows";
import { shortName } from "../../../../shared/domain/kinds";
import type { Plan, RowBody, SealedValues } from "../plan";
import { type Identity, type PlannedChange, proposedAgency, type Reading, reason } from "../understand/reading";
import type { Reference } from "../understand/reference-index";
import { compareFields } from "./compare-fields";
import { type Found, type Matching, NOTHING_FOUND } from "./matching";
import { identityOf, type RegisteredAgency } from "./registry-index";
import { canKeep, changeInWords, suggestionsOf } from "./suggestions";

export interface Judged {
  readonly outcome: ProposalRow["outcome"];
  readonly body: RowBody;
  /** Secrets that a commit may have to store. */
  readonly secrets: SealedValues;
}

/** Questions that matter no more when the registry already says all that the row says. */
const SETTLED_BY_REGISTRY = new Set([
  "username-twice",
  "code-twice",
  "would-double-row",
  "username-elsewhere",
  "code-elsewhere",
]);

/** The registry's name is no known one, and the row's is: evidence matched them, so the name is corrected. */
function renames(identity: Identity, found: Found, reference: Reference): boolean {
  const { agency, match } = found;
  const isEvidence = match?.code.startsWith("by-") || match?.code === "similar-in-district";
  if (!agency || identity.districtCode === null || !isEvidence) return false;
  const known = (name: string): boolean => reference.isKnownName(identity.kind, identity.districtCode ?? "", name);
  return known(identity.name) && !known(agency.name);
}

/** The likely name of a row whose name is kept as written, where accepting it is one of the suggestions. */
function markOf({ nameCheck }: Reading, suggestions: RowBody["suggestions"]): RowBody["mark"] {
  const likely = nameCheck === null ? undefined : suggestions.find(({ agency }) => agency.name === nameCheck);
  return likely ? { likely: likely.agency.name, score: likely.score, key: likely.key } : null;
}

function outcomeOf(reading: Reading, found: Found, changed: boolean, repeated: boolean): ProposalRow["outcome"] {
  if (!reading.identity) return "unreadable";
  if (reading.questions.length > 0) return "question";
  if (repeated && found.change === null) return "same";
  if (!found.agency) return "new";
  return changed || found.change !== null ? "change" : "same";
}

/** A change that the registry knows already is none. */
function stillToCome(change: PlannedChange | null, agency: RegisteredAgency | null): PlannedChange | null {
  if (change === null || agency === null) return change;
  const ends = change.event === "merged" || change.event === "abolished";
  return ends && agency.ended === change.event ? null : change;
}

/** Who the row means once it is written: under a changed name, or under the registry's own. */
function meantBy({ identity }: Reading, { agency, change }: Found, rename: boolean): Identity | null {
  if (!identity) return null;
  if (change && (change.event === "upgraded" || change.event === "renamed")) return change.to;
  return agency && !rename ? identityOf(agency) : identity;
}

/**
 * Decides what would happen to one row, and why.
 * @param met what the row met in the registry
 * @param repeats the earlier row that already says all that this one says
 */
export function judgeRow(
  reading: Reading,
  matching: Matching,
  met: Found = NOTHING_FOUND,
  repeats: number | undefined = undefined,
): Judged {
  const { reference } = matching;
  const found = { ...met, change: stillToCome(met.change, met.agency) };
  const { agency, change } = found;
  const { fields, differences } = compareFields(reading, agency, matching.registry, matching.mac);
  const { identity } = reading;
  const rename = identity !== null && renames(identity, found, reference);
  const meant = meantBy(reading, found, rename);
  const isCalled = change?.to && meant === change.to;
  if (agency && rename && identity) differences.unshift({ field: "name", before: agency.name, after: identity.name });
  if (agency && isCalled) differences.unshift({ field: "name", before: shortName(agency), after: shortName(meant) });
  if (agency && differences.length === 0 && Object.keys(fields).length > 0) {
    reading.questions = reading.questions.filter(({ code }) => !SETTLED_BY_REGISTRY.has(code));
  }
  if (repeats !== undefined) reading.notes.push(reason("repeats-row", { row: repeats }));
  const outcome = outcomeOf(reading, found, differences.length > 0, repeats !== undefined);
  const storable = outcome === "new" || outcome === "change" || outcome === "question";
  const { list, targets } = suggestionsOf(
    reading,
    matching,
    agency && meant && { identity: meant, agencyId: agency.id },
  );
  const { code, password } = reading.values;
  // Matched, the name is the registry's: nothing of it is doubtful any more.
  const nameCheck = agency ? null : reading.nameCheck;
  const keeps = canKeep(reading);
  const plan: Plan = {
    identity: meant,
    asRead: keeps ? reading.asRead : null,
    agencyId: agency?.id ?? null,
    pin: reading.pin,
    nameCheck,
    rename,
    change,
    targets,
  };
  // A row that writes nothing needs no plan, unless its name may still be set back to what was read.
  const isRead = identity !== null && reading.asRead !== null && meant?.name === reading.asRead.name;
  const writes = storable || (outcome === "same" && !isRead);
  return {
    outcome,
    body: {
      agency: meant ? proposedAgency(meant, reference) : null,
      agencyId: agency?.id ?? null,
      fields,
      differences,
      read: [...reading.raw.read],
      repairs: reading.repairs,
      match: found.match,
      change: change && changeInWords(change, reference),
      mark: agency ? null : markOf(reading, list),
      canKeep: writes && keeps,
      suggestions: list,
      reasons: [...reading.questions, ...reading.notes],
      plan: writes ? plan : null,
    },
    secrets: storable
      ? { ...(code === undefined ? {} : { code }), ...(password === undefined ? {} : { password }) }
      : {},
  };
}
