import type { Context } from "../context";
import type { Handlers } from "../handlers";

export function contactHandlers(_context: Context): Handlers["contacts"] {
  throw new Error("not furnished yet: contacts");
}
