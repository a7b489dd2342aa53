import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { v7 } from "uuid";
import { createArtifacts } from "../../main/core/artifacts";
import type { Context } from "../../main/core/context";
import { createJobs } from "../../main/core/jobs";
import type { HostPorts, Log } from "../../main/core/ports/host";
import type { AgencyTable } from "../../main/core/ports/rows";
import { keyFileKeeper, openStore } from "../../main/data";
import { createResources } from "../../main/data/resources";
import { createDocumentWriter } from "../../main/documents";
import { createSpool } from "../../main/hosts/spool";
import { createDocumentReader } from "../../main/sheets/documents/reader";
import { createSheetReader } from "../../main/sheets/reader";
import { createSheetWriter } from "../../main/sheets/writer";
import { AppError, type Topic } from "../../shared/contract";
import type { AgencyKind } from "../../shared/domain/kinds";

export const RESOURCES = resolve(import.meta.dirname, "../../resources");

const silent: Log = { info: () => undefined, error: () => undefined, text: async () => "" };

/** A host that can do nothing. */
export const noHost: HostPorts = {
  name: "cli",
  printPage: async () => {
    throw new AppError("BROWSER_NOT_FOUND");
  },
  saveFile: async () => false,
  saveFolder: async () => undefined,
  openLink: async () => undefined,
  pickFolder: async () => null,
  userName: () => "ผู้ทดสอบ",
};

export interface TestContext {
  readonly context: Context;
  /** Topics told as changed, in order. */
  readonly changed: Topic[];
  /** What the clock says from now on. */
  setNow(iso: string): void;
  close(): Promise<void>;
}

/** The real store, vault, sheets and reference data in a temporary folder with a Thai name; the test sets the clock. */
export async function openTestContext(now: string): Promise<TestContext> {
  const dir = mkdtempSync(join(tmpdir(), "ทดสอบ-"));
  const changed: Topic[] = [];
  let instant = now;
  const clock = { now: () => new Date(instant) };
  const keeper = keyFileKeeper(join(dir, "keeper.key"));
  const { store, vault } = await openStore({
    dir,
    keeper,
    clock,
    log: silent,
    who: () => "ผู้ทดสอบ",
    passphraseCost: 2 ** 10,
  });
  const emit = (): void => undefined;
  const context: Context = {
    store,
    vault,
    sheetReader: createSheetReader(),
    sheetWriter: createSheetWriter(),
    documentReader: createDocumentReader(),
    documentWriter: createDocumentWriter(),
    resources: createResources(RESOURCES),
    host: noHost,
    clock,
    log: silent,
    version: "0.0.0-test",
    artifacts: createArtifacts(createSpool(dir)),
    jobs: createJobs(emit, silent),
    emit,
    changed: (...topics) => void changed.push(...topics),
  };
  return {
    context,
    changed,
    setNow: (iso) => {
      instant = iso;
    },
    async close() {
      await store.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Puts agencies into the registry directly: kind, name, district code. @returns their ids, in order */
export async function putAgencies(
  context: Context,
  agencies: readonly { kind: AgencyKind; name: string; district?: string | null; more?: Partial<AgencyTable> }[],
): Promise<string[]> {
  const rows = agencies.map(({ kind, name, district = null, more }, index) => ({
    id: v7(),
    serial: index + 1,
    kind,
    name,
    provinceCode: "38",
    districtCode: district,
    username: null,
    ratingUrl: null,
    note: "",
    nameCheck: null,
    pinLat: null,
    pinLon: null,
    pinSource: null,
    createdAt: "2021-01-01T00:00:00.000Z",
    ended: null,
    endedOn: null,
    mergedInto: null,
    ...more,
  }));
  await context.store.write({ what: "test", undoable: false }, (writer) => writer.table("agency").insertMany(rows));
  return rows.map(({ id }) => id);
}
