import { resolve } from "node:path";
import { activityHandlers } from "../../main/core/activity";
import { agencyHandlers } from "../../main/core/agencies";
import { contactHandlers } from "../../main/core/agencies/contacts";
import { createArtifacts } from "../../main/core/artifacts";
import type { Context } from "../../main/core/context";
import { createJobs } from "../../main/core/jobs";
import { mapHandlers, referenceHandlers } from "../../main/core/map";
import type { HostPorts } from "../../main/core/ports/host";
import type { EditedTableName } from "../../main/core/ports/rows";
import type { Store } from "../../main/core/ports/store";
import { obligationHandlers, roundHandlers } from "../../main/core/rounds";
import { settingHandlers } from "../../main/core/settings";
import { createResources } from "../../main/data/resources";
import type { Topic } from "../../shared/contract";
import { openTestStore, type TestStore } from "./open-store";

const unused = (): never => {
  throw new Error("the registry needs no such port");
};

const host: HostPorts = {
  name: "cli",
  printPage: unused,
  saveFile: unused,
  saveFolder: unused,
  openLink: unused,
  pickFolder: unused,
  userName: () => "เจ้าหน้าที่",
};

const resources = createResources(resolve(import.meta.dirname, "../../resources"));

/** The registry's use cases over a real store. */
export interface RegistryDesk extends TestStore {
  readonly context: Context;
  readonly agencies: ReturnType<typeof agencyHandlers>;
  readonly contacts: ReturnType<typeof contactHandlers>;
  readonly activity: ReturnType<typeof activityHandlers>;
  readonly settings: ReturnType<typeof settingHandlers>;
  readonly map: ReturnType<typeof mapHandlers>;
  readonly reference: ReturnType<typeof referenceHandlers>;
  readonly rounds: ReturnType<typeof roundHandlers>;
  readonly obligations: ReturnType<typeof obligationHandlers>;
  readonly changed: Topic[];
  /** Every edited table as it stands, without versions, by table and id. */
  snapshot(): Promise<Record<string, unknown>>;
}

export const EDITED: readonly EditedTableName[] = [
  "agency",
  "officer",
  "servicePoint",
  "credential",
  "round",
  "step",
  "obligation",
  "stepResult",
  "extension",
  "report",
  "attachment",
  "call",
  "letter",
  "template",
  "holiday",
  "importBatch",
  "setting",
];

export async function openRegistryDesk(options: { readonly passphrase?: string } = {}): Promise<RegistryDesk> {
  const opened = await openTestStore();
  if (options.passphrase !== undefined) await opened.vault.setPassphrase(options.passphrase);
  const changed: Topic[] = [];
  const context: Context = {
    store: opened.store,
    vault: opened.vault,
    resources,
    host,
    clock: opened.clock,
    log: opened.log,
    version: "0.0.0",
    sheetReader: { read: unused, readPaste: unused },
    documentReader: { read: unused, readPoster: unused },
    sheetWriter: { write: unused, writeCsv: unused },
    documentWriter: { word: unused, lockPdf: unused, zip: unused },
    artifacts: createArtifacts({ write: unused, read: unused, clear: async () => {} }),
    jobs: createJobs(() => {}, opened.log),
    emit: () => {},
    changed: (...topics) => void changed.push(...topics),
  };
  return {
    ...opened,
    context,
    changed,
    agencies: agencyHandlers(context),
    contacts: contactHandlers(context),
    activity: activityHandlers(context),
    settings: settingHandlers(context),
    map: mapHandlers(context),
    reference: referenceHandlers(context),
    rounds: roundHandlers(context),
    obligations: obligationHandlers(context),
    snapshot: () => snapshotOf(opened.store),
  };
}

/** Every edited table as it stands, without versions, by table and id. */
export function snapshotOf(store: Store): Promise<Record<string, unknown>> {
  return store.read(async (reader) => {
    const tables = EDITED.map(async (name) => {
      const rows: readonly { id: string; version: number }[] = await reader.table(name).find();
      return rows.map(({ version: _version, ...row }): [string, unknown] => [`${name} ${row.id}`, row]);
    });
    return Object.fromEntries((await Promise.all(tables)).flat().sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
