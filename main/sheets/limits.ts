/** What a sheet may hold before it is refused: bounded memory and time, far above any list of the field (domain §7). */
export const LIMITS = {
  fileBytes: 64 * 1024 * 1024,
  /** All parts of the workbook after decompression. */
  unpackedBytes: 400 * 1024 * 1024,
  parts: 2_000,
  rows: 120_000,
  columns: 256,
  /** Cells under merged ranges, all sheets together. */
  mergedCells: 500_000,
} as const;
