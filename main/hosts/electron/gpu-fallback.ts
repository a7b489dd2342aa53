import { readFileSync, writeFileSync } from "node:fs";
import type { AppPart, ChildProcessGoneDetails } from "./parts";

const SWITCH = "disable-gpu";
const CRASHES: ReadonlySet<ChildProcessGoneDetails["reason"]> = new Set([
  "abnormal-exit",
  "crashed",
  "integrity-failure",
  "launch-failed",
]);

export interface GpuFallbackOptions {
  readonly app: AppPart;
  /** Remembers that this PC's graphics failed. */
  readonly file: string;
  readonly argv: readonly string[];
  /** The portable program itself: what runs is unpacked beside it and goes away when it ends. */
  readonly portableFile: string | undefined;
  onFallback(reason: ChildProcessGoneDetails["reason"]): void;
}

/**
 * Restarts with software rendering after the graphics process crashed (a blank window otherwise), once, and remembers it
 * for this version of the program: the next version tries the graphics again. Call before `ready`.
 */
export function watchGraphics(options: GpuFallbackOptions): void {
  const { app, file, argv, portableFile } = options;
  const version = app.getVersion();
  let software = app.commandLine.hasSwitch(SWITCH) || remembered(file) === version;
  if (software) {
    app.disableHardwareAcceleration();
    app.commandLine.appendSwitch(SWITCH);
  }
  app.on("child-process-gone", (_event, { type, reason }) => {
    if (type !== "GPU" || !CRASHES.has(reason) || software) return;
    software = true;
    remember(file, version);
    options.onFallback(reason);
    app.relaunch({
      args: [...argv.slice(1), `--${SWITCH}`],
      ...(portableFile === undefined ? {} : { execPath: portableFile }),
    });
    app.quit();
  });
}

function remembered(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return null;
  }
}

function remember(file: string, version: string): void {
  try {
    writeFileSync(file, version);
  } catch {
    // The switch still carries it over this restart.
  }
}
