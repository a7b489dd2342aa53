import type { Context } from "../context";
import { eachPaced, type Pace, paceOf } from "../pace";
import type { Reader } from "../ports/store";
import { readSettings } from "../settings/read-settings";
import type { Names } from "./layout/content";
import type { Layout } from "./layout/read-layout";
import { type Judged, judgeRow } from "./match/judge-row";
import { matchSheet } from "./match/match-sheet";
import type { Matching } from "./match/matching";
import { indexRegistry, type Registry } from "./match/registry-index";
import { settleNames } from "./match/settle-names";
import { settleSheet } from "./match/settle-sheet";
import { judgePins } from "./understand/judge-pins";
import { identityKey, type Reading } from "./understand/reading";
import { referenceOf } from "./understand/reference-index";
import { understandRow } from "./understand/understand-row";
import { usualProvince } from "./understand/usual-province";

/** Rows between two words of progress. */
const STEP = 200;

/** How far the judging is: the share of a phase, 0-1. */
export interface Judging {
  readonly phase: "understanding" | "matching";
  readonly share: number;
}

interface How {
  readonly names: Names;
  readonly typed: boolean;
  readonly pace?: Pace;
  readonly registry?: (reader: Reader) => Promise<Registry>;
}

export interface MetSheet {
  /** In the order of the layout's rows. */
  readonly readings: readonly Reading[];
  readonly matching: Matching;
  /**
   * What would become of each row, in the same order; to be asked once. One by one, for whoever needs little of each: a
   * hundred thousand at once take the memory, and the garbage collector's time, of all the rest together.
   */
  judged(): AsyncGenerator<Judged, void, undefined>;
}

/**
 * Reads every row of a list and meets it with the registry. Writes nothing.
 * @param how.pace gives way in between, and ends the work when it is cancelled
 * @param how.typed rows that people typed freely, of agencies that are there (answers, lists of who has reported)
 * @param how.registry gives the registry as it is; left out, it is read now
 * @param told how far it is; what it throws ends the work
 * @throws AppError SECRETS_LOCKED, PASSPHRASE_REQUIRED where a row holds a secret
 */
export async function meetSheet(
  context: Context,
  layout: Pick<Layout, "rows">,
  how: How,
  told: (at: Judging) => Promise<void>,
): Promise<MetSheet> {
  const { names, typed, pace = paceOf() } = how;
  const reference = referenceOf(context.resources);
  const { registry, office } = await context.store.read(async (reader) => ({
    registry: await (how.registry?.(reader) ?? indexRegistry(reader, pace)),
    office: (await readSettings(reader, context)).provinceCode,
  }));
  const around = {
    typed,
    reference,
    names,
    usualProvince: (await usualProvince(layout.rows, names, reference, pace)) ?? office,
    isRegistered: (key: string) => registry.byKey(key) !== undefined || registry.formerly(key) !== undefined,
    registeredDistricts: registry.districtsOf,
    peers: registry.inProvince,
  };
  const tell = async (phase: Judging["phase"], index: number): Promise<void> => {
    if (index % STEP === 0) await told({ phase, share: index / Math.max(1, layout.rows.length) });
    // After each row: what is made of one may take as long as a hundred others, while memory is cleared.
    await pace();
  };
  const readings: Reading[] = [];
  for (const [index, raw] of layout.rows.entries()) {
    await tell("understanding", index);
    readings.push(understandRow(raw, around));
  }
  await settleNames(readings, typed, pace);
  await judgePins(readings, context.resources, pace);
  const { repeats } = await settleSheet(readings, reference, pace);
  const named = new Set<string>();
  await eachPaced(typed ? [] : readings, pace, ({ identity }) => {
    if (identity) named.add(identityKey(identity));
  });
  const macs = new Map<string, string>();
  const matching: Matching = {
    registry,
    reference,
    typed,
    named,
    taken: new Map(),
    mac: (value) => {
      const known = macs.get(value) ?? context.vault.mac(value);
      macs.set(value, known);
      return known;
    },
  };
  const met = await matchSheet(readings, matching, pace);
  return {
    readings,
    matching,
    async *judged() {
      for (const [index, reading] of readings.entries()) {
        await tell("matching", index);
        yield judgeRow(reading, matching, met.get(reading), repeats.get(reading));
      }
    },
  };
}

/** The same, with what would become of every row: for a list of some thousands. */
export async function judgeSheet(
  ...sheet: Parameters<typeof meetSheet>
): Promise<{ readonly judged: readonly Judged[]; readonly readings: readonly Reading[] }> {
  const met = await meetSheet(...sheet);
  const judged: Judged[] = [];
  for await (const row of met.judged()) judged.push(row);
  return { judged, readings: met.readings };
}
