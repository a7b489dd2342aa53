import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { quietSwitches } from "../../main/hosts/web/quiet-switches";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "pakmud-switches-"));
});
afterAll(async () => rm(dir, { recursive: true, force: true }));

/** What a browser started by Playwright is told: a program in its place writes it down and ends. */
async function told(args: readonly string[]): Promise<string[]> {
  const program = join(dir, "browser");
  const list = join(dir, "told.txt");
  await writeFile(program, `#!/bin/sh\nprintf '%s\\n' "$@" > '${list}'\nexit 1\n`);
  await chmod(program, 0o755);
  await chromium.launch({ executablePath: program, args: [...args] }).catch(() => undefined);
  return (await readFile(list, "utf8")).split("\n");
}

const features = (switches: readonly string[]): string[][] =>
  switches
    .filter((option) => option.startsWith("--disable-features="))
    .map((option) => option.slice("--disable-features=".length).split(","));

// A shell script cannot stand in for a browser on Windows; the list is the same there.
describe.skipIf(process.platform === "win32")("the browser beside the app", () => {
  it("leaves out what it would do for an address bar, and all that Playwright leaves out", async () => {
    const [theirs = [], ours = [], ...more] = features(await told(quietSwitches()));
    expect(theirs.length).toBeGreaterThan(5);
    expect(more).toEqual([]);
    expect(ours).toEqual(expect.arrayContaining([...theirs, "WebUIOmniboxPopup", "WebUIOmniboxAimPopup"]));
  });
});
