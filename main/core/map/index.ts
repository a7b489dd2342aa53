import type { Context } from "../context";
import type { Handlers } from "../handlers";

export function mapHandlers(_context: Context): Handlers["map"] {
  throw new Error("not furnished yet: map");
}

export function referenceHandlers(_context: Context): Handlers["reference"] {
  throw new Error("not furnished yet: reference");
}
