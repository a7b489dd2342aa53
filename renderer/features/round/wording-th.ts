import { circularTh } from "./wording/circular-th";
import { dialogTh } from "./wording/dialog-th";
import { officeTh } from "./wording/office-th";
import { pageTh } from "./wording/page-th";
import { workTh } from "./wording/work-th";

/** Thai wording of rounds. */
export const roundTh = { ...circularTh, ...dialogTh, ...officeTh, ...pageTh, ...workTh } as const;
