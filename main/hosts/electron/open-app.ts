import type { App } from "../../core/app";
import type { HostPorts } from "../../core/ports/host";
import { keyFileKeeper } from "../../data";
import type { ComposeOptions } from "../compose";
import { keyFileOf } from "../data-dir";
import { saveFolder } from "../save-folder";
import { createPickFolder, createSaveFile } from "./dialogs";
import type { Folders, Places } from "./folders";
import { answerCalls, type Callers, forwardEvents } from "./ipc";
import { chooseKeeper } from "./keeper";
import { createOpenLink } from "./links";
import { lockDown } from "./lockdown";
import { createMainWindow } from "./main-window";
import { applicationMenu, type Language, showContextMenus } from "./menu";
import { watchSettings } from "./office-settings";
import { ORIGIN } from "./origin";
import type { ElectronParts, WindowPart } from "./parts";
import { createPrinter } from "./print-page";
import { closeBeforeQuit } from "./quit";
import { reloadAfterCrash } from "./renderer-crash";
import { serveApp } from "./scheme";

/** The process's own facts and the core, given from outside so that tests can set them. */
export interface Environment extends Places {
  readonly platform: NodeJS.Platform;
  readonly argv: readonly string[];
  /** The portable program itself (PORTABLE_EXECUTABLE_FILE); undefined when installed. */
  readonly portableFile: string | undefined;
  readonly userName: string;
  /** Puts the core together with this host's ports. */
  compose(options: ComposeOptions): Promise<App>;
}

/** Everything after `ready`: the core with this host's ports, the closed session, the bridge, the window. */
export async function openApp(
  parts: ElectronParts,
  environment: Environment,
  folders: Folders,
): Promise<{ core: App; window: WindowPart }> {
  const callers: Callers = new Map();
  const core = await environment.compose({
    dataDir: folders.data,
    resourcesDir: folders.resources,
    keeper: await chooseKeeper(parts.safeStorage, environment.platform, keyFileKeeper(keyFileOf(folders.data))),
    host: hostPorts(parts, environment, folders, callers),
  });
  closeBeforeQuit(parts.app, core, parts.dialog, (error) => core.context.log.error("quit", error));

  const window = createMainWindow({
    BrowserWindow: parts.BrowserWindow,
    screen: parts.screen(),
    callers,
    preload: folders.preload,
    icon: folders.icon,
    stateFile: folders.windowState,
    // Hidden printing windows and open PDFs must not keep the program alive.
    onClosed: () => parts.app.quit(),
  });
  const { language, tileUrl } = await followSettings(parts, core, window);
  lockDown(parts.session(), tileUrl);
  serveApp(parts.protocol, { rendererDir: folders.renderer, artifacts: core.context.artifacts, tileUrl });
  answerCalls(parts.ipcMain, callers, core.dispatch);
  forwardEvents(core.subscribe, window);
  showContextMenus(parts.menu, window.webContents, language);
  reloadAfterCrash({
    window,
    dialog: parts.dialog,
    now: Date.now,
    onCrash: (reason) => core.context.log.info("renderer.gone", { reason }),
    quit: () => parts.app.quit(),
  });
  await window.loadURL(`${ORIGIN}/`);
  return { core, window };
}

/** Keeps the menu's language and the page's policy in step with the office's settings. */
async function followSettings({ menu }: ElectronParts, core: App, window: WindowPart) {
  const showMenu = (language: Language): void =>
    menu.setApplicationMenu(menu.buildFromTemplate(applicationMenu(language)));
  const settings = await watchSettings(core, (before, now) => {
    if (before.language !== now.language) showMenu(now.language);
    // A page keeps the policy that it was loaded with.
    if (before.tileUrl !== now.tileUrl && !window.isDestroyed()) window.webContents.reload();
  });
  showMenu(settings.language());
  return settings;
}

function hostPorts(parts: ElectronParts, { userName }: Environment, folders: Folders, callers: Callers): HostPorts {
  return {
    name: "electron",
    printPage: createPrinter({ BrowserWindow: parts.BrowserWindow, callers, preload: folders.preload }),
    saveFile: createSaveFile(parts.dialog, parts.app.getPath("documents")),
    saveFolder,
    pickFolder: createPickFolder(parts.dialog),
    openLink: createOpenLink(parts.shell),
    userName: () => userName,
  };
}
