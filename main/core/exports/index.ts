import type { Context } from "../context";
import type { Handlers } from "../handlers";

export function exportHandlers(_context: Context): Handlers["exports"] {
  throw new Error("not furnished yet: exports");
}
