import { userInfo } from "node:os";
import { AppError } from "../../../shared/contract";
import type { App } from "../../core/app";
import type { HostPorts, Log } from "../../core/ports/host";
import { saveFolder } from "../save-folder";
import type { BrowserPrinter } from "../web/printer";
import { saveNew } from "./save-artifact";

export interface CliHost {
  readonly ports: HostPorts;
  close(): Promise<void>;
}

/** What the command line can do: print through an installed browser, write files; it has no dialogs and opens nothing. */
export function createCliHost(options: {
  readonly app: () => App;
  readonly rendererDir: string;
  readonly log: Log;
  readonly out: string | undefined;
}): CliHost {
  let printer: Promise<BrowserPrinter> | null = null;
  // Loaded at the first print: Playwright and a server are a high price for listing agencies.
  const lazyPrinter = (): Promise<BrowserPrinter> => {
    printer ??= import("../web/printer").then(({ createLazyPrinter }) =>
      createLazyPrinter(options.app, { rendererDir: options.rendererDir, log: options.log }),
    );
    return printer;
  };
  return {
    ports: {
      name: "cli",
      printPage: async (documentId, signal) => (await lazyPrinter()).printPage(documentId, signal),
      async saveFile({ name }, bytes) {
        await saveNew(options.out ?? ".", name, bytes);
        return true;
      },
      saveFolder,
      openLink: async () => {
        throw new AppError("NOT_AVAILABLE_HERE");
      },
      pickFolder: async () => {
        throw new AppError("NOT_AVAILABLE_HERE");
      },
      userName: () => userInfo().username,
    },
    async close() {
      await (await printer)?.close();
    },
  };
}
