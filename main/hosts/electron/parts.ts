import type {
  App,
  BrowserWindowConstructorOptions,
  Details as ChildProcessGoneDetails,
  ContextMenuParams,
  CustomScheme,
  Dialog,
  Event,
  IpcMainInvokeEvent,
  Menu,
  MenuItemConstructorOptions,
  OpenDialogOptions,
  Protocol,
  RelaunchOptions,
  RenderProcessGoneDetails,
  SafeStorage,
  SaveDialogOptions,
  Screen,
  Session,
  Shell,
  WebContents,
  WebContentsWillFrameNavigateEventParams,
  WebContentsWillRedirectEventParams,
} from "electron";

/*
 * The few parts of Electron that this host uses. Every module takes them as parameters, so tests run every handler under
 * a fake; main.ts passes the real ones, so a change of Electron's API stops the build.
 */

export type Preventable = Pick<Event, "preventDefault">;
export type { ChildProcessGoneDetails, ContextMenuParams, RenderProcessGoneDetails };

export type NavigationDetails = Preventable & Pick<WebContentsWillFrameNavigateEventParams, "url" | "isMainFrame">;
export type RedirectDetails = Preventable & Pick<WebContentsWillRedirectEventParams, "url" | "isMainFrame">;
export type OpenDetails = Pick<Parameters<Parameters<WebContents["setWindowOpenHandler"]>[0]>[0], "url">;
export type OpenAnswer = ReturnType<Parameters<WebContents["setWindowOpenHandler"]>[0]>;

export interface WebContentsPart extends Pick<WebContents, "id" | "isDestroyed" | "printToPDF" | "reload" | "send"> {
  executeJavaScript(code: string): Promise<unknown>;
  setWindowOpenHandler(handler: (details: OpenDetails) => OpenAnswer): void;
  on(event: "will-frame-navigate", listener: (details: NavigationDetails) => void): unknown;
  on(event: "will-redirect", listener: (details: RedirectDetails) => void): unknown;
  on(event: "will-attach-webview", listener: (event: Preventable) => void): unknown;
  on(event: "context-menu", listener: (event: Preventable, params: ContextMenuParams) => void): unknown;
  on(event: "render-process-gone", listener: (event: Preventable, details: RenderProcessGoneDetails) => void): unknown;
}

export interface WindowPart {
  readonly webContents: WebContentsPart;
  loadURL(url: string): Promise<void>;
  show(): void;
  focus(): void;
  restore(): void;
  maximize(): void;
  destroy(): void;
  isDestroyed(): boolean;
  isMinimized(): boolean;
  isMaximized(): boolean;
  getNormalBounds(): Rectangle;
  on(event: "close" | "closed", listener: () => void): unknown;
  once(event: "ready-to-show", listener: () => void): unknown;
}

export type WindowClass = new (options: BrowserWindowConstructorOptions) => WindowPart;

/** In device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface AppPart
  extends Pick<
    App,
    | "disableHardwareAcceleration"
    | "exit"
    | "getPath"
    | "getVersion"
    | "isPackaged"
    | "quit"
    | "requestSingleInstanceLock"
    | "setAppUserModelId"
    | "setPath"
    | "whenReady"
  > {
  readonly commandLine: Pick<App["commandLine"], "appendSwitch" | "hasSwitch">;
  relaunch(options?: RelaunchOptions): void;
  on(event: "second-instance" | "window-all-closed", listener: () => void): unknown;
  on(event: "will-quit", listener: (event: Preventable) => void): unknown;
  on(event: "web-contents-created", listener: (event: Preventable, contents: WebContentsPart) => void): unknown;
  on(event: "child-process-gone", listener: (event: Preventable, details: ChildProcessGoneDetails) => void): unknown;
}

export interface ProtocolPart extends Pick<Protocol, "handle"> {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void;
}

export interface SessionPart
  extends Pick<
    Session,
    | "setDevicePermissionHandler"
    | "setPermissionCheckHandler"
    | "setPermissionRequestHandler"
    | "setSpellCheckerEnabled"
  > {
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { readonly url: string }, callback: (response: { cancel?: boolean }) => void) => void,
    ): void;
  };
  on(
    event: "will-download",
    listener: (event: Preventable, item: { getURL(): string }, contents: WebContentsPart) => void,
  ): unknown;
}

/** One call from a page, with what is needed to know which page it was. */
export interface CallEvent {
  readonly sender: Pick<IpcMainInvokeEvent["sender"], "id">;
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

export interface IpcPart {
  handle(channel: string, listener: (event: CallEvent, name: unknown, input: unknown) => Promise<unknown>): void;
}

export interface DialogPart extends Pick<Dialog, "showErrorBox"> {
  showSaveDialog(options: SaveDialogOptions): Promise<{ readonly canceled: boolean; readonly filePath?: string }>;
  showOpenDialog(
    options: OpenDialogOptions,
  ): Promise<{ readonly canceled: boolean; readonly filePaths: readonly string[] }>;
}

export interface MenuPart {
  setApplicationMenu(menu: Menu | null): void;
  buildFromTemplate(template: MenuItemConstructorOptions[]): Menu;
}

export type SafeStoragePart = Pick<
  SafeStorage,
  "decryptStringAsync" | "encryptStringAsync" | "getSelectedStorageBackend" | "isAsyncEncryptionAvailable"
>;
export type ScreenPart = Pick<Screen, "getDisplayMatching" | "getPrimaryDisplay">;
export type ShellPart = Pick<Shell, "openExternal">;

/** Everything the host takes from Electron. `session` is asked late: there is none before `ready`. */
export interface ElectronParts {
  readonly app: AppPart;
  readonly protocol: ProtocolPart;
  readonly session: () => SessionPart;
  readonly ipcMain: IpcPart;
  readonly dialog: DialogPart;
  readonly menu: MenuPart;
  readonly safeStorage: SafeStoragePart;
  readonly screen: () => ScreenPart;
  readonly shell: ShellPart;
  readonly BrowserWindow: WindowClass;
}
