import type { Context } from "../context";
import type { Handlers } from "../handlers";

export function printHandlers(_context: Context): Handlers["prints"] {
  throw new Error("not furnished yet: prints");
}
