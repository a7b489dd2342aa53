import type { OutputOf } from "../../../shared/contract";
import type { backups } from "../../../shared/contract/app";
import type { Artifact } from "../../../shared/contract/common";

/** One PDF made from one print page. */
export interface PrintedPage {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Milliseconds the page spent decoding the QR codes it drew. */
  readonly verifyMs: number;
}

/** Folders of this computer, for a host that has no folder dialog: the window gets tokens, never a path to send back. */
export interface Folders {
  /** @param token of a folder told before; left out, the places to begin with. @throws AppError FOLDER_UNREADABLE */
  list(token?: string): Promise<OutputOf<(typeof backups)["folders"]>>;
  /** @returns its absolute path. @throws AppError FOLDER_UNREADABLE when the token is none of this session */
  pathOf(token: string): string;
}

/** A file to be written into a folder. */
export interface FolderFile {
  readonly name: string;
  read(): Promise<Uint8Array>;
}

/** What a host can do that core cannot. */
export interface HostPorts {
  readonly name: "electron" | "web" | "cli";
  /**
   * Loads `/print.html?doc=<documentId>` in this host's browser, waits until the page says it is ready, prints it.
   * @throws AppError PRINT_FAILED, PRINT_OVERFLOW, PRINT_FONT_MISSING, QR_MISMATCH, BROWSER_NOT_FOUND, CANCELLED
   */
  printPage(documentId: string, signal: AbortSignal): Promise<PrintedPage>;
  /** Lets the user save an artifact. @returns false when the user closed the dialog */
  saveFile(artifact: Artifact, bytes: Uint8Array): Promise<boolean>;
  /**
   * Writes files into a new folder of this name within `parent`: never into one that is there. Each is read when its turn
   * comes; when one cannot be written, the folder is taken away again. @throws AppError FILE_NOT_SAVED
   */
  saveFolder(parent: string, name: string, files: readonly FolderFile[]): Promise<void>;
  openLink(url: string): Promise<void>;
  /** @returns an absolute path, or null when the user closed the dialog. @throws AppError NOT_AVAILABLE_HERE */
  pickFolder(): Promise<string | null>;
  /** In place of `pickFolder`, where there is no such dialog. */
  readonly folders?: Folders;
  /** Name of the account, the officer's default name. */
  userName(): string;
}

export interface Log {
  info(event: string, facts?: Readonly<Record<string, string | number | boolean | null>>): void;
  error(event: string, error: unknown): void;
  /** The rotating log as text, newest last. */
  text(): Promise<string>;
}

/** Today and now; a port so that tests can set the day. */
export interface Clock {
  now(): Date;
}
