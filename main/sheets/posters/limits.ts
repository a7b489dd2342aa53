/** What a file of posters may hold: mostly one poster, at most those of a province. */
export const POSTER_LIMITS = {
  fileBytes: 50 * 1024 * 1024,
  pages: 400,
  seconds: 300,
} as const;
