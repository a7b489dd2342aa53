import { EventEmitter } from "node:events";
import type { RelaunchOptions } from "electron";
import type { AppPart, ElectronParts } from "../../../main/hosts/electron/parts";
import { FakeDialog, FakeMenu, FakeSafeStorage, FakeScreen, FakeShell } from "./fake-desktop";
import { FakeIpc, FakeProtocol, FakeSession } from "./fake-requests";
import { FakeWindow } from "./fake-windows";

/*
 * A fake of the parts of Electron that the host uses. It keeps what it was told and lets a test fire the events. Each
 * class implements the host's own view of Electron, which main.ts holds against the real module's types.
 */

export class FakeApp extends EventEmitter implements AppPart {
  isPackaged = false;
  firstInstance = true;
  readonly calls: string[] = [];
  readonly paths = new Map<string, string>([["documents", "/documents"]]);
  readonly switches = new Set<string>();
  relaunched: RelaunchOptions | null = null;
  exitCode: number | null = null;
  hardwareAcceleration = true;
  userModelId: string | null = null;
  readonly commandLine = {
    appendSwitch: (name: string): void => void this.switches.add(name),
    hasSwitch: (name: string): boolean => this.switches.has(name),
  };

  disableHardwareAcceleration(): void {
    this.hardwareAcceleration = false;
  }
  exit(code = 0): void {
    this.calls.push("exit");
    this.exitCode = code;
  }
  getPath(name: string): string {
    return this.paths.get(name) ?? `/no-${name}`;
  }
  getVersion(): string {
    return "1.2.3";
  }
  quit(): void {
    this.calls.push("quit");
  }
  relaunch(options?: RelaunchOptions): void {
    this.calls.push("relaunch");
    this.relaunched = options ?? {};
  }
  requestSingleInstanceLock(): boolean {
    return this.firstInstance;
  }
  setAppUserModelId(id: string): void {
    this.userModelId = id;
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }
  async whenReady(): Promise<void> {
    this.calls.push("ready");
  }
}

export interface FakeElectron extends ElectronParts {
  readonly app: FakeApp;
  readonly protocol: FakeProtocol;
  readonly ipcMain: FakeIpc;
  readonly dialog: FakeDialog;
  readonly menu: FakeMenu;
  readonly safeStorage: FakeSafeStorage;
  readonly shell: FakeShell;
  readonly fakeSession: FakeSession;
  readonly fakeScreen: FakeScreen;
}

export function fakeElectron(): FakeElectron {
  FakeWindow.opened.length = 0;
  FakeWindow.onOpen = null;
  const fakeSession = new FakeSession();
  const fakeScreen = new FakeScreen();
  return {
    app: new FakeApp(),
    protocol: new FakeProtocol(),
    ipcMain: new FakeIpc(),
    dialog: new FakeDialog(),
    menu: new FakeMenu(),
    safeStorage: new FakeSafeStorage(),
    shell: new FakeShell(),
    BrowserWindow: FakeWindow,
    fakeSession,
    fakeScreen,
    session: () => fakeSession,
    screen: () => fakeScreen,
  };
}
