import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder with the program's package.json, from wherever this module was bundled to (also inside an asar). */
export function appRoot(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (dirname(folder) === folder) throw new Error("PakMud's package.json is missing");
  }
}
