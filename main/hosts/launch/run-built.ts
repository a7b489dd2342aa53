import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { BUILT, buildIfStale } from "./build-if-stale";
import { standingFolder } from "./standing-folder";

/** Runs a program with this process's streams, where the user stands, until it ends; its exit code becomes this process's. */
export async function runProgram(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { stdio: "inherit", cwd: standingFolder(BUILT.root) });
  // Ctrl-C reaches the child by itself; it cancels, cleans up and ends, and this process ends with it.
  process.on("SIGINT", () => undefined);
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
  const code = await new Promise<number>((done, fail) => {
    child.on("error", fail);
    child.on("exit", (status) => done(status ?? 1));
  });
  process.exitCode = code;
}

/** Builds what is stale (words on stderr only), then runs a built program with this process's arguments and streams. */
export async function runBuilt(program: "cli" | "demo" | "web"): Promise<void> {
  await buildIfStale((line) => console.error(line));
  const script = resolve(BUILT.root, "out/main", `${program}.js`);
  await runProgram(process.execPath, ["--enable-source-maps", script, ...process.argv.slice(2)]);
}
