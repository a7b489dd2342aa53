import { join } from "node:path";
import { type App, createApp } from "../core/app";
import type { Clock, HostPorts, Log } from "../core/ports/host";
import type { Keeper } from "../core/ports/secrets";
import { readSettings } from "../core/settings";
import { openStore } from "../data";
import { createResources } from "../data/resources";
import { createDocumentWriter } from "../documents";
import { createDocumentReader } from "../sheets/documents/reader";
import { createSheetReader } from "../sheets/reader";
import { createSheetWriter } from "../sheets/writer";
import { appVersion } from "./app-version";
import { createLog } from "./log";
import { createSpool } from "./spool";

const systemClock: Clock = { now: () => new Date() };

export interface ComposeOptions {
  /** Absolute path; made where it is missing. See `dataDirectory`. */
  readonly dataDir: string;
  /** Folder of the reference data, the sample, help and licences. */
  readonly resourcesDir: string;
  readonly host: HostPorts;
  readonly keeper: Keeper;
  readonly clock?: Clock;
  /** Default: the rotating log in the data folder. */
  readonly log?: Log;
}

/** The rotating log of a data folder, for hosts that need it before the app is there. */
export function logOf(dataDir: string): Log {
  return createLog(join(dataDir, "logs"));
}

/** The app with its real store, sheets, resources, log and spool; only the host's own ports differ. */
export async function composeApp(options: ComposeOptions): Promise<App> {
  const { dataDir, resourcesDir, host, keeper, clock = systemClock, log = logOf(dataDir) } = options;
  let officer = host.userName();
  const { store, vault } = await openStore({ dir: dataDir, keeper, clock, log, who: () => officer });
  const app = createApp({
    store,
    vault,
    sheetReader: createSheetReader(),
    sheetWriter: createSheetWriter(),
    documentReader: createDocumentReader(),
    documentWriter: createDocumentWriter(),
    resources: createResources(resourcesDir),
    host,
    clock,
    log,
    spool: createSpool(),
    version: appVersion(),
  });
  const readOfficer = async (): Promise<void> => {
    if (store.recovery()) return;
    const { officerName } = await store.read((reader) => readSettings(reader, app.context));
    officer = officerName === "" ? host.userName() : officerName;
  };
  await readOfficer();
  app.subscribe((event) => {
    if (event.type !== "changed" || !event.topics.includes("settings")) return;
    readOfficer().catch((error: unknown) => log.error("compose.officer", error));
  });
  log.info("start", { version: app.context.version, host: host.name, saved: store.saved().state });
  return app;
}
