import { usernameKey } from "../../../../shared/domain/username";
import { eachPaced, type Pace } from "../../pace";
import { type FieldName, type Identity, identityKey, type Reading, reason } from "../understand/reading";
import type { Reference } from "../understand/reference-index";
import { ask } from "./settle-names";

export interface Settled {
  /** The row whose agency a later row repeats without adding anything. */
  readonly repeats: ReadonlyMap<Reading, number>;
}

/** One user name or code on rows of different agencies: each of those rows is a question (domain §3). */
async function askShared(
  readings: readonly Reading[],
  field: "username" | "code",
  code: string,
  pace: Pace,
): Promise<void> {
  const byValue = new Map<string, Reading[]>();
  await eachPaced(readings, pace, (reading) => {
    const value = reading.values[field];
    if (value === undefined || !reading.identity) return;
    const key = comparable(field, value);
    const sharing = byValue.get(key);
    if (sharing) sharing.push(reading);
    else byValue.set(key, [reading]);
  });
  await eachPaced(byValue.values(), pace, (sharing) => {
    if (sharing.length < 2) return;
    const keys = new Set(sharing.map(({ identity }) => (identity ? identityKey(identity) : "")));
    if (keys.size < 2) return;
    for (const reading of sharing) {
      const other = sharing.find((candidate) => candidate !== reading);
      ask(reading, reason(code, { row: other?.raw.row ?? 0 }));
      offerWithout(reading, field === "username" ? ["username", "password"] : ["code"]);
    }
  });
}

function offerWithout(reading: Reading, without: readonly FieldName[]): void {
  if (!reading.identity) return;
  reading.drafts.unshift({
    identity: reading.identity,
    agencyId: null,
    score: 1,
    reason: reason("without-field"),
    without,
  });
}

function homonyms(identity: Identity, reference: Reference): Identity[] {
  return reference
    .districtsWithTambon(identity.provinceCode, identity.name)
    .filter((code) => code !== identity.districtCode)
    .map((districtCode) => ({ ...identity, districtCode }));
}

/**
 * Judges the rows of a sheet against one another: user names and codes given twice, the same agency on two rows. The first row stands; a later one that says otherwise would double it and is asked.
 */
export async function settleSheet(readings: readonly Reading[], reference: Reference, pace: Pace): Promise<Settled> {
  await askShared(readings, "username", "username-twice", pace);
  await askShared(readings, "code", "code-twice", pace);
  const said = new Map<string, { readonly first: Reading; values: Map<FieldName, string> | null }>();
  const repeats = new Map<Reading, number>();
  await eachPaced(readings, pace, (reading) => {
    if (!reading.identity || reading.questions.some(({ code }) => code === "would-double-row")) return;
    const key = identityKey(reading.identity);
    const known = said.get(key);
    if (!known) {
      said.set(key, { first: reading, values: null });
      return;
    }
    known.values ??= new Map(fieldsOf(known.first));
    const { values } = known;
    const row = known.first.raw.row;
    const conflict = fieldsOf(reading).some(([field, value]) => (values.get(field) ?? value) !== value);
    if (conflict) {
      ask(reading, reason("would-double-row", { row }));
      // The same agency as that row's, with what this one says.
      const { identity } = reading;
      reading.drafts.push({
        identity,
        agencyId: null,
        score: 0.9,
        reason: reason("same-as-row", { row }),
        without: [],
      });
      for (const identity of homonyms(reading.identity, reference)) {
        reading.drafts.push({
          identity,
          agencyId: null,
          score: 0.5,
          reason: reason("same-name-elsewhere"),
          without: [],
        });
      }
      return;
    }
    if (fieldsOf(reading).every(([field]) => values.has(field)) && reading.questions.length === 0)
      repeats.set(reading, row);
    for (const [field, value] of fieldsOf(reading)) values.set(field, value);
  });
  return { repeats };
}

function comparable(field: FieldName, value: string): string {
  return field === "username" ? usernameKey(value) : value;
}

function fieldsOf({ values }: Reading): [FieldName, string][] {
  return (Object.entries(values) as [FieldName, string][]).map(([field, value]) => [field, comparable(field, value)]);
}
