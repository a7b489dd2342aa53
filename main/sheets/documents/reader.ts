import type { DocumentReader, DocumentText, PosterPage } from "../../core/ports/documents";
import { askThread, type Hearing, type Patience } from "../ask-thread";
import { POSTER_LIMITS } from "../posters/limits";
import { readingThreads } from "../reading-thread";
import { DOCUMENT_LIMITS } from "./limits";

const hearing: Hearing<DocumentText> = {
  hear(message, _post, answer) {
    if (message.type === "document") answer(message.document);
  },
};

const hearingPosters: Hearing<PosterPage[]> = {
  hear(message, _post, answer) {
    if (message.type === "poster") answer([...message.pages]);
  },
};

const WHOLE_DOCUMENT: Patience = { seconds: DOCUMENT_LIMITS.seconds, of: "whole" };
/** Each page tells that it was read: the posters of a province may take a slow PC longer than any one letter. */
const EACH_PAGE: Patience = { seconds: POSTER_LIMITS.secondsPerPage, of: "step" };

export interface DocumentReaderOptions {
  /** Heap that reading may take; a test sets it low. */
  readonly heapMegabytes?: number;
}

/** Reads letters in the same kind of thread as sheets are read in, under limits of its own. */
export function createDocumentReader({
  heapMegabytes = DOCUMENT_LIMITS.heapMegabytes,
}: DocumentReaderOptions = {}): DocumentReader {
  const threads = readingThreads(heapMegabytes);
  return {
    read: ({ name, bytes }, options) =>
      askThread(threads, { kind: "document", name, bytes }, WHOLE_DOCUMENT, options, hearing),
    readPoster: ({ name, bytes }, options) =>
      askThread(threads, { kind: "poster", name, bytes }, EACH_PAGE, options, hearingPosters),
  };
}
