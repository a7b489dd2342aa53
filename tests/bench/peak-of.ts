import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { importHandlers } from "../../main/core/imports";
import { keyFileKeeper } from "../../main/data";
import { composeApp } from "../../main/hosts/compose";
import { keyFileOf } from "../../main/hosts/data-dir";
import { noHost, RESOURCES } from "../support/test-context";

/** A process of its own, so that nothing before counts: does one of two works and prints the most memory it held, in MB. */
const [work = "", file = "", dataDir = ""] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(file));
if (work === "bare") await new ExcelJS.Workbook().xlsx.load(bytes.buffer);
else {
  const app = await composeApp({
    dataDir,
    resourcesDir: RESOURCES,
    host: noHost,
    keeper: keyFileKeeper(keyFileOf(dataDir)),
  });
  const control = { signal: new AbortController().signal, progress: async () => undefined };
  await importHandlers(app.context).propose({ file: { name: "codes-thailand.xlsx", bytes } }, control);
  await app.close();
}
process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
