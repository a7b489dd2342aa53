import type { App } from "../../core/app";
import { logOf } from "../compose";
import { prepareFolders } from "./folders";
import { watchGraphics } from "./gpu-fallback";
import { bringForward } from "./main-window";
import { guardNavigation } from "./navigation";
import { type Environment, openApp } from "./open-app";
import type { ElectronParts, WindowPart } from "./parts";
import { registerScheme } from "./scheme";
import { isFirstInstance } from "./single-instance";

/** As in electron-builder.yml: Windows gathers the windows under the shortcut that bears it. */
export const APP_ID = "th.pakmud.desk";

const CANNOT_START = [
  "เปิดโปรแกรมไม่ได้ ข้อมูลที่มีอยู่ไม่ถูกเปลี่ยนแปลง โฟลเดอร์ข้อมูล:",
  "The program cannot start. Nothing was changed. Data folder:",
].join("\n");

/**
 * The program from its first line.
 * @returns false when another instance runs or the start failed; the program ends then
 */
export async function start(parts: ElectronParts, environment: Environment): Promise<boolean> {
  try {
    return await run(parts, environment);
  } catch (error) {
    logOf(environment.dataDir).error("start", error);
    parts.dialog.showErrorBox("PakMud", `${CANNOT_START}\n${environment.dataDir}`);
    parts.app.exit(1);
    return false;
  }
}

/** What Chromium must know before `ready` is done before the first await. */
async function run(parts: ElectronParts, environment: Environment): Promise<boolean> {
  const { app } = parts;
  let window: WindowPart | null = null;
  let core: App | null = null;
  app.setAppUserModelId(APP_ID);
  const folders = prepareFolders(app, environment);
  if (!isFirstInstance(app, () => bringForward(window))) return false;
  watchGraphics({
    app,
    file: folders.gpuState,
    argv: environment.argv,
    portableFile: environment.portableFile,
    onFallback: (reason) => core?.context.log.info("gpu.fallback", { reason }),
  });
  registerScheme(parts.protocol);
  guardNavigation(app);
  await app.whenReady();
  ({ core, window } = await openApp(parts, environment, folders));
  return true;
}
