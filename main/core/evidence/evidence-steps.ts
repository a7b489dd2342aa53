import type { StepTable } from "../ports/rows";

/** "ตรวจสอบข้อมูลจุดบริการ…", as the circulars word it (domain §1). */
const CHECKED = /จุดบริการ/;
/** "เชื่อมโยงคู่มือ…": linking, not merely looking at them. */
const LINKED = /(?:เชื่อม\S*|ปักหมุด)\s*คู่มือ/;
/** "พิมพ์และติดตั้งโปสเตอร์ ณ จุดบริการ" is about the poster, "เชื่อมโยงคู่มือกับจุดบริการ" about the manuals. */
const OTHERS = /โปสเตอร์|คู่มือ/;

export interface EvidenceSteps {
  readonly checked: string | null;
  readonly linked: string | null;
}

/** The steps that a service point can prove, by what they are called; the report step is none of them. */
export function evidenceSteps(steps: readonly StepTable[]): EvidenceSteps {
  const ticked = steps.filter(({ isReport }) => isReport === 0);
  return {
    checked: ticked.find(({ title }) => CHECKED.test(title) && !OTHERS.test(title))?.id ?? null,
    linked: ticked.find(({ title }) => LINKED.test(title))?.id ?? null,
  };
}
