import { AppError } from "../../../shared/contract";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import type { Folders } from "../ports/host";
import { todayOf } from "../today";

/** All queries: a restored or emptied store has nothing in common with what the screens show. */
const EVERYTHING = ["agencies", "rounds", "imports", "letters", "settings", "activity", "backups", "status"] as const;

export function backupHandlers(context: Context): Handlers["backups"] {
  const { store, changed, artifacts, host } = context;
  const folders = (): Folders => {
    if (!host.folders) throw new AppError("NOT_AVAILABLE_HERE");
    return host.folders;
  };
  return {
    list: async () => ({ rows: await store.backups.list() }),
    async create() {
      const backup = await store.backups.create("manual");
      changed("backups", "status");
      return backup;
    },
    inspect: ({ id }) => store.backups.inspect(id),
    async restore({ id }) {
      await store.backups.restore(id);
      changed(...EVERYTHING);
      return {};
    },
    async exportFile() {
      const bytes = await store.backups.exportBytes();
      const day = todayOf(context);
      // Not marked secret: what is secret in it is sealed, and opens only with the recovery passphrase.
      return artifacts.put({
        name: `pakmud-backup-${day}.pakmud`,
        mime: "application/vnd.sqlite3",
        bytes,
        secret: false,
      });
    },
    async importFile({ file }) {
      const backup = await store.backups.importBytes(file.bytes);
      changed("backups");
      return backup;
    },
    async chooseSecondFolder({ token }) {
      const folder = token === undefined ? await host.pickFolder() : folders().pathOf(token);
      if (folder === null) return { chosen: false };
      await store.backups.setSecondFolder(folder);
      changed("backups", "status");
      return { chosen: true };
    },
    async postponeSecondFolder() {
      await store.backups.postponeSecondFolder();
      changed("status");
      return {};
    },
    folders: async ({ token }) => folders().list(token),
    async startFresh() {
      // Only instead of a store that cannot be used: sound data is never one call away from being emptied.
      if (store.recovery() === null) throw new AppError("STORE_HEALTHY");
      await store.reset();
      changed(...EVERYTHING);
      return {};
    },
  };
}

export function secretHandlers({ vault, changed }: Context): Handlers["secrets"] {
  return {
    async setPassphrase({ passphrase, current }) {
      await vault.setPassphrase(passphrase, current);
      changed("status");
      return {};
    },
    async unlock({ passphrase }) {
      await vault.unlock(passphrase);
      changed("status", "agencies");
      return {};
    },
  };
}
