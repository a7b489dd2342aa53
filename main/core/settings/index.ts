import type { Context } from "../context";
import type { Handlers } from "../handlers";

export function settingHandlers(_context: Context): Handlers["settings"] {
  throw new Error("not furnished yet: settings");
}
