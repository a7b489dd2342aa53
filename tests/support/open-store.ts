import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import type { Clock, Log } from "../../main/core/ports/host";
import type { AgencyTable } from "../../main/core/ports/rows";
import type { Vault } from "../../main/core/ports/secrets";
import type { Store } from "../../main/core/ports/store";
import { keyFileKeeper, type OpenStoreOptions, openStore } from "../../main/data";

/** A clock that stands still until it is moved. */
export interface TestClock extends Clock {
  set(instant: string): void;
  /** Moves on by milliseconds. */
  advance(ms: number): void;
}

export function testClock(instant = "2026-11-20T03:00:00.000Z"): TestClock {
  let now = new Date(instant);
  return {
    now: () => now,
    set(next) {
      now = new Date(next);
    },
    advance(ms) {
      now = new Date(now.getTime() + ms);
    },
  };
}

/** A log that keeps its lines; tests look through them for what must not be there. */
export function testLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  return {
    lines,
    info: (event, facts) => void lines.push(`${event} ${JSON.stringify(facts ?? {})}`),
    error: (event, error) =>
      void lines.push(`${event} ${error instanceof Error ? (error.stack ?? "") : String(error)}`),
    text: async () => lines.join("\n"),
  };
}

export interface TestStore {
  readonly store: Store;
  readonly vault: Vault;
  readonly dir: string;
  readonly clock: TestClock;
  readonly log: Log & { readonly lines: string[] };
  /** Closes the store and removes its folder. */
  dispose(): Promise<void>;
}

/** A folder for one test; removed by `dispose` of the store that `openTestStore` opens in it, or by the caller. */
export function makeTestFolder(prefix = "pakmud-test-"): Promise<string> {
  return mkdtemp(join(tmpdir(), prefix));
}

/** A real store in a temp folder: fixed clock, key-file keeper, a passphrase cost that costs nothing. */
export async function openTestStore(
  options: Partial<Omit<OpenStoreOptions, "clock">> & { readonly clock?: TestClock } = {},
): Promise<TestStore> {
  const dir = options.dir ?? (await makeTestFolder());
  const clock = options.clock ?? testClock();
  const log = testLog();
  const opened = await openStore({
    keeper: keyFileKeeper(join(dir, "keeper", "key")),
    log,
    who: () => "ผู้ทดสอบ",
    passphraseCost: 2 ** 10,
    ...options,
    dir,
    clock,
  });
  return {
    ...opened,
    dir,
    clock,
    log,
    async dispose() {
      await opened.store.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** A made-up agency, ready to insert. */
export function agencyRow(serial: number, patch: Partial<AgencyTable> = {}): Omit<AgencyTable, "version"> {
  return {
    id: v7(),
    serial,
    kind: "SAO",
    name: `บ้านทดสอบ${serial}`,
    provinceCode: "38",
    districtCode: "3801",
    username: null,
    ratingUrl: null,
    note: "",
    nameCheck: null,
    pinLat: null,
    pinLon: null,
    pinSource: null,
    createdAt: "2026-11-20T03:00:00.000Z",
    ended: null,
    endedOn: null,
    mergedInto: null,
    ...patch,
  };
}
