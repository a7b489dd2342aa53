import { join } from "node:path";
import type { App } from "../../core/app";
import type { Clock } from "../../core/ports/host";
import { keyFileKeeper } from "../../data";
import { appRoot } from "../app-root";
import { composeApp, logOf } from "../compose";
import { keyFileOf } from "../data-dir";
import { createCliHost } from "./host-ports";

export interface OpenedApp {
  readonly app: App;
  close(): Promise<void>;
}

/** The app behind the command line, over a data folder. Close it: it holds the lock and perhaps a browser. */
export async function openCliApp(options: {
  readonly dataDir: string;
  readonly out: string | undefined;
  readonly clock?: Clock;
}): Promise<OpenedApp> {
  const { dataDir, out, clock } = options;
  const root = appRoot();
  const log = logOf(dataDir);
  const host = createCliHost({ app: () => app, rendererDir: join(root, "out/renderer"), log, out });
  const app = await composeApp({
    dataDir,
    resourcesDir: join(root, "resources"),
    host: host.ports,
    keeper: keyFileKeeper(keyFileOf(dataDir)),
    log,
    ...(clock === undefined ? {} : { clock }),
  });
  return {
    app,
    async close() {
      await host.close();
      await app.close();
    },
  };
}
