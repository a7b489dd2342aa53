import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../../..");
/** What the build reads: a change in any of these makes it stale. */
const SOURCES = ["main", "preload", "renderer", "shared", "electron.vite.config.ts", "package-lock.json"];
/** Milliseconds after which another process's build counts as dead. */
const ABANDONED = 180_000;

/** Where the build puts its parts. */
export const BUILT = {
  root: ROOT,
  renderer: join(ROOT, "out/renderer"),
  electron: join(ROOT, "out/main/electron.js"),
} as const;

async function describe(path: string): Promise<string[]> {
  const facts = await stat(path);
  if (!facts.isDirectory()) return [`${path}:${facts.size}:${facts.mtimeMs}`];
  const entries = await readdir(path);
  return (await Promise.all(entries.toSorted().map((entry) => describe(join(path, entry))))).flat();
}

/** Changes whenever a source file is added, removed or written. */
async function fingerprint(): Promise<string> {
  const lines = (await Promise.all(SOURCES.map((source) => describe(join(ROOT, source))))).flat();
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

function build(): Promise<void> {
  const command = join(ROOT, "node_modules/electron-vite/bin/electron-vite.js");
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [command, "build", "--logLevel", "warn"], { cwd: ROOT, windowsHide: true });
    const output: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
    child.on("error", fail);
    child.on("exit", (code) => {
      if (code === 0) done();
      else fail(new Error(`The build failed.\n${Buffer.concat(output).toString("utf8")}`));
    });
  });
}

/** Takes the right to build; waits while another process has it. */
async function takeTurn(lock: string): Promise<void> {
  for (;;) {
    try {
      await mkdir(lock);
      return;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const since = await stat(lock).then(
      (facts) => facts.mtimeMs,
      () => Date.now(),
    );
    if (Date.now() - since > ABANDONED) await rm(lock, { recursive: true, force: true });
    else await new Promise((next) => setTimeout(next, 200));
  }
}

/**
 * Builds `out/` when a source changed since the last build, so that what runs is what stands in the folder.
 * @param say told once, when a build begins
 * @throws Error with the build's own output
 */
export async function buildIfStale(say: (line: string) => void = () => undefined): Promise<void> {
  const stamp = join(ROOT, "out/.stamp");
  const isFresh = async (now: string): Promise<boolean> => (await readFile(stamp, "utf8").catch(() => "")) === now;
  if (await isFresh(await fingerprint())) return;
  await mkdir(join(ROOT, "out"), { recursive: true });
  const lock = join(ROOT, "out/.building");
  await takeTurn(lock);
  try {
    const now = await fingerprint();
    if (await isFresh(now)) return;
    say("Building PakMud …");
    await build();
    await writeFile(stamp, now);
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}
