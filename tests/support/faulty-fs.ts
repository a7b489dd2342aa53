import { nodeFs, type StoreFs } from "../../main/data/files";

type Operation = "open" | "read" | "rename" | "remove" | "write" | "sync" | "syncFolder";

export interface FaultyFs extends StoreFs {
  /** Makes an operation fail with a system error code, so many times (or for ever), on paths that end so. */
  refuse(operation: Operation, code: string, options?: { readonly times?: number; readonly ending?: string }): void;
  /** From now on nothing fails. */
  heal(): void;
  /** How often an operation was refused. */
  refused(): number;
}

/** The real file system, refusing what it is told to refuse. */
export function faultyFs(): FaultyFs {
  let faults: { operation: Operation; code: string; left: number; ending: string }[] = [];
  let count = 0;
  const check = (operation: Operation, path: string): void => {
    const fault = faults.find((each) => each.operation === operation && each.left > 0 && path.endsWith(each.ending));
    if (!fault) return;
    fault.left -= 1;
    count += 1;
    throw Object.assign(new Error(`${fault.code}: ${operation} refused by the test`), { code: fault.code });
  };
  return {
    ...nodeFs,
    async open(path, flags) {
      check("open", path);
      const file = await nodeFs.open(path, flags);
      return {
        async write(bytes) {
          try {
            check("write", path);
          } catch (error) {
            // A full disk takes a part of it.
            await file.write(bytes.subarray(0, bytes.byteLength >> 1));
            throw error;
          }
          await file.write(bytes);
        },
        async sync() {
          check("sync", path);
          await file.sync();
        },
        close: () => file.close(),
      };
    },
    async read(path) {
      check("read", path);
      return nodeFs.read(path);
    },
    async rename(from, to) {
      check("rename", to);
      await nodeFs.rename(from, to);
    },
    async remove(path) {
      check("remove", path);
      await nodeFs.remove(path);
    },
    async syncFolder(folder) {
      check("syncFolder", folder);
      await nodeFs.syncFolder(folder);
    },
    refuse(operation, code, { times = Number.POSITIVE_INFINITY, ending = "" } = {}) {
      faults.push({ operation, code, left: times, ending });
    },
    heal() {
      faults = [];
    },
    refused: () => count,
  };
}
