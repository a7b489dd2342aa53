import type { Reason, Repair } from "../../../../shared/contract/import-rows";
import { parseKindWord } from "../../../../shared/domain/agency-kind-words";
import { mayBeBareName } from "../../../../shared/domain/agency-name";
import { AGENCY_KINDS, type AgencyKind } from "../../../../shared/domain/kinds";
import { foldThai } from "../../../../shared/domain/thai-text";
import { type Username, usernameFitsKind } from "../../../../shared/domain/username";
import type { Names } from "../layout/content";
import type { RawRow } from "../layout/read-rows";
import { checkName } from "./check-name";
import { findPlace, type PlaceHints } from "./find-place";
import { readValues } from "./read-values";
import { type Draft, type Identity, identityKey, type Reading, reason } from "./reading";

export interface Surroundings extends PlaceHints {
  readonly names: Names;
  /** Whether the registry has, or had, this very agency. */
  isRegistered(key: string): boolean;
}

function unreadable(raw: RawRow, why: Reason): Reading {
  const { username, values, pin, notes } = readValues(raw);
  return {
    raw,
    identity: null,
    asRead: null,
    username,
    values,
    pin,
    repairs: [],
    questions: [],
    notes: [why, ...notes],
    drafts: [],
    bad: [],
    unknownName: false,
    near: [],
    nameCheck: null,
    repaired: false,
  };
}

/** Kinds that contradictory words or digits speak for, each of them with the row's own name and place. */
function otherKinds(identity: Identity, said: AgencyKind | null, username: Username | null): Draft[] {
  const fitting = username === null ? [] : AGENCY_KINDS.slice(0, 5).filter((kind) => usernameFitsKind(username, kind));
  // Of the municipalities the smallest is by far the most common.
  const kinds = [...(said === null ? [] : [said]), ...fitting.reverse()].filter((kind) => kind !== identity.kind);
  return [...new Set(kinds)].map((kind, index) => ({
    identity: { ...identity, kind },
    agencyId: null,
    score: 0.6 - index * 0.05,
    reason: reason("other-kind"),
    without: [],
  }));
}

/** Reads one row: which agency it names and what it says of it. Whether its name is repaired is for the whole sheet to say. */
export function understandRow(raw: RawRow, around: Surroundings): Reading {
  const kindSaid = raw.kind === "" ? null : parseKindWord(raw.kind);
  const parsed = raw.agency === "" ? null : around.names(raw.agency);
  if (!parsed) return unreadable(raw, reason("agency-missing"));
  const own = kindSaid !== null && mayBeBareName(parsed) ? null : parsed.kind;
  const kind = own ?? kindSaid;
  if (kind === null) return unreadable(raw, reason("kind-missing", { read: foldThai(raw.agency) }));
  const { username, values, pin, questions: bad, notes, restoredUsername } = readValues(raw);
  const repairs: Repair[] = [];
  const questions: Reason[] = bad.map((item) => item.reason);
  if (restoredUsername) repairs.push({ field: "username", ...restoredUsername, reason: reason("zero-restored") });
  const differs = kindSaid !== null && own !== null && kindSaid !== own;
  if (differs) questions.push(reason("kind-differs", { a: kindSaid, b: kind }));
  const fits = username === null || usernameFitsKind(username, kind);
  if (!fits) questions.push(reason("kind-against-username"));
  const place = findPlace(raw, kind, parsed, fits ? username : null, around);
  const asRead = place.identity;
  const drafts = [...place.drafts];
  if (differs || !fits) drafts.push(...otherKinds(asRead, kindSaid, fits ? null : username));
  const check = around.isRegistered(identityKey(asRead))
    ? { known: true, near: [] }
    : checkName(asRead, around.reference);
  return {
    raw,
    identity: asRead,
    asRead,
    username,
    values,
    pin,
    repairs: [...repairs, ...place.repairs],
    questions: [...questions, ...place.questions],
    notes,
    drafts,
    bad: bad.map((item) => item.field),
    unknownName: !check.known,
    near: check.near,
    nameCheck: null,
    repaired: false,
  };
}
