import { dialogTh } from "./wording/dialog-th";
import { pageTh } from "./wording/page-th";
import { workTh } from "./wording/work-th";

/** Thai wording of rounds. */
export const roundTh = { ...dialogTh, ...pageTh, ...workTh } as const;
