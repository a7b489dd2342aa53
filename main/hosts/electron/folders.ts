import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { AppPart } from "./parts";

export interface Folders {
  /** The store, its backups and the log: one per Windows account, installed or portable. */
  readonly data: string;
  readonly windowState: string;
  readonly gpuState: string;
  /** fonts, reference data, the sample, help texts. */
  readonly resources: string;
  readonly renderer: string;
  readonly preload: string;
  readonly icon: string;
}

/** Where the program finds itself. */
export interface Places {
  readonly dataDir: string;
  /** The build's `out` folder, inside the archive when packaged. */
  readonly outDir: string;
  /** `process.resourcesPath` */
  readonly resourcesPath: string;
}

/**
 * Where everything is; also moves Chromium's profile out of the roaming profile into the data folder. Call before `ready`.
 */
export function prepareFolders(app: AppPart, { dataDir, outDir, resourcesPath }: Places): Folders {
  const chromium = join(dataDir, "chromium");
  mkdirSync(chromium, { recursive: true });
  app.setPath("userData", chromium);
  app.setPath("sessionData", chromium);
  // electron-builder.yml puts the resources there, beside the archive.
  const resources = app.isPackaged ? join(resourcesPath, "pakmud") : resolve(outDir, "../resources");
  return {
    data: dataDir,
    windowState: join(chromium, "window.json"),
    gpuState: join(chromium, "software-rendering"),
    resources,
    renderer: join(outDir, "renderer"),
    preload: join(outDir, "preload", "bridge.cjs"),
    icon: join(resources, "icons", "pakmud.png"),
  };
}
