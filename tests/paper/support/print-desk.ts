import { createArtifacts } from "../../../main/core/artifacts";
import type { PrintedPage } from "../../../main/core/ports/host";
import { BUILT, buildIfStale } from "../../../main/hosts/launch/build-if-stale";
import { createBrowserPrinter } from "../../../main/hosts/web/printer";
import type { Served } from "../../../main/hosts/web/routes";
import { type Door, openDoor } from "../../../main/hosts/web/server";
import { AppError } from "../../../shared/contract";
import type { PosterLook } from "../../../shared/contract/poster-design";
import type { PrintDocument, PrintItem } from "../../../shared/contract/prints";

/** Prints documents through the very door, page and browser of the product, without a store behind them. */
export interface PrintDesk {
  readonly door: Door;
  /** Makes a document known to the print page; @returns its id */
  open(items: readonly PrintItem[], lowInk?: boolean, look?: PosterLook): string;
  print(
    items: readonly PrintItem[],
    options?: { lowInk?: boolean; look?: PosterLook; signal?: AbortSignal; pictures?: Record<string, string> },
  ): Promise<PrintedPage>;
  close(): Promise<void>;
}

export async function openPrintDesk(): Promise<PrintDesk> {
  await buildIfStale();
  const documents = new Map<string, PrintDocument>();
  const app: Served = {
    async dispatch(name, input) {
      const { id } = input as { id: string };
      const found = documents.get(id);
      if (name === "prints.document" && found) return { ok: true, value: found };
      const { code, details } = new AppError("NOT_FOUND");
      return { ok: false, error: { code, details } };
    },
    subscribe: () => () => undefined,
    context: {
      artifacts: createArtifacts({
        write: async () => undefined,
        read: async () => new Uint8Array(),
        clear: async () => undefined,
      }),
    },
  };
  const door = await openDoor(app, {
    rendererDir: BUILT.renderer,
    log: { info: () => undefined, error: () => undefined, text: async () => "" },
  });
  const printer = createBrowserPrinter(async () => door);
  const keep = (content: Omit<PrintDocument, "id" | "title">): string => {
    const id = `document-${documents.size + 1}`;
    documents.set(id, { id, title: "ทดสอบ", ...content });
    return id;
  };
  const open = (items: readonly PrintItem[], lowInk = false, look?: PosterLook): string =>
    keep({ lowInk, items: [...items], ...(look ? { look } : {}) });
  return {
    door,
    open,
    print: (items, { lowInk = false, look, pictures, signal = new AbortController().signal } = {}) =>
      printer.printPage(
        keep({ lowInk, items: [...items], ...(look ? { look } : {}), ...(pictures ? { pictures } : {}) }),
        signal,
      ),
    async close() {
      await printer.close();
      await door.close();
    },
  };
}
