/** Columns of the report form (domain §1), and what is filled in under it. */
export const FORM_HEADERS = ["ที่", "รายการ", "ผลการดำเนินงาน", "หมายเหตุ"] as const;

const REPORTER = "ผู้รายงาน";
const POSITION = "ตำแหน่ง";
const DAY = "วันที่รายงาน (เช่น 31/01/2569)";

export const FORM_FIELDS = [REPORTER, POSITION, DAY] as const;
export const FIELD = { reporter: REPORTER, position: POSITION, day: DAY } as const;
