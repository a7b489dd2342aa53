import { spawn } from "node:child_process";
import { ROOT } from "./tally";

/**
 * Runs a program in the project's folder with its output shown and no input.
 * @returns its exit code; 127 when it is not there
 */
export function run(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.on("error", () => resolve(127));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/** Runs a tool of node_modules with this very Node: no shell, so the same on Windows. */
export function runTool(
  script: string,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
): Promise<number> {
  return run(process.execPath, [`node_modules/${script}`, ...args], env);
}
