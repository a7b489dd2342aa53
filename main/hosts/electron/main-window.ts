import type { WebPreferences } from "electron";
import type { Callers } from "./ipc";
import type { ScreenPart, WindowClass, WindowPart } from "./parts";
import { placeWindow, readWindowState, rememberWindow, SMALLEST } from "./window-state";

/** What every window of the app with a bridge is made with. */
export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    // Chromium's PDF viewer, for looking at what was printed.
    plugins: true,
  };
}

export interface MainWindowOptions {
  readonly BrowserWindow: WindowClass;
  readonly screen: ScreenPart;
  readonly callers: Callers;
  /** The built preload, `out/preload/bridge.cjs`. */
  readonly preload: string;
  readonly icon: string;
  /** Where its place is remembered. */
  readonly stateFile: string;
  onClosed(): void;
}

/** Makes the app's window where it was last, inside the work area; it shows itself once a page is in it. */
export function createMainWindow(options: MainWindowOptions): WindowPart {
  const remembered = readWindowState(options.stateFile);
  const window = new options.BrowserWindow({
    ...placeWindow(options.screen, remembered),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: "PakMud",
    icon: options.icon,
    backgroundColor: "#f4f6f9",
    autoHideMenuBar: true,
    show: false,
    webPreferences: webPreferences(options.preload),
  });
  const { id } = window.webContents;
  options.callers.set(id, "app");
  window.once("ready-to-show", () => {
    if (remembered?.maximized) window.maximize();
    window.show();
  });
  window.on("close", () => rememberWindow(options.stateFile, window));
  window.on("closed", () => {
    options.callers.delete(id);
    options.onClosed();
  });
  return window;
}

/** Brings the window to the front, for a second start of the program. */
export function bringForward(window: WindowPart | null): void {
  if (!window || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
