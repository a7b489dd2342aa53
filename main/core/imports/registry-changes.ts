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

/** Secrets sealed, or agencies changed, between two words of progress and two looks at the clock. */
const LOT = 200;
const LOOK = 20;
/** How much of the writing is done at the end of each part. */
const SHARES = { agencies: 0.45, secrets: 0.9 };

const SECRETS = ["code", "password"] as const;

type NewAgency = Omit<AgencyTable, "version">;

interface Change {
  readonly id: string;
  /** Set for an agency that the import adds. */
  readonly created: NewAgency | null;
  patch: Partial<Omit<AgencyTable, "id" | "version">>;
  /** Null where no row says any: of a hundred thousand agencies, empty maps alone would be 40 MB. */
  secrets: SealedValues | null;
  details: Map<DetailField, string> | null;
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

/**
 * Everything a row says goes onto its agency, later rows over earlier ones, secrets opened from their seal.
 * @throws AppError PASSPHRASE_REQUIRED, SECRETS_LOCKED
 */
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
    if (value === null) continue;
    change.details ??= new Map();
    change.details.set(field, value);
  }
  if (row.sealed === null) return;
  context.vault.requireReady();
  const secrets = SealedValues.parse(JSON.parse(context.vault.open(row.sealed, rowSealContext(row.id))));
  for (const field of SECRETS) {
    const value = secrets[field];
    if (value !== undefined && takes(field)) change.secrets = { ...change.secrets, [field]: value };
  }
}

async function storeSecrets(
  context: Context,
  writer: Writer,
  changes: readonly Change[],
  pace: Pace,
  progress: (share: number) => Promise<void>,
): Promise<void> {
  const wanted = changes.filter(({ secrets }) => secrets !== null);
  if (wanted.length === 0) return;
  const { vault } = context;
  const credentials = writer.table("credential");
  const active = new Map<string, CredentialTable>();
  const stored = await credentials.find({ active: 1 });
  await eachPaced(stored, pace, (row) => void active.set(`${row.agencyId}|${row.field}`, row));
  for (let at = 0; at < wanted.length; at += LOT) {
    await progress(at / wanted.length);
    const added: Omit<CredentialTable, "version">[] = [];
    for (const [index, { id: agencyId, secrets }] of wanted.slice(at, at + LOT).entries()) {
      if (index % LOOK === 0) await pace();
      for (const field of SECRETS) {
        const value = secrets?.[field];
        if (value === undefined) continue;
        const current = active.get(`${agencyId}|${field}`);
        if (current?.mac === vault.mac(value)) continue;
        if (current) await credentials.update(current.id, { active: 0 });
        added.push(sealedCredential(vault, { agencyId, field, value, now: writer.now }));
      }
    }
    await credentials.insertMany(added);
  }
}

async function storeAgencies(
  writer: Writer,
  changes: readonly Change[],
  pace: Pace,
  progress: (share: number) => Promise<void>,
): Promise<void> {
  const agencies = writer.table("agency");
  let serial = changes.some(({ created }) => created !== null) ? await writer.nextSerial("agency") : 0;
  for (let at = 0; at < changes.length; at += LOT) {
    await progress(at / changes.length);
    const lot = changes.slice(at, at + LOT);
    await agencies.insertMany(
      lot.flatMap(({ created, patch }) => (created ? [{ ...created, ...patch, serial: serial++ }] : [])),
    );
    for (const { id, created, patch } of lot) {
      await pace();
      if (!created && Object.keys(patch).length > 0) await agencies.update(id, patch);
    }
  }
}

/** What many rows, several of which may be of one agency, make of the registry as it is now. */
export interface RegistryChanges {
  /** Takes in what a row writes: the row itself need not be kept. @throws AppError PASSPHRASE_REQUIRED, SECRETS_LOCKED */
  add(effect: Effect): void;
  /** The agencies touched, in the order of the rows. */
  readonly touched: readonly Identity[];
  /**
   * Writes everything taken in.
   * @param progress told how much is done, 0-1; what it throws ends the work
   * @throws AppError SECRETS_LOCKED
   */
  write(progress: (share: number) => Promise<void>): Promise<void>;
}

/**
 * Gathers what rows write: an agency that came to be since the proposal is met by its identity, one that went is made
 * anew.
 */
export async function registryChanges(context: Context, writer: Writer, pace: Pace): Promise<RegistryChanges> {
  const agencies = await writer.table("agency").find();
  const ids = new Set(agencies.map(({ id }) => id));
  const byKey = new Map(await mapPaced(agencies, pace, (agency) => [identityKey(identityOf(agency)), agency.id]));
  const changes = new Map<string, Change>();
  const touched: Identity[] = [];
  const identityChanges: AgencyChange[] = [];
  return {
    touched,
    add(effect) {
      const { identity, agencyId, change: identityChange } = effect.target;
      const known = agencyId !== null && ids.has(agencyId) ? agencyId : byKey.get(identityKey(identity));
      let change = known === undefined ? undefined : changes.get(known);
      if (!change) {
        const created = known === undefined ? newAgency(identity, writer.now) : null;
        change = { id: created?.id ?? known ?? "", created, patch: {}, secrets: null, details: null };
        changes.set(change.id, change);
        if (created) byKey.set(identityKey(identity), created.id);
        touched.push(identity);
      }
      collect(change, effect, context);
      if (identityChange) identityChanges.push({ agencyId: change.id, change: identityChange });
    },
    async write(progress) {
      const all = [...changes.values()];
      const { agencies: half, secrets } = SHARES;
      await storeAgencies(writer, all, pace, (share) => progress(half * share));
      await applyIdentityChanges(writer, identityChanges, (identity) => byKey.get(identityKey(identity)));
      await storeSecrets(context, writer, all, pace, (share) => progress(half + (secrets - half) * share));
      await applyDetails(writer, all, pace);
    },
  };
}
