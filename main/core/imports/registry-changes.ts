import { v7 } from "uuid";
import type { ImportField } from "../../../shared/contract/import-rows";
import { sealedCredential } from "../agencies/credentials";
import type { Context } from "../context";
import { eachPaced, mapPaced, type Pace } from "../pace";
import type { AgencyTable, CredentialTable } from "../ports/rows";
import type { Writer } from "../ports/store";
import { applyDetails } from "./apply-details";
import { type AgencyChange, applyIdentityChanges } from "./apply-identity-changes";
import type { Effect } from "./effects";
import { DETAIL_FIELDS, type DetailField } from "./match/agency-details";
import { identityOf } from "./match/registry-index";
import { rowSealContext, SealedValues } from "./plan";
import { type Identity, identityKey } from "./understand/reading";

/** Rows between two words of progress, and between two looks at the clock. */
const STEP = 200;
const LOOK = 20;
/** How much of the work is done at the end of each part. */
const SHARES = { collected: 0.3, agencies: 0.6, secrets: 0.9 };

type NewAgency = Omit<AgencyTable, "version">;

interface Change {
  readonly id: string;
  /** Set for an agency that the import adds. */
  readonly created: NewAgency | null;
  patch: Partial<Omit<AgencyTable, "id" | "version">>;
  readonly secrets: Map<"code" | "password", string>;
  readonly details: Map<DetailField, string>;
}

function newAgency(identity: Identity, now: string): NewAgency {
  return {
    id: v7(),
    serial: 0,
    kind: identity.kind,
    name: identity.name,
    provinceCode: identity.provinceCode,
    districtCode: identity.districtCode,
    username: null,
    ratingUrl: null,
    note: "",
    nameCheck: null,
    pinLat: null,
    pinLon: null,
    pinSource: null,
    createdAt: now,
    ended: null,
    endedOn: null,
    mergedInto: null,
  };
}

/** Everything a row says goes onto its agency, later rows over earlier ones, secrets opened from their seal. */
function collect(change: Change, { row, plan, target, nameCheck, rename }: Effect, context: Context): void {
  const takes = (field: ImportField): boolean => !target.without.includes(field);
  if (change.created && nameCheck !== null) change.patch.nameCheck = nameCheck;
  if (rename && plan.identity) change.patch = { ...change.patch, name: plan.identity.name, nameCheck: null };
  const said = (field: ImportField): string | null => {
    const value = takes(field) ? row.body.fields[field] : null;
    return typeof value === "string" ? value : null;
  };
  const username = said("username");
  if (username !== null) change.patch.username = username;
  const ratingUrl = said("ratingUrl");
  if (ratingUrl !== null) change.patch.ratingUrl = ratingUrl;
  if (plan.pin && takes("coordinates")) {
    const { lat, lon, source } = plan.pin;
    change.patch = { ...change.patch, pinLat: lat, pinLon: lon, pinSource: source };
  }
  for (const field of Object.keys(DETAIL_FIELDS) as DetailField[]) {
    const value = said(field);
    if (value !== null) change.details.set(field, value);
  }
  if (row.sealed === null) return;
  const secrets = SealedValues.parse(JSON.parse(context.vault.open(row.sealed, rowSealContext(row.id))));
  for (const field of ["code", "password"] as const) {
    const value = secrets[field];
    if (value !== undefined && takes(field)) change.secrets.set(field, value);
  }
}

async function storeSecrets(
  context: Context,
  writer: Writer,
  changes: readonly Change[],
  pace: Pace,
  progress: (share: number) => Promise<void>,
): Promise<number> {
  const wanted = changes.filter(({ secrets }) => secrets.size > 0);
  if (wanted.length === 0) return 0;
  const { vault } = context;
  const active = new Map<string, CredentialTable>();
  const stored = await writer.table("credential").find({ active: 1 });
  await eachPaced(stored, pace, (row) => void active.set(`${row.agencyId}|${row.field}`, row));
  const added: Omit<CredentialTable, "version">[] = [];
  for (const [index, { id: agencyId, secrets }] of wanted.entries()) {
    if (index % STEP === 0) await progress(index / wanted.length);
    if (index % LOOK === 0) await pace();
    for (const [field, value] of secrets) {
      const current = active.get(`${agencyId}|${field}`);
      if (current?.mac === vault.mac(value)) continue;
      if (current) await writer.table("credential").update(current.id, { active: 0 });
      added.push(sealedCredential(vault, { agencyId, field, value, now: writer.now }));
    }
  }
  await writer.table("credential").insertMany(added);
  return added.length;
}

/**
 * Writes the effects of many rows, several of which may be of one agency, into the registry as it is now: an agency
 * that came to be since the proposal is met by its identity, one that went is made anew.
 * @param progress told how much is done, 0-1; what it throws ends the work
 * @returns the agencies touched, in the order of the rows
 * @throws AppError SECRETS_LOCKED
 */
export async function applyEffects(
  context: Context,
  writer: Writer,
  effects: readonly Effect[],
  pace: Pace,
  progress: (share: number) => Promise<void> = async () => undefined,
): Promise<readonly Identity[]> {
  const agencies = await writer.table("agency").find();
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const byKey = new Map(await mapPaced(agencies, pace, (agency) => [identityKey(identityOf(agency)), agency.id]));
  const changes = new Map<string, Change>();
  const touched: Identity[] = [];
  const identityChanges: AgencyChange[] = [];
  for (const [index, effect] of effects.entries()) {
    if (index % STEP === 0) await progress((SHARES.collected * index) / effects.length);
    if (index % LOOK === 0) await pace();
    const { identity, agencyId } = effect.target;
    const known = agencyId !== null && byId.has(agencyId) ? agencyId : byKey.get(identityKey(identity));
    let change = known === undefined ? undefined : changes.get(known);
    if (!change) {
      const created = known === undefined ? newAgency(identity, writer.now) : null;
      change = { id: created?.id ?? known ?? "", created, patch: {}, secrets: new Map(), details: new Map() };
      changes.set(change.id, change);
      if (created) byKey.set(identityKey(identity), created.id);
      touched.push(identity);
    }
    collect(change, effect, context);
    if (effect.target.change) identityChanges.push({ agencyId: change.id, change: effect.target.change });
  }
  const all = [...changes.values()];
  const created = all.filter((change) => change.created !== null);
  let serial = created.length > 0 ? await writer.nextSerial("agency") : 0;
  await writer
    .table("agency")
    .insertMany(created.flatMap(({ created: row, patch }) => (row ? [{ ...row, ...patch, serial: serial++ }] : [])));
  for (const { id, created: row, patch } of all) {
    await pace();
    if (!row && Object.keys(patch).length > 0) await writer.table("agency").update(id, patch);
  }
  await applyIdentityChanges(writer, identityChanges, (identity) => byKey.get(identityKey(identity)));
  await progress(SHARES.agencies);
  await storeSecrets(context, writer, all, pace, (share) =>
    progress(SHARES.agencies + (SHARES.secrets - SHARES.agencies) * share),
  );
  await applyDetails(writer, all, pace);
  return touched;
}
