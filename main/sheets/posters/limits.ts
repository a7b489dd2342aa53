/** What a file of posters may hold: mostly one poster, at most those of a province. */
export const POSTER_LIMITS = {
  fileBytes: 50 * 1024 * 1024,
  pages: 400,
  /** Opening the file counts with the first one. A slow PC reads a page in two or three. */
  secondsPerPage: 60,
} as const;
