import type { Context } from "../context";
import type { Handlers } from "../handlers";

export function importHandlers(_context: Context): Handlers["imports"] {
  throw new Error("not furnished yet: imports");
}
