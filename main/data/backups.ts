import { hostname } from "node:os";
import { join } from "node:path";
import type { SqlJsStatic } from "sql.js";
import { AppError } from "../../shared/contract";
import type { Backup } from "../../shared/contract/app";
import type { Clock, Log } from "../core/ports/host";
import type { BackupCounts, StoreBackups } from "../core/ports/store";
import { listFolder, newestFirst, type Reason, writeBackupFile } from "./backup-files";
import type { Connection } from "./connection";
import { copyEvidence, evidenceNamed } from "./evidence-files";
import { packEvidence } from "./evidence-pack";
import { type Examined, examine } from "./examine";
import { errnoOf, type StoreFs } from "./files";
import type { LocalStateFile } from "./local-state";
import { patiently } from "./patiently";
import type { Places } from "./places";
import { expired } from "./retention";

const REMIND_AFTER_MS = 7 * 86_400_000;
const HOUR_MS = 3_600_000;
const SECOND_FOLDER_WAIT_MS = 2_000;

export interface BackupPorts {
  readonly fs: StoreFs;
  readonly sqlite: SqlJsStatic;
  readonly places: Places;
  readonly local: LocalStateFile;
  readonly clock: Clock;
  readonly log: Log;
  /** The store as it is on disk. @throws AppError STORE_DAMAGED when it fails its check, STORE_READ_ONLY */
  checkedImage(): Promise<Uint8Array>;
  /** Puts an examined store in the present one's place. */
  replace(found: Extract<Examined, { state: "good" }>, bytes: Uint8Array): Promise<void>;
}

export interface Backups extends StoreBackups {
  /** Keeps given bytes as a backup in the app's own folder only: work waits for it, and must not wait for a stick. */
  keepHere(bytes: Uint8Array, reason: Reason): Promise<Backup>;
  /** The backup at start, when the store differs from the newest one. */
  keepIfChanged(image: Uint8Array): Promise<void>;
  /** Told at each save. */
  changed(): void;
  /** Makes the hourly backup when one is due. */
  tick(): Promise<void>;
}

export function createBackups(ports: BackupPorts): Backups {
  const { fs, places, local, clock, log } = ports;
  let hasChanged = false;
  let lastAt = clock.now().getTime();

  /** A folder of this PC's own, so that two offices on one share do not thin out each other's backups. */
  const secondPlace = (): string | null => {
    const chosen = local.get().secondFolder;
    return chosen === null ? null : join(chosen, `PakMud ${hostname()}`);
  };
  // A share that has gone may answer after a minute, and every question would block a thread that saves need.
  const listSecond = patiently(
    async () => {
      const second = secondPlace();
      return second === null ? [] : listFolder(fs, second, "second");
    },
    [],
    SECOND_FOLDER_WAIT_MS,
  );
  const listAll = async (): Promise<Backup[]> => {
    const lists = await Promise.all([listFolder(fs, places.backups, "local"), listSecond()]);
    return lists.flat().sort(newestFirst);
  };
  const folderOf = (backup: Backup): string => (backup.place === "second" ? (secondPlace() ?? "") : places.backups);
  const pathOf = (backup: Backup): string => join(folderOf(backup), backup.id.slice(backup.place.length + 1));

  const thinOut = async (): Promise<void> => {
    const all = await listAll();
    for (const place of ["local", "second"] as const) {
      const old = expired(
        all.filter((backup) => backup.place === place),
        clock.now(),
      );
      for (const backup of old) await fs.remove(pathOf(backup)).catch((error) => log.error("backups.expire", error));
    }
  };
  /** To the second folder go the store and the files it names, each file once. */
  const writeSecond = async (
    second: string,
    made: { readonly at: Date; readonly reason: Reason; readonly bytes: Uint8Array },
  ): Promise<void> => {
    await writeBackupFile(fs, second, "second", made);
    await copyEvidence(ports, evidenceNamed(ports.sqlite, made.bytes), places.files, filesIn(second));
  };
  const write = async (bytes: Uint8Array, reason: Reason, withSecond: boolean): Promise<Backup> => {
    const made = { at: clock.now(), reason, bytes };
    const backup = await writeBackupFile(fs, places.backups, "local", made).catch((error: unknown) => {
      throw new AppError("STORE_SAVE_FAILED", { error: errnoOf(error) }, { cause: error });
    });
    const second = withSecond ? secondPlace() : null;
    // An unplugged stick must not stop the work: the reminder counts the days.
    if (second !== null) {
      await writeSecond(second, made).catch((error) => log.error("backups.second", error));
    }
    await thinOut();
    return backup;
  };
  const keep = (bytes: Uint8Array, reason: Reason): Promise<Backup> => write(bytes, reason, true);
  const load = async (id: string): Promise<{ bytes: Uint8Array; backup: Backup }> => {
    const backup = (await listAll()).find((candidate) => candidate.id === id);
    if (!backup) throw new AppError("BACKUP_NOT_FOUND");
    try {
      return { backup, bytes: await fs.read(pathOf(backup)) };
    } catch (error) {
      throw new AppError("BACKUP_UNREADABLE", { error: errnoOf(error) }, { cause: error });
    }
  };
  const good = (bytes: Uint8Array): Extract<Examined, { state: "good" }> => {
    const found = examine(ports.sqlite, bytes);
    if (found.state !== "good") throw new AppError("BACKUP_UNREADABLE", { reason: found.state });
    return found;
  };

  return {
    keepHere: (bytes, reason) => write(bytes, reason, false),
    async keepIfChanged(image) {
      const newest = (await listFolder(fs, places.backups, "local"))[0];
      if (newest) {
        const same = Buffer.compare(await fs.read(pathOf(newest)), image) === 0;
        if (same) return;
      }
      await keep(image, "start");
    },
    changed() {
      hasChanged = true;
    },
    async tick() {
      if (!hasChanged || clock.now().getTime() - lastAt < HOUR_MS) return;
      const image = await ports.checkedImage();
      hasChanged = false;
      lastAt = clock.now().getTime();
      await keep(image, "hourly");
    },
    list: listAll,
    create: async (reason) => keep(await ports.checkedImage(), reason),
    async inspect(id) {
      const { bytes, backup } = await load(id);
      const { connection, version } = good(bytes);
      try {
        return countsOf(connection, backup.at, version);
      } finally {
        connection.close();
      }
    },
    async restore(id) {
      const { bytes, backup } = await load(id);
      const found = good(bytes);
      if (backup.place === "second") {
        await copyEvidence(ports, evidenceNamed(ports.sqlite, bytes), filesIn(folderOf(backup)), places.files);
      }
      await ports.replace(found, bytes);
    },
    exportBytes: async () =>
      packEvidence({ sqlite: ports.sqlite, fs, folder: places.files }, await ports.checkedImage()),
    async importBytes(bytes) {
      good(bytes).connection.close();
      return keep(bytes, "manual");
    },
    async setSecondFolder(path) {
      const before = local.get();
      await local.set({ secondFolder: path, secondFolderSince: path === null ? null : clock.now().toISOString() });
      const second = secondPlace();
      if (second === null) return;
      try {
        const made = { at: clock.now(), reason: "manual" as const, bytes: await ports.checkedImage() };
        await writeSecond(second, made);
      } catch (error) {
        await local.set(before);
        if (error instanceof AppError) throw error;
        throw new AppError("STORE_SAVE_FAILED", { error: errnoOf(error) }, { cause: error });
      }
    },
    secondFolder: () => local.get().secondFolder,
    secondFolderOpen: () => local.get().secondFolder === null && !local.get().secondFolderPostponed,
    postponeSecondFolder: () => local.set({ secondFolderPostponed: true }),
    async reminderDue() {
      const { secondFolderSince, startedAt } = local.get();
      const [newest] = await listSecond();
      const last = newest?.at ?? secondFolderSince ?? startedAt;
      return clock.now().getTime() - Date.parse(last) > REMIND_AFTER_MS;
    },
  };
}

/** Files beside backups: the same ones as beside the store. */
function filesIn(folder: string): string {
  return join(folder, "files");
}

function countsOf(connection: Connection, at: string, schemaVersion: number): BackupCounts {
  const [row] = connection.all(`
    SELECT
      (SELECT count(*) FROM agency) AS agencies,
      (SELECT count(*) FROM round) AS rounds,
      (SELECT count(*) FROM obligation WHERE state IN ('reported', 'verified')) AS reported,
      (SELECT max(at) FROM activity) AS last_change`);
  const lastChange = row?.last_change;
  return {
    at,
    schemaVersion,
    agencies: Number(row?.agencies),
    rounds: Number(row?.rounds),
    reported: Number(row?.reported),
    lastChange: typeof lastChange === "string" ? lastChange : null,
  };
}
