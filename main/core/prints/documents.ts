import { randomUUID } from "node:crypto";
import { AppError } from "../../../shared/contract";
import type { PrintDocument } from "../../../shared/contract/prints";

/** Previews kept open: a window shows one at a time, a reload asks for its own again. */
const PREVIEWS_KEPT = 8;

/** Print documents between being made and being shown. In memory only: those of slips hold codes in plain. */
export interface Documents {
  /** A document for the preview; old ones are forgotten. */
  openPreview(content: Omit<PrintDocument, "id">): string;
  /** A document for one print; closed by who opened it. */
  open(content: Omit<PrintDocument, "id">): string;
  close(id: string): void;
  /** @throws AppError NOT_FOUND */
  get(id: string): PrintDocument;
}

export function createDocuments(): Documents {
  const documents = new Map<string, PrintDocument>();
  const previews: string[] = [];
  const open = (content: Omit<PrintDocument, "id">): string => {
    // The id is the only way to a document, and cannot be guessed.
    const id = randomUUID();
    documents.set(id, { ...content, id });
    return id;
  };
  return {
    open,
    openPreview(content) {
      const id = open(content);
      previews.push(id);
      for (const old of previews.splice(0, previews.length - PREVIEWS_KEPT)) documents.delete(old);
      return id;
    },
    close: (id) => void documents.delete(id),
    get(id) {
      const found = documents.get(id);
      if (!found) throw new AppError("NOT_FOUND", { document: true });
      return found;
    },
  };
}
