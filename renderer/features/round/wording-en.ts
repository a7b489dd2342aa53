import type { SameKeys } from "../../app/i18n/shape";
import { circularEn } from "./wording/circular-en";
import { dialogEn } from "./wording/dialog-en";
import { officeEn } from "./wording/office-en";
import { pageEn } from "./wording/page-en";
import { workEn } from "./wording/work-en";
import type { roundTh } from "./wording-th";

export const roundEn: SameKeys<typeof roundTh> = { ...circularEn, ...dialogEn, ...officeEn, ...pageEn, ...workEn };
