import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The Electron program on this machine, or null. Asks the package's own files and never the package itself: since
 * version 42 that would download the runtime.
 */
export function electronRuntime(
  root: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  const folder = join(root, "node_modules/electron");
  const pathFile = join(folder, "path.txt");
  if (!existsSync(pathFile)) return null;
  const program = readFileSync(pathFile, "utf8").trim();
  const path = join(env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, "dist"), program);
  return existsSync(path) ? path : null;
}
