import { EventEmitter } from "node:events";
import type { BrowserWindowConstructorOptions } from "electron";
import type {
  OpenAnswer,
  OpenDetails,
  Rectangle,
  WebContentsPart,
  WindowPart,
} from "../../../main/hosts/electron/parts";

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
