import type { SatisfactionRow } from "../../../../shared/contract/satisfaction";
import type { In } from "../../../app/data/names";
import type { PickedAgency } from "../AgencyPicker";

/** What is chosen for one row. */
export interface Choice {
  readonly take: boolean;
  readonly agency: PickedAgency | null;
}

export type Choices = ReadonlyMap<string, Choice>;

/** Tells one proposed month from all others: a row of the sheet may say several. */
export function rowKey({ row, month, read }: SatisfactionRow): string {
  return `${row} ${month ?? ""} ${read}`;
}

/** What is ready is taken unless it is unticked; a question only when somebody says so. */
export function choiceOf(row: SatisfactionRow, choices: Choices): Choice {
  return choices.get(rowKey(row)) ?? { take: row.status === "ready", agency: row.agency };
}

/** Whether all that the row lacks is whose it is. */
export function asksWhose({ reason }: SatisfactionRow): boolean {
  return reason?.code === "agency-unsure" || reason?.code === "agency-unknown";
}

/** Choosing whose a row is says it of every month of that row, and has them taken. */
export function withAgency(
  rows: readonly SatisfactionRow[],
  row: SatisfactionRow,
  agency: PickedAgency,
  choices: Choices,
): Choices {
  const alike = rows.filter((one) => one.row === row.row && one.read === row.read && asksWhose(one));
  return new Map([...choices, ...alike.map((one) => [rowKey(one), { take: true, agency }] as const)]);
}

/** Whether a person can have it taken: it is ready, or all that it lacks is the agency or the word which row is right. */
export function isOpen({ status, month, reason }: SatisfactionRow): boolean {
  return status === "ready" || (status === "question" && month !== null && reason?.code !== "month-missing");
}

/** The rows to take, and whether two of them are of one agency and month. */
export function takenNow(
  rows: readonly SatisfactionRow[],
  choices: Choices,
): { readonly rows: In<"satisfaction.take">["rows"]; readonly twice: boolean } {
  const taken = rows.flatMap((row) => {
    const { take, agency } = choiceOf(row, choices);
    return isOpen(row) && take && agency !== null && row.month !== null
      ? [{ ...row.values, agencyId: agency.agencyId, month: row.month }]
      : [];
  });
  const keys = new Set(taken.map(({ agencyId, month }) => `${agencyId} ${month}`));
  return { rows: taken, twice: keys.size < taken.length };
}

export const STATUSES = ["question", "refused", "ready", "same"] as const;

/** What needs a look first, each kind as it stands in the sheet. */
export function inOrder(rows: readonly SatisfactionRow[]): SatisfactionRow[] {
  return [...rows].sort((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) || a.row - b.row);
}

/** The last three years' months, the latest first. */
export function monthsUpTo(today: string): string[] {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const last = year * 12 + month - 1;
  return Array.from({ length: 36 }, (_, back) => {
    const at = last - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
}
