/** What a document may hold: a circular is a few pages, with its enclosures perhaps a hundred. */
export const DOCUMENT_LIMITS = {
  fileBytes: 50 * 1024 * 1024,
  /** Pages whose text is read: the letter comes first. */
  pages: 40,
  /** Characters kept; beyond it nothing is a letter. */
  characters: 400_000,
  /** Decompressed word/document.xml. */
  wordBytes: 40 * 1024 * 1024,
  heapMegabytes: 768,
  /** A slow PC reads the 40 pages in a few seconds. */
  seconds: 60,
} as const;
