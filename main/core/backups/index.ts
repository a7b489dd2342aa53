import type { Context } from "../context";
import type { Handlers } from "../handlers";

export function backupHandlers(_context: Context): Handlers["backups"] {
  throw new Error("not furnished yet: backups");
}

export function secretHandlers(_context: Context): Handlers["secrets"] {
  throw new Error("not furnished yet: secrets");
}
