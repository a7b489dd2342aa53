import type { Display, Menu, MenuItemConstructorOptions } from "electron";
import type {
  DialogPart,
  MenuPart,
  Rectangle,
  SafeStoragePart,
  ScreenPart,
  ShellPart,
} from "../../../main/hosts/electron/parts";

/* What the desktop brings: dialogs, menus, the keeper of keys, screens and links. */

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
