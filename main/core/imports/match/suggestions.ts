import type { IdentityChange, Suggestion } from "../../../../shared/contract/import-rows";
import type { Target } from "../plan";
import {
  type Draft,
  type Identity,
  identityKey,
  type PlannedChange,
  proposedAgency,
  type Reading,
  reason,
} from "../understand/reading";
import type { Reference } from "../understand/reference-index";
import type { Matching } from "./matching";

/** Most suggestions of a row; the right one should be among the first three. */
const MOST = 5;

export function changeInWords({ event, from, to }: PlannedChange, reference: Reference): IdentityChange {
  return { event, from: proposedAgency(from, reference), to: to && proposedAgency(to, reference) };
}

/** Whether an identity is whole enough to be an agency's: its province known, its district where its kind has one. */
function isWhole({ kind, provinceCode, districtCode }: Identity): boolean {
  return provinceCode !== "" && (districtCode !== null || kind === "PAO" || kind === "OTHER");
}

/** Whether the row may be kept as read: not where it would double an agency of another row or of the registry. */
export function canKeep({ asRead, identity, questions }: Reading): boolean {
  if (!asRead || !identity || asRead.provinceCode === "") return false;
  return !questions.some(({ code }) =>
    ["would-double-row", "would-double-agency", "kind-changed", "username-elsewhere", "code-elsewhere"].includes(code),
  );
}

function ownDrafts(reading: Reading): Draft[] {
  const { identity, bad, questions } = reading;
  if (!identity || !isWhole(identity)) return [];
  const base = { identity, agencyId: null };
  // A value that cannot be kept need not cost the rest of the row.
  if (bad.length > 0) return [{ ...base, score: 1, reason: reason("without-field"), without: bad }];
  if (questions.length === 0 || !canKeep(reading)) return [];
  return [{ ...base, score: 0.5, reason: reason("as-read"), without: [] }];
}

/** Whom the row was matched to, under the name it will bear. */
export interface Met {
  readonly identity: Identity;
  readonly agencyId: string;
}

/** A draft of the row itself is one of the agency that it was matched to, however its name was read. */
function ofMet(draft: Draft, reading: Reading, met: Met | null): Draft {
  const own = reading.identity !== null && identityKey(draft.identity) === identityKey(reading.identity);
  return met !== null && own && draft.agencyId === null && !draft.change ? { ...draft, ...met } : draft;
}

/**
 * What may be done with a row instead, best first, and what each of it would write.
 * @param met whom the row was matched to
 */
export function suggestionsOf(
  reading: Reading,
  { registry, reference }: Matching,
  met: Met | null,
): { list: Suggestion[]; targets: Record<string, Target> } {
  const targets: Record<string, Target> = {};
  const list: Suggestion[] = [];
  const best = [...ownDrafts(reading), ...reading.drafts]
    .map((draft, index) => ({ draft: ofMet(draft, reading, met), index }))
    .sort((a, b) => b.draft.score - a.draft.score || a.index - b.index);
  for (const { draft } of best) {
    const { identity, without, change = null } = draft;
    const known = registry.byKey(identityKey(identity));
    const agencyId = draft.agencyId ?? known?.id ?? null;
    const key = `${identityKey(identity)}${change ? `+${change.event}` : ""}${without.map((field) => `-${field}`).join("")}`;
    if (targets[key] || list.length >= MOST || !isWhole(identity)) continue;
    targets[key] = { identity, agencyId, without: [...without], change };
    const params = without.length > 0 ? { fields: without.join(",") } : {};
    list.push({
      key,
      agency: proposedAgency(identity, reference),
      agencyId,
      score: Math.round(draft.score * 100) / 100,
      reason: { code: draft.reason.code, params: { ...draft.reason.params, ...params } },
      change: change && changeInWords(change, reference),
    });
  }
  return { list, targets };
}
