import { accessSync, constants, rmSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { buildIfStale } from "../../main/hosts/launch/build-if-stale";
import { ensureBrowser } from "./ensure-browser";
import { runTool } from "./run";
import { BROKEN, finish, OUTPUT, readTally, vitestTally } from "./tally";

/** `npm run test:peers`: the same questions put to programs of other makers. A missing one fails: it never skips. */
const TOOLS: Readonly<Record<string, string>> = {
  pdftotext: "poppler-utils",
  pdftoppm: "poppler-utils",
  pdfinfo: "poppler-utils",
  zbarimg: "zbar-tools",
  soffice: "libreoffice-calc-nogui and libreoffice-writer-nogui",
  sqlite3: "sqlite3",
};

function isThere(tool: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, tool), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const missing = Object.keys(TOOLS).filter((tool) => !isThere(tool));
if (missing.length > 0) {
  for (const tool of missing) console.error(`${tool} is missing: on Debian it is in ${TOOLS[tool]}`);
  finish("peers", { ...BROKEN, failed: missing.length });
}
await ensureBrowser();
await buildIfStale(console.log);
const report = resolve(OUTPUT, "peers.json");
rmSync(report, { force: true });
const code = await runTool("vitest/vitest.mjs", [
  "run",
  "--config",
  "tests/peers.config.ts",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
]);
finish("peers", readTally(report, vitestTally, code));
