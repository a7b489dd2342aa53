import type { Context } from "../context";
import type { Handlers } from "../handlers";

export function appHandlers(_context: Context): Handlers["app"] {
  throw new Error("not furnished yet: app");
}

export function fileHandlers(_context: Context): Handlers["files"] {
  throw new Error("not furnished yet: files");
}

export function jobHandlers(_context: Context): Handlers["jobs"] {
  throw new Error("not furnished yet: jobs");
}
