import type { Artifact } from "../../../shared/contract/common";

/** One PDF made from one print page. */
export interface PrintedPage {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Milliseconds the page spent decoding the QR codes it drew. */
  readonly verifyMs: number;
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
  openLink(url: string): Promise<void>;
  /** @returns an absolute path, or null when the user closed the dialog. @throws AppError NOT_AVAILABLE_HERE */
  pickFolder(): Promise<string | null>;
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
