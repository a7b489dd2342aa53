import type { PosterRun } from "../../shared/contract/poster-design";

/** One A4 poster an agency. */
export const ONE_A4: PosterRun = { sheet: "a4", copies: 1, start: 1 };
