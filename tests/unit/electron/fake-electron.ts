import { EventEmitter } from "node:events";
import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  Display,
  Menu,
  MenuItemConstructorOptions,
  RelaunchOptions,
} from "electron";
import type {
  AppPart,
  CallEvent,
  DialogPart,
  ElectronParts,
  IpcPart,
  MenuPart,
  OpenAnswer,
  OpenDetails,
  ProtocolPart,
  Rectangle,
  SafeStoragePart,
  ScreenPart,
  SessionPart,
  ShellPart,
  WebContentsPart,
  WindowPart,
} from "../../../main/hosts/electron/parts";

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

let nextId = 1;

export class FakeWebContents extends EventEmitter implements WebContentsPart {
  readonly id = nextId++;
  readonly sent: unknown[][] = [];
  readonly scripts: string[] = [];
  reloads = 0;
  openHandler: ((details: OpenDetails) => OpenAnswer) | null = null;
  /** What the page answers when asked for its dataset. */
  pageSays: () => Promise<unknown> = async () => ({ print: "ready", sheets: "2", verifyMs: "3.5" });
  printOptions: unknown = null;
  pdf: Buffer = Buffer.from("%PDF-1.7 <</Type /Page>> <</Type /Page>> <</Type /Pages>>");

  isDestroyed(): boolean {
    return false;
  }
  executeJavaScript(code: string): Promise<unknown> {
    this.scripts.push(code);
    return this.pageSays();
  }
  async printToPDF(options: unknown): Promise<Buffer> {
    this.printOptions = options;
    return this.pdf;
  }
  reload(): void {
    this.reloads += 1;
  }
  send(...message: unknown[]): void {
    this.sent.push(structuredClone(message));
  }
  setWindowOpenHandler(handler: (details: OpenDetails) => OpenAnswer): void {
    this.openHandler = handler;
  }
}

export class FakeWindow extends EventEmitter implements WindowPart {
  static readonly opened: FakeWindow[] = [];
  static getFocusedWindow(): FakeWindow | null {
    return FakeWindow.opened[0] ?? null;
  }
  /** Told of every new window before anything else happens to it. */
  static onOpen: ((window: FakeWindow) => void) | null = null;
  readonly webContents = new FakeWebContents();
  readonly calls: string[] = [];
  url: string | null = null;
  destroyed = false;
  minimized = false;
  maximized = false;
  bounds: Rectangle = { x: 10, y: 20, width: 900, height: 600 };

  constructor(readonly options: BrowserWindowConstructorOptions) {
    super();
    FakeWindow.opened.push(this);
    FakeWindow.onOpen?.(this);
  }
  async loadURL(url: string): Promise<void> {
    this.url = url;
  }
  show(): void {
    this.calls.push("show");
  }
  focus(): void {
    this.calls.push("focus");
  }
  restore(): void {
    this.calls.push("restore");
    this.minimized = false;
  }
  maximize(): void {
    this.calls.push("maximize");
    this.maximized = true;
  }
  destroy(): void {
    this.destroyed = true;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  getNormalBounds(): Rectangle {
    return this.bounds;
  }
}

export class FakeProtocol implements ProtocolPart {
  schemes: CustomScheme[] = [];
  readonly handlers = new Map<string, Parameters<ProtocolPart["handle"]>[1]>();

  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    this.schemes = schemes;
  }
  handle(...[scheme, handler]: Parameters<ProtocolPart["handle"]>): void {
    this.handlers.set(scheme, handler);
  }
  /** Asks as a page would. */
  async request(url: string, method = "GET"): Promise<Response> {
    const handler = this.handlers.get(new URL(url).protocol.slice(0, -1));
    if (!handler) throw new Error(`nobody answers ${url}`);
    // Electron adds `initiatorOrigin` to the standard request; the host does not read it.
    const request = { url, method } as unknown as Parameters<typeof handler>[0];
    return handler(request);
  }
}

type PermissionRequest = Parameters<NonNullable<Parameters<SessionPart["setPermissionRequestHandler"]>[0]>>;
type PermissionCheck = Parameters<NonNullable<Parameters<SessionPart["setPermissionCheckHandler"]>[0]>>;

export class FakeSession extends EventEmitter implements SessionPart {
  spellChecker = true;
  private requestHandler: Parameters<SessionPart["setPermissionRequestHandler"]>[0] = null;
  private checkHandler: Parameters<SessionPart["setPermissionCheckHandler"]>[0] = null;
  private deviceHandler: Parameters<SessionPart["setDevicePermissionHandler"]>[0] = null;
  private filter: Parameters<SessionPart["webRequest"]["onBeforeRequest"]>[0] | null = null;
  readonly webRequest: SessionPart["webRequest"] = {
    onBeforeRequest: (listener) => {
      this.filter = listener;
    },
  };

  setDevicePermissionHandler(handler: Parameters<SessionPart["setDevicePermissionHandler"]>[0]): void {
    this.deviceHandler = handler;
  }
  setPermissionCheckHandler(handler: Parameters<SessionPart["setPermissionCheckHandler"]>[0]): void {
    this.checkHandler = handler;
  }
  setPermissionRequestHandler(handler: Parameters<SessionPart["setPermissionRequestHandler"]>[0]): void {
    this.requestHandler = handler;
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }

  /** A page asks for a permission. */
  granted(permission: PermissionRequest[1], requestingUrl: string): boolean {
    let answer: boolean | null = null;
    const contents = new FakeWebContents() as unknown as PermissionRequest[0];
    const details = { requestingUrl, isMainFrame: true } satisfies PermissionRequest[3];
    this.requestHandler?.(contents, permission, (granted) => (answer = granted), details);
    if (answer === null) throw new Error("nobody answered");
    return answer;
  }
  /** Chromium asks whether a page has a permission already. */
  has(permission: PermissionCheck[1], origin: string): boolean {
    const details = { isMainFrame: true, requestingUrl: origin } as PermissionCheck[3];
    return this.checkHandler?.(null, permission, origin, details) ?? true;
  }
  hasDevice(): boolean {
    type Details = Parameters<NonNullable<typeof this.deviceHandler>>[0];
    return this.deviceHandler?.({ deviceType: "usb", origin: "app://pakmud" } as Details) ?? true;
  }
  /** True when a request would be cancelled. */
  cancels(url: string): boolean {
    let cancelled: boolean | undefined;
    this.filter?.({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    if (cancelled === undefined) throw new Error("nobody answered");
    return cancelled;
  }
}

export class FakeIpc implements IpcPart {
  readonly handlers = new Map<string, Parameters<IpcPart["handle"]>[1]>();

  handle(...[channel, handler]: Parameters<IpcPart["handle"]>): void {
    this.handlers.set(channel, handler);
  }
  /** As Electron does: what crosses is cloned both ways, and what cannot be cloned throws. */
  async invoke(event: CallEvent, name: unknown, input: unknown): Promise<unknown> {
    const handler = this.handlers.get("pakmud:call");
    if (!handler) throw new Error("nobody listens");
    return structuredClone(await handler(event, structuredClone(name), structuredClone(input)));
  }
}

export class FakeDialog implements DialogPart {
  readonly errors: string[] = [];
  saveOptions: Parameters<DialogPart["showSaveDialog"]>[0] | null = null;
  openOptions: Parameters<DialogPart["showOpenDialog"]>[0] | null = null;
  saveAnswer: { canceled: boolean; filePath?: string } = { canceled: true };
  openAnswer: { canceled: boolean; filePaths: string[] } = { canceled: true, filePaths: [] };

  showErrorBox(title: string, content: string): void {
    this.errors.push(`${title}: ${content}`);
  }
  async showSaveDialog(options: Parameters<DialogPart["showSaveDialog"]>[0]) {
    this.saveOptions = options;
    return this.saveAnswer;
  }
  async showOpenDialog(options: Parameters<DialogPart["showOpenDialog"]>[0]) {
    this.openOptions = options;
    return this.openAnswer;
  }
}

export class FakeMenu implements MenuPart {
  application: MenuItemConstructorOptions[] | null = null;
  popped: MenuItemConstructorOptions[] | null = null;
  private readonly templates = new WeakMap<Menu, MenuItemConstructorOptions[]>();

  buildFromTemplate(template: MenuItemConstructorOptions[]): Menu {
    const menu = { popup: () => (this.popped = template) } as unknown as Menu;
    this.templates.set(menu, template);
    return menu;
  }
  setApplicationMenu(menu: Menu | null): void {
    this.application = (menu && this.templates.get(menu)) ?? null;
  }
}

/** Keeps text by turning it around: enough to see that what is stored is not what was given. */
export class FakeSafeStorage implements SafeStoragePart {
  available = true;
  backend: ReturnType<SafeStoragePart["getSelectedStorageBackend"]> = "gnome_libsecret";

  async isAsyncEncryptionAvailable(): Promise<boolean> {
    return this.available;
  }
  getSelectedStorageBackend() {
    return this.backend;
  }
  async encryptStringAsync(text: string): Promise<Buffer> {
    return Buffer.from(`sealed:${[...text].reverse().join("")}`);
  }
  async decryptStringAsync(bytes: Buffer) {
    const text = bytes.toString();
    if (!text.startsWith("sealed:")) throw new Error(`cannot open ${text}`);
    return { shouldReEncrypt: false, result: [...text.slice("sealed:".length)].reverse().join("") };
  }
}

export class FakeScreen implements ScreenPart {
  workArea: Rectangle = { x: 0, y: 0, width: 1366, height: 728 };

  getPrimaryDisplay(): Display {
    return { workArea: this.workArea } as Display;
  }
  getDisplayMatching(): Display {
    return this.getPrimaryDisplay();
  }
}

export class FakeShell implements ShellPart {
  readonly opened: string[] = [];

  async openExternal(url: string): Promise<void> {
    this.opened.push(url);
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
