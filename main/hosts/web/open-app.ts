import { userInfo } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { AppError } from "../../../shared/contract/errors";
import type { App } from "../../core/app";
import type { Log } from "../../core/ports/host";
import { appRoot } from "../app-root";
import { keyFileOf } from "../data-dir";
import { createLog } from "../log";
import { saveFolder } from "../save-folder";
import { openLinkOutside } from "./app-window";
import { createFolders } from "./folders";
import type { BrowserPrinter } from "./printer";
import { readAhead } from "./read-ahead";
import { type Door, openDoor } from "./server";

export interface WebApp {
  readonly door: Door;
  /** Resolves when the store is open; rejects when it cannot be. */
  readonly ready: Promise<App>;
  close(): Promise<void>;
}

interface Parts {
  readonly dataDir: string;
  readonly log: Log;
  readonly door: () => Promise<Door>;
}

interface Composed {
  readonly app: App;
  readonly printer: BrowserPrinter;
}

/** The core and its store, loaded while a browser starts beside. */
async function compose({ dataDir, log, door }: Parts): Promise<Composed> {
  const [{ composeApp }, { keyFileKeeper }, { createBrowserPrinter }] = await Promise.all([
    import("../compose"),
    import("../../data"),
    import("./printer"),
  ]);
  const printer = createBrowserPrinter(door);
  const app = await composeApp({
    dataDir,
    resourcesDir: join(appRoot(), "resources"),
    keeper: keyFileKeeper(keyFileOf(dataDir)),
    log,
    host: {
      name: "web",
      printPage: printer.printPage,
      // The page itself follows `/files/<token>?download`: the browser saves.
      saveFile: async () => true,
      saveFolder,
      openLink: openLinkOutside,
      pickFolder: async () => {
        throw new AppError("NOT_AVAILABLE_HERE");
      },
      folders: createFolders(),
      userName: () => userInfo().username,
    },
  });
  return { app, printer };
}

/**
 * The app behind its web door, over a data folder. The door opens first, so that a window can come up while the store is
 * read; its calls wait. Close it: it holds the lock, a port and perhaps a browser.
 */
export async function openWebApp(options: { readonly dataDir: string; readonly port?: number }): Promise<WebApp> {
  const { dataDir, port } = options;
  const log = createLog(join(dataDir, "logs"));
  const composed = turn().then(() => compose({ dataDir, log, door: async () => door }));
  const ready = composed.then(({ app }) => app);
  const served = ready.then((app) => ({ ...app, dispatch: readAhead(app) }));
  // Whoever waits for it is told; until somebody does, a failure is nobody's unhandled one.
  served.catch(() => undefined);
  const tileUrl = async (): Promise<string | null> => {
    const settings = await (await ready).dispatch("settings.get", {});
    return settings.ok ? (settings.value as { tileUrl: string | null }).tileUrl : null;
  };
  const door = await openDoor(served, {
    rendererDir: join(appRoot(), "out/renderer"),
    log,
    tileUrl,
    ...(port === undefined ? {} : { port }),
  });
  return {
    door,
    ready,
    async close() {
      const opened = await composed.catch(() => null);
      await opened?.printer.close();
      await door.close();
      await opened?.app.close();
    },
  };
}
