import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder that holds `resources` and `out`, from wherever this module was bundled to. */
export function appRoot(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json")) && existsSync(join(folder, "resources"))) return folder;
    if (dirname(folder) === folder) throw new Error("PakMud's resources are missing");
  }
}
