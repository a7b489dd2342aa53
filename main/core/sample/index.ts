import type { Context } from "../context";
import type { Handlers } from "../handlers";

export { isSample } from "./is-sample";

export function sampleHandlers(_context: Context): Handlers["sample"] {
  throw new Error("not furnished yet: sample");
}
