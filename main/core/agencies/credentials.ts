import { v7 } from "uuid";
import type { CredentialTable } from "../ports/rows";
import type { Vault } from "../ports/secrets";
import type { Reader, Writer } from "../ports/store";

export type SecretField = CredentialTable["field"];

/** What a sealed secret is bound to: copied to another row, agency or field it does not open. */
export function sealContext(row: Pick<CredentialTable, "id" | "agencyId" | "field">): string {
  return `credential:${row.agencyId}:${row.field}:${row.id}`;
}

/** @throws AppError SECRETS_LOCKED */
export function openCredential(vault: Vault, row: CredentialTable): string {
  return vault.open(row.sealed, sealContext(row));
}

/** The secret in force, sealed. */
export async function activeCredential(
  reader: Reader,
  agencyId: string,
  field: SecretField,
): Promise<CredentialTable | undefined> {
  const [row] = await reader.table("credential").find({ agencyId, field, active: 1 });
  return row;
}

/** That an agency has a secret, and its mask. */
export type HeldSecret = Pick<CredentialTable, "agencyId" | "field" | "last3">;
export type HeldSecrets = Readonly<Partial<Record<SecretField, HeldSecret>>>;

/** The masks of all secrets in force, by agency, in one query; what is sealed stays in the store. */
export async function heldSecrets(reader: Reader): Promise<ReadonlyMap<string, HeldSecrets>> {
  return byAgencyAndField(await reader.table("credential").pick(["agencyId", "field", "last3"], { active: 1 }));
}

function byAgencyAndField<C extends HeldSecret>(
  credentials: readonly C[],
): ReadonlyMap<string, Readonly<Partial<Record<SecretField, C>>>> {
  const byAgency = new Map<string, Partial<Record<SecretField, C>>>();
  for (const credential of credentials) {
    const held = byAgency.get(credential.agencyId);
    if (held) held[credential.field] = credential;
    else byAgency.set(credential.agencyId, { [credential.field]: credential } as Partial<Record<SecretField, C>>);
  }
  return byAgency;
}

/** Every secret in force of many agencies (all when left out), by agency; one query. */
export async function activeCredentials(
  reader: Reader,
  agencyIds?: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Partial<Record<SecretField, CredentialTable>>>>> {
  const rows = await reader.table("credential").find(agencyIds ? { active: 1, agencyId: agencyIds } : { active: 1 });
  return byAgencyAndField(rows);
}

/** A new secret for a new row, sealed; for many at once with `insertMany`. @throws AppError SECRETS_LOCKED */
export function sealedCredential(
  vault: Vault,
  secret: { readonly agencyId: string; readonly field: SecretField; readonly value: string; readonly now: string },
): Omit<CredentialTable, "version"> {
  const { agencyId, field, value, now } = secret;
  const id = v7();
  return {
    id,
    agencyId,
    field,
    sealed: vault.seal(value, sealContext({ id, agencyId, field })),
    mac: vault.mac(value),
    last3: value.slice(-3),
    active: 1,
    createdAt: now,
  };
}

/**
 * Puts a secret in force (null: none) for an agency. The one before is kept, out of force, so that it can come back.
 * @returns whether anything changed
 * @throws AppError PASSPHRASE_REQUIRED, SECRETS_LOCKED
 */
export async function setCredential(
  writer: Writer,
  vault: Vault,
  secret: { readonly agencyId: string; readonly field: SecretField; readonly value: string | null },
): Promise<boolean> {
  const { agencyId, field, value } = secret;
  const credentials = writer.table("credential");
  const current = await activeCredential(writer, agencyId, field);
  if (value === null) {
    if (current) await credentials.update(current.id, { active: 0 });
    return current !== undefined;
  }
  vault.requireReady();
  if (current && current.mac === vault.mac(value)) return false;
  if (current) await credentials.update(current.id, { active: 0 });
  await credentials.insert(sealedCredential(vault, { agencyId, field, value, now: writer.now }));
  return true;
}

/** Removes a credential's row and lays its sealed value aside, so that undo can bring it back. */
export async function moveToRemoved(writer: Writer, id: string): Promise<void> {
  const row = await writer.table("credential").get(id);
  if (!row) return;
  await writer.table("removedSecret").insert({ id, sealed: row.sealed, mac: row.mac });
  await writer.table("credential").remove(id);
}

/** Brings a removed credential's row back. @returns false when its sealed value was not laid aside */
export async function restoreRemoved(
  writer: Writer,
  row: Omit<CredentialTable, "version" | "sealed" | "mac">,
): Promise<boolean> {
  const kept = await writer.table("removedSecret").get(row.id);
  if (!kept) return false;
  await writer.table("credential").insert({ ...row, sealed: kept.sealed, mac: kept.mac });
  await writer.table("removedSecret").remove(row.id);
  return true;
}
