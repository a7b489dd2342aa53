import type { Context } from "../context";
import { readSettings } from "../settings/read-settings";
import type { Names } from "./layout/content";
import type { Layout } from "./layout/read-layout";
import { type Judged, judgeRow } from "./match/judge-row";
import { matchSheet } from "./match/match-sheet";
import type { Matching } from "./match/matching";
import { indexRegistry } from "./match/registry-index";
import { settleNames } from "./match/settle-names";
import { settleSheet } from "./match/settle-sheet";
import { judgePins } from "./understand/judge-pins";
import { identityKey, type Reading } from "./understand/reading";
import { referenceOf } from "./understand/reference-index";
import { understandRow } from "./understand/understand-row";
import { usualProvince } from "./understand/usual-province";

/** Rows between two looks at the clock and the cancel button. */
const STEP = 200;

/** How far the judging is: the share of a phase, 0-1. */
export interface Judging {
  readonly phase: "understanding" | "matching";
  readonly share: number;
}

export interface JudgedSheet {
  /** In the order of the layout's rows, as are the readings. */
  readonly judged: readonly Judged[];
  readonly readings: readonly Reading[];
  readonly matching: Matching;
}

/**
 * Reads every row of a list, meets it with the registry and says what would become of it. Writes nothing.
 * @param how.typed rows that people typed freely, of agencies that are there (answers, lists of who has reported)
 * @param told how far it is; what it throws ends the work
 * @throws AppError SECRETS_LOCKED, PASSPHRASE_REQUIRED where a row holds a secret
 */
export async function judgeSheet(
  context: Context,
  layout: Pick<Layout, "rows">,
  how: { readonly names: Names; readonly typed: boolean },
  told: (at: Judging) => Promise<void>,
): Promise<JudgedSheet> {
  const { names, typed } = how;
  const reference = referenceOf(context.resources);
  const { registry, office } = await context.store.read(async (reader) => ({
    registry: await indexRegistry(reader),
    office: (await readSettings(reader, context)).provinceCode,
  }));
  const around = {
    typed,
    reference,
    names,
    usualProvince: usualProvince(layout.rows, names, reference) ?? office,
    isRegistered: (key: string) => registry.byKey(key) !== undefined || registry.formerly(key) !== undefined,
    registeredDistricts: registry.districtsOf,
    peers: registry.inProvince,
  };
  const tell = async (phase: Judging["phase"], index: number): Promise<void> => {
    if (index % STEP === 0) await told({ phase, share: index / Math.max(1, layout.rows.length) });
  };
  const readings: Reading[] = [];
  for (const [index, raw] of layout.rows.entries()) {
    await tell("understanding", index);
    readings.push(understandRow(raw, around));
  }
  settleNames(readings, typed);
  judgePins(readings, context.resources);
  const { repeats } = settleSheet(readings, reference);
  const macs = new Map<string, string>();
  const matching: Matching = {
    registry,
    reference,
    typed,
    named: new Set(typed ? [] : readings.flatMap(({ identity }) => (identity ? [identityKey(identity)] : []))),
    taken: new Map(),
    mac: (value) => {
      const known = macs.get(value) ?? context.vault.mac(value);
      macs.set(value, known);
      return known;
    },
  };
  const met = matchSheet(readings, matching);
  const judged: Judged[] = [];
  for (const [index, reading] of readings.entries()) {
    await tell("matching", index);
    judged.push(judgeRow(reading, matching, met.get(reading), repeats.get(reading)));
  }
  return { judged, readings, matching };
}
