/** What a sheet may hold before it is refused: bounded memory and time, far above any list of the field (domain §7). */
export const LIMITS = {
  fileBytes: 64 * 1024 * 1024,
  /** All parts of the workbook after decompression. */
  unpackedBytes: 400 * 1024 * 1024,
  parts: 2_000,
  rows: 120_000,
  columns: 256,
  /** Places up to the last filled one of each row, all sheets together. */
  cells: 3_000_000,
  /** Cells under merged ranges, all sheets together. */
  mergedCells: 500_000,
  /** Characters of one row of a text file. */
  rowCharacters: 1_000_000,
  /** Heap of the thread that reads; a workbook that needs more ends it, and nothing else. */
  heapMegabytes: 2_048,
  /** A slow PC reads 120,000 rows in less. */
  seconds: 300,
} as const;
