import type { ProposalRow, Suggestion } from "../../../../shared/contract/imports";
import type { Plan, RowBody, SealedValues, Target } from "../plan";
import { type Identity, identityKey, proposedAgency, type Reading, reason } from "../understand/reading";
import type { Reference } from "../understand/reference-index";
import { compareFields } from "./compare-fields";
import { type Found, findAgency, type Matching } from "./find-agency";

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
const SUGGESTIONS = 5;

/** The registry's name is no known one, and the row's is: evidence matched them, so the name is corrected. */
function renames(identity: Identity, found: Found, reference: Reference): boolean {
  const { agency, match } = found;
  if (!agency || identity.districtCode === null || !match?.code.startsWith("by-")) return false;
  const known = (name: string): boolean => reference.isKnownName(identity.kind, identity.districtCode ?? "", name);
  return known(identity.name) && !known(agency.name);
}

function suggestionsOf(reading: Reading, matching: Matching): { list: Suggestion[]; targets: Record<string, Target> } {
  const targets: Record<string, Target> = {};
  const list: Suggestion[] = [];
  const best = reading.drafts
    .map((draft, index) => ({ draft, index }))
    .sort((a, b) => b.draft.score - a.draft.score || a.index - b.index);
  for (const { draft } of best) {
    const known = matching.registry.byKey(identityKey(draft.identity));
    const agencyId = draft.agencyId ?? known?.id ?? null;
    const key = `${identityKey(draft.identity)}${draft.without.map((field) => `-${field}`).join("")}`;
    if (targets[key] || list.length >= SUGGESTIONS) continue;
    targets[key] = { identity: draft.identity, agencyId, without: [...draft.without] };
    const agency = proposedAgency(draft.identity, matching.reference);
    const params = draft.without.length > 0 ? { fields: draft.without.join(",") } : {};
    const why = { code: draft.reason.code, params: { ...draft.reason.params, ...params } };
    list.push({ key, agency, agencyId, score: Math.round(draft.score * 100) / 100, reason: why, change: null });
  }
  return { list, targets };
}

/** The likely name of a row whose name is kept as written, where accepting it is one of the suggestions. */
function markOf({ nameCheck }: Reading, suggestions: readonly Suggestion[]): RowBody["mark"] {
  const likely = nameCheck === null ? undefined : suggestions.find(({ agency }) => agency.name === nameCheck);
  return likely ? { likely: likely.agency.name, score: likely.score, key: likely.key } : null;
}

function outcomeOf(reading: Reading, found: Found, changed: boolean, repeated: boolean): ProposalRow["outcome"] {
  if (!reading.identity) return "unreadable";
  if (reading.questions.length > 0) return "question";
  if (repeated) return "same";
  if (!found.agency) return "new";
  return changed ? "change" : "same";
}

/**
 * Decides what would happen to one row, and why.
 * @param repeats the earlier row that already says all that this one says
 */
export function judgeRow(reading: Reading, matching: Matching, repeats: number | undefined): Judged {
  const found = findAgency(reading, matching);
  const { reference } = matching;
  const { fields, differences } = compareFields(reading, found.agency, matching.registry, matching.mac);
  const identity = reading.identity;
  const rename = identity !== null && renames(identity, found, reference);
  if (rename && found.agency) differences.unshift({ field: "name", before: found.agency.name, after: identity.name });
  if (found.agency && differences.length === 0 && Object.keys(fields).length > 0) {
    reading.questions = reading.questions.filter(({ code }) => !SETTLED_BY_REGISTRY.has(code));
  }
  if (repeats !== undefined) reading.notes.push(reason("repeats-row", { row: repeats }));
  const outcome = outcomeOf(reading, found, differences.length > 0, repeats !== undefined);
  const storable = outcome === "new" || outcome === "change" || outcome === "question";
  const { list, targets } = suggestionsOf(reading, matching);
  const { code, password } = reading.values;
  const plan: Plan = {
    identity,
    asRead: reading.asRead,
    agencyId: found.agency?.id ?? null,
    pin: reading.pin,
    nameCheck: reading.nameCheck,
    rename,
    targets,
  };
  // A row that writes nothing needs no plan, unless its name may still be set back to what was read.
  const writes = storable || (outcome === "same" && reading.repaired);
  // Matched by evidence, the row means the registry's agency under the registry's name.
  const meant = identity && found.agency && !rename ? { ...identity, name: found.agency.name } : identity;
  return {
    outcome,
    body: {
      agency: meant ? proposedAgency(meant, reference) : null,
      agencyId: found.agency?.id ?? null,
      fields,
      differences,
      read: [...reading.raw.read],
      repairs: reading.repairs,
      match: found.match,
      change: null,
      mark: markOf(reading, list),
      canKeep: writes && reading.asRead !== null,
      suggestions: list,
      reasons: [...reading.questions, ...reading.notes],
      plan: writes ? plan : null,
    },
    secrets: storable
      ? { ...(code === undefined ? {} : { code }), ...(password === undefined ? {} : { password }) }
      : {},
  };
}
