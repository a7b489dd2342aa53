import { dialogTh } from "./wording/dialog-th";

/** Thai wording of rounds. */
export const roundTh = { ...dialogTh } as const;
