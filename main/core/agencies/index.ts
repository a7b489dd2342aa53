import type { Context } from "../context";
import type { Handlers } from "../handlers";

export function agencyHandlers(_context: Context): Handlers["agencies"] {
  throw new Error("not furnished yet: agencies");
}
