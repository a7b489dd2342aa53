import { userInfo } from "node:os";
import { join } from "node:path";
import { AppError } from "../../../shared/contract";
import type { App } from "../../core/app";
import { keyFileKeeper } from "../../data";
import { appRoot } from "../app-root";
import { composeApp, logOf } from "../compose";
import { keyFileOf } from "../data-dir";
import { openLinkOutside } from "./app-window";
import { createFolders } from "./folders";
import { createBrowserPrinter } from "./printer";
import { type Door, openDoor } from "./server";

export interface WebApp {
  readonly app: App;
  readonly door: Door;
  close(): Promise<void>;
}

/** The app behind its web door, over a data folder. Close it: it holds the lock, a port and perhaps a browser. */
export async function openWebApp(options: { readonly dataDir: string; readonly port?: number }): Promise<WebApp> {
  const { dataDir, port } = options;
  const root = appRoot();
  const log = logOf(dataDir);
  const printer = createBrowserPrinter(async () => door);
  const app = await composeApp({
    dataDir,
    resourcesDir: join(root, "resources"),
    keeper: keyFileKeeper(keyFileOf(dataDir)),
    log,
    host: {
      name: "web",
      printPage: printer.printPage,
      // The page itself follows `/files/<token>?download`: the browser saves.
      saveFile: async () => true,
      openLink: openLinkOutside,
      pickFolder: async () => {
        throw new AppError("NOT_AVAILABLE_HERE");
      },
      folders: createFolders(),
      userName: () => userInfo().username,
    },
  });
  const tileUrl = async (): Promise<string | null> => {
    const settings = await app.dispatch("settings.get", {});
    return settings.ok ? (settings.value as { tileUrl: string | null }).tileUrl : null;
  };
  const door = await openDoor(app, {
    rendererDir: join(root, "out/renderer"),
    log,
    tileUrl,
    ...(port === undefined ? {} : { port }),
  });
  return {
    app,
    door,
    async close() {
      await printer.close();
      await door.close();
      await app.close();
    },
  };
}
