import type { SameKeys } from "../../app/i18n/shape";
import { batchesEn } from "./wording/batches-en";
import { columnsEn } from "./wording/columns-en";
import { intakeEn } from "./wording/intake-en";
import { reviewEn } from "./wording/review-en";
import type { importTh } from "./wording-th";

/** English wording of the import screens. */
export const importEn: SameKeys<typeof importTh> = { ...intakeEn, ...columnsEn, ...reviewEn, ...batchesEn };
