import { AppError, type contract, type ParsedOf } from "../../../shared/contract";
import type { RoundTable } from "../ports/rows";
import type { Reader } from "../ports/store";

type Given = Omit<ParsedOf<(typeof contract)["rounds"]["update"]>, "id" | "version">;
type HeadColumns = Omit<RoundTable, "id" | "version" | "serial" | "createdAt" | "closedAt" | "snapshot">;

/** A round's letters before anybody has said anything of them. */
export const NO_LETTERS = {
  urgency: "none",
  subject: "",
  departmentNo: "",
  departmentDate: null,
  receiptNo: "",
  receivedOn: null,
  departmentDeadline: null,
  refs: "[]",
  reportTo: "province",
  reportLink: "",
} as const satisfies Partial<HeadColumns>;

/** The columns of what the caller named. */
export function headColumns(given: Given): Partial<HeadColumns> {
  const { references, ...rest } = given;
  const named = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...named, ...(references === undefined ? {} : { refs: JSON.stringify(references) }) };
}

/**
 * A chain of references may not lead back to the round itself.
 * @throws AppError ROUND_NOT_FOUND for a reference to a round that is not there; INVALID_INPUT for a circle
 */
export async function checkReferences(reader: Reader, roundId: string, given: Given): Promise<void> {
  const ahead = (given.references ?? []).flatMap((one) => (one.type === "round" ? [one.roundId] : []));
  const seen = new Set<string>();
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (id === roundId) throw new AppError("INVALID_INPUT", { fields: ["references"] });
    if (seen.has(id)) continue;
    seen.add(id);
    const round = await reader.table("round").get(id);
    if (!round) throw new AppError("ROUND_NOT_FOUND");
    const refs = JSON.parse(round.refs) as { readonly type: string; readonly roundId?: string }[];
    ahead.push(...refs.flatMap((one) => one.roundId ?? []));
  }
}
