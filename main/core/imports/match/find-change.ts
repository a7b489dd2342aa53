import { type ChangeNote, readChangeNote } from "../../../../shared/domain/change-note";
import type { AgencyKind } from "../../../../shared/domain/kinds";
import { usernameKey } from "../../../../shared/domain/username";
import { type Identity, identityKey, type PlannedChange, type Reading, reason } from "../understand/reading";
import type { Found, Matching } from "./matching";
import { identityOf, type RegisteredAgency } from "./registry-index";
import { ask } from "./settle-names";

/** Municipalities in the order of their rank. */
const LADDER: readonly AgencyKind[] = ["SUBDISTRICT_MUNICIPALITY", "TOWN", "CITY"];

function eventOf(from: Identity, to: Identity): "renamed" | "upgraded" {
  return from.kind === to.kind ? "renamed" : "upgraded";
}

/** The other identity of a note: what it does not say is the row's own. */
function otherIdentity(note: ChangeNote, own: Identity, { reference }: Matching): Identity {
  const district = note.district === null ? undefined : reference.districtByName(own.provinceCode, note.district);
  return {
    kind: note.kind ?? own.kind,
    name: note.name ?? own.name,
    provinceCode: own.provinceCode,
    districtCode: note.kind === "PAO" ? null : (district?.code ?? own.districtCode),
  };
}

/** The agency joined may lie in another district than the one that is joined to it. */
function joined(other: Identity, { registry }: Matching): Identity {
  if (registry.byKey(identityKey(other))) return other;
  const [only, second] = registry.districtsOf(other.kind, other.name, other.provinceCode);
  return only !== undefined && second === undefined ? { ...other, districtCode: only } : other;
}

function found(agency: RegisteredAgency | null, why: string, change: PlannedChange | null): Found {
  return { agency, match: agency ? reason(why, { name: agency.name, kind: agency.kind }) : null, change };
}

/** What the row's own words say became of its agency: "ยกฐานะจาก ทต.…", "ยุบรวมกับ ทม.…". */
export function changeByNote(reading: Reading, matching: Matching): Found | null {
  const { identity, raw } = reading;
  if (!identity) return null;
  const note = raw.read.map(readChangeNote).find((one) => one !== null);
  if (!note) return null;
  const { registry } = matching;
  const own = registry.byKey(identityKey(identity));
  if (note.event !== "became" && note.direction === null) {
    return found(own ?? null, "exact", { event: note.event, from: identity, to: null, on: note.on });
  }
  const other = otherIdentity(note, identity, matching);
  if (identityKey(other) === identityKey(identity)) return null;
  if (note.event === "merged") {
    return found(own ?? null, "exact", { event: "merged", from: identity, to: joined(other, matching), on: note.on });
  }
  const [from, to] = note.direction === "from" ? [other, identity] : [identity, other];
  const [old, today] = [registry.byKey(identityKey(from)), registry.byKey(identityKey(to))];
  if (today) return found(today, note.direction === "to" ? "former-name" : "exact", null);
  return found(old ?? null, "changed-by-note", { event: eventOf(from, to), from, to });
}

function contradicts(reading: Reading, agency: RegisteredAgency): boolean {
  const { username } = reading.values;
  return username !== undefined && agency.username !== null && usernameKey(agency.username) !== usernameKey(username);
}

/**
 * A municipality that the registry has under the same name and district but another rank. One that rose is proposed as
 * a change; one that seems to have fallen, or that freely typed words name, is asked.
 */
export function changeOfRank(reading: Reading, identity: Identity, matching: Matching): Found | null {
  const { registry, named, taken } = matching;
  if (!LADDER.includes(identity.kind)) return null;
  for (const kind of LADDER) {
    const other = kind === identity.kind ? undefined : registry.byKey(identityKey({ ...identity, kind }));
    if (!other || other.ended !== null || named.has(identityKey(other)) || taken.has(other.id)) continue;
    const rises = LADDER.indexOf(kind) < LADDER.indexOf(identity.kind);
    const change: PlannedChange = { event: "upgraded", from: identityOf(other), to: identity };
    const why = reason("kind-changed", { name: other.name, kind: other.kind });
    if (rises && !matching.typed && !contradicts(reading, other) && reading.questions.length === 0) {
      taken.set(other.id, reading.raw.row);
      return found(other, "kind-changed", change);
    }
    ask(reading, why);
    const base = { agencyId: other.id, reason: why, without: [] };
    reading.drafts.push({ ...base, identity: identityOf(other), score: 0.85 });
    if (rises) reading.drafts.push({ ...base, identity, score: 0.8, change });
    return found(null, "kind-changed", null);
  }
  return null;
}

/** An SAO may have become the municipality of its tambon; usually both exist, so that is offered and not asked. */
export function offerRise(reading: Reading, identity: Identity, { registry, named }: Matching): void {
  if (identity.kind !== "SUBDISTRICT_MUNICIPALITY" && identity.kind !== "TOWN") return;
  const sao = registry.byKey(identityKey({ ...identity, kind: "SAO" }));
  if (!sao || sao.ended !== null || named.has(identityKey(sao))) return;
  const why = reason("sao-of-same-name", { name: sao.name });
  const change: PlannedChange = { event: "upgraded", from: identityOf(sao), to: identity };
  reading.notes.push(why);
  reading.drafts.push({ identity, agencyId: sao.id, score: 0.4, reason: why, without: [], change });
}
