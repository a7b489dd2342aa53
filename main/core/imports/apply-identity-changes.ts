import { v7 } from "uuid";
import { leavingReason } from "../../../shared/domain/leaving-reason";
import type { AgencyTable } from "../ports/rows";
import type { Writer } from "../ports/store";
import { leaveRounds } from "../rounds/leave-rounds";
import { type Identity, identityKey, type PlannedChange } from "./understand/reading";

/** What became of one agency's identity, to be written with the rest of the batch. */
export interface AgencyChange {
  readonly agencyId: string;
  readonly change: PlannedChange;
}

type Patch = Partial<Omit<AgencyTable, "id" | "version">>;

/**
 * What the agency's own row becomes: the new name, or its end with the agency it was joined to.
 * @param idOf who bears an identity once the batch is written
 */
function patchOf({ agencyId, change }: AgencyChange, idOf: (identity: Identity) => string | undefined): Patch {
  const { event, to } = change;
  if (event === "merged" || event === "abolished") {
    return { ended: event, endedOn: change.on ?? null, mergedInto: to === null ? null : (idOf(to) ?? null) };
  }
  const bearer = to === null ? undefined : idOf(to);
  // Somebody may have given that name to an agency since the proposal was made.
  if (to === null || (bearer !== undefined && bearer !== agencyId)) return {};
  return { kind: to.kind, name: to.name, districtCode: to.districtCode, nameCheck: null };
}

/** Writes what became of agencies, and what they were called before, so that lists that go on naming them still match. */
export async function applyIdentityChanges(
  writer: Writer,
  changes: readonly AgencyChange[],
  idOf: (identity: Identity) => string | undefined,
): Promise<void> {
  if (changes.length === 0) return;
  const agencies = writer.table("agency");
  const formers = writer.table("formerIdentity");
  const ids = changes.map(({ agencyId }) => agencyId);
  const said = new Set(
    (await formers.find({ agencyId: ids })).map((row) => `${row.agencyId} ${identityKey({ ...row })}`),
  );
  const leaving = new Map<string, string>();
  for (const one of changes) {
    const { agencyId, change } = one;
    const patch = patchOf(one, idOf);
    if (Object.keys(patch).length > 0) await agencies.update(agencyId, patch);
    if (change.event === "merged" || change.event === "abolished") {
      leaving.set(agencyId, leavingReason(change.event, change.to));
      continue;
    }
    const key = `${agencyId} ${identityKey(change.from)}`;
    if (said.has(key)) continue;
    said.add(key);
    const { kind, name, provinceCode, districtCode } = change.from;
    const base = { id: v7(), agencyId, event: change.event, createdAt: writer.now };
    await formers.insert({ ...base, kind, name, provinceCode, districtCode });
  }
  await leaveRounds(writer, leaving);
}
