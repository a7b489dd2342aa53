import type { Context } from "../context";
import type { Handlers } from "../handlers";

export function activityHandlers(_context: Context): Handlers["activity"] {
  throw new Error("not furnished yet: activity");
}
