import { dialogTh } from "./wording/dialog-th";
import { pageTh } from "./wording/page-th";

/** Thai wording of rounds. */
export const roundTh = { ...dialogTh, ...pageTh } as const;
