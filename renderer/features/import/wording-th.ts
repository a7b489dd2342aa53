import { batchesTh } from "./wording/batches-th";
import { columnsTh } from "./wording/columns-th";
import { intakeTh } from "./wording/intake-th";
import { reviewTh } from "./wording/review-th";

/** Thai wording of the import screens. */
export const importTh = { ...intakeTh, ...columnsTh, ...reviewTh, ...batchesTh } as const;
