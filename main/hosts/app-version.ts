import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { appRoot } from "./app-root";

/** The program's version, as its package.json says it. */
export function appVersion(): string {
  const text = readFileSync(join(appRoot(), "package.json"), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
