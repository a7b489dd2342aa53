import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { keyFileKeeper } from "../../main/data";
import { composeApp } from "../../main/hosts/compose";
import { keyFileOf } from "../../main/hosts/data-dir";
import { BUILT } from "../../main/hosts/launch/build-if-stale";
import { findBrowser } from "../../main/hosts/web/find-browser";
import { noHost, RESOURCES } from "../support/test-context";
import { fillRegistry } from "./registry-of";

/** A browser of the Chromium family. @throws Error where there is none */
export function requireBrowser(): string {
  const found = findBrowser();
  if (found === null) throw new Error("no browser of the Chromium family on this machine");
  return found;
}

/** A temporary data folder whose store holds so many agencies and a round; removed after the work. */
export async function withDataFolder<T>(size: number, work: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), "pakmud-bench-"));
  try {
    const keeper = keyFileKeeper(keyFileOf(dataDir));
    const app = await composeApp({ dataDir, resourcesDir: RESOURCES, host: noHost, keeper });
    await fillRegistry(app.context, size);
    await app.close();
    return await work(dataDir);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

export interface RunningHost {
  /** Lets one browser in, once. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts the built web host as a process of its own and waits for its address. */
export async function startHost(dataDir: string): Promise<RunningHost> {
  const script = join(BUILT.root, "out/main/web.js");
  const child = spawn(process.execPath, [script, "--data", dataDir, "--no-window"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith("http://")) continue;
    return {
      address: line,
      async stop() {
        child.kill("SIGTERM");
        await exited;
      },
    };
  }
  throw new Error("the web host ended without an address");
}
