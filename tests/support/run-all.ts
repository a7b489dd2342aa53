import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { buildIfStale } from "../../main/hosts/launch/build-if-stale";
import { ensureBrowser } from "./ensure-browser";
import { run, runTool } from "./run";
import { BROKEN, finish, NONE, OUTPUT, playwrightTally, readTally, sum, type Tally, vitestTally } from "./tally";

/** `npm test`: everything but bench and peers, in the order in which a failure is cheapest to hear of. */
const VITEST = resolve(OUTPUT, "vitest.json");
const PLAYWRIGHT = resolve(OUTPUT, "playwright.json");

interface Step {
  readonly name: string;
  /** @returns the tests it counted; nothing where it counts none. @throws Error when it failed */
  run(): Promise<Tally | undefined>;
}

/** `npm` as this process was started by it: on Windows there is no program of that name to spawn. */
async function runScript(name: string): Promise<void> {
  const npm = process.env.npm_execpath;
  const args = ["run", "--silent", name];
  const code = npm === undefined ? await run("npm", args) : await run(process.execPath, [npm, ...args]);
  if (code !== 0) throw new Error(`npm run ${name} ended with ${code}.`);
}

const steps: readonly Step[] = [
  {
    name: "browser",
    async run() {
      console.log(await ensureBrowser());
      return undefined;
    },
  },
  {
    name: "check",
    async run() {
      await runScript("check");
      return undefined;
    },
  },
  {
    name: "build",
    async run() {
      await buildIfStale(console.log);
      return undefined;
    },
  },
  {
    name: "vitest",
    async run() {
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${VITEST}`];
      const code = await runTool("vitest/vitest.mjs", ["run", "--config", "tests/vitest.config.ts", ...reporters]);
      return readTally(VITEST, vitestTally, code);
    },
  },
  {
    name: "playwright",
    async run() {
      const args = ["test", "--config", "tests/playwright.config.ts", "--reporter=list,json"];
      const code = await runTool("@playwright/test/cli.js", args, { PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT });
      return readTally(PLAYWRIGHT, playwrightTally, code);
    },
  },
];

async function attempt(step: Step): Promise<Tally> {
  try {
    return (await step.run()) ?? NONE;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return BROKEN;
  }
}

for (const file of [VITEST, PLAYWRIGHT]) rmSync(file, { force: true });
const tallies: Tally[] = [];
for (const step of steps) {
  console.log(`\n=== ${step.name}`);
  const tally = await attempt(step);
  tallies.push(tally);
  if (tally.failed > 0) {
    console.error(`\nStopped at ${step.name}: see above.`);
    break;
  }
}
finish("test", sum(tallies));
