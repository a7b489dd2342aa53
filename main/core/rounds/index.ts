import type { Context } from "../context";
import type { Handlers } from "../handlers";

export function obligationHandlers(_context: Context): Handlers["obligations"] {
  throw new Error("not furnished yet: obligations");
}

export function overviewHandlers(_context: Context): Handlers["overview"] {
  throw new Error("not furnished yet: overview");
}

export function roundHandlers(_context: Context): Handlers["rounds"] {
  throw new Error("not furnished yet: rounds");
}
