import { percentOf } from "../../../../shared/domain/percent";
import type { Share } from "./picture";

/** A line of the slide: a district, or all that are written to directly. */
export interface SlideRow {
  readonly name: string;
  readonly total: number;
  readonly reported: number;
  readonly percent: string;
}

/** More lines than a projector shows legibly are left off, the most complete first. */
const MOST = 44;

/** Districts in list order, then the direct agencies as one line; what does not fit is counted in `left`. */
export function slideRows(share: Share): { readonly rows: readonly SlideRow[]; readonly left: number } {
  const rows: SlideRow[] = share.recipients
    .filter(({ recipient }) => recipient.type === "district")
    .map(({ name, progress: { total, reported } }) => ({
      name,
      total,
      reported: reported.count,
      percent: reported.percent,
    }));
  const direct = share.recipients.filter(({ recipient }) => recipient.type === "agency");
  if (direct.length > 0) {
    const reported = direct.reduce((sum, { progress }) => sum + progress.reported.count, 0);
    rows.push({ name: "แจ้งโดยตรง", total: direct.length, reported, percent: percentOf(reported, direct.length) });
  }
  if (rows.length <= MOST) return { rows, left: 0 };
  const worst = new Set(rows.toSorted((a, b) => Number(a.percent) - Number(b.percent)).slice(0, MOST));
  return { rows: rows.filter((row) => worst.has(row)), left: rows.length - MOST };
}
