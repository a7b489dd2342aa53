import type { AgencyKind } from "../../../shared/domain/kinds";
import { missingProcesses } from "../../../shared/domain/processes";
import type { Context } from "../context";
import type { Reader } from "../ports/store";
import { readSettings } from "../settings";

export interface LinkedProcesses {
  readonly processes: number | null;
  readonly processesMissing: number | null;
}

export type ProcessesOf = (agency: { readonly id: string; readonly kind: AgencyKind }) => LinkedProcesses;

/** จำนวนกระบวนงาน of one service point, or of all, and how many are missing of those the office expects of the kind. */
export async function processesOf(context: Context, reader: Reader, agencyId?: string): Promise<ProcessesOf> {
  const { expectedProcesses } = await readSettings(reader, context);
  const points = await reader
    .table("servicePoint")
    .pick(["id", "processes"], agencyId === undefined ? {} : { id: agencyId });
  const linked = new Map(points.map((point) => [point.id, point.processes]));
  return ({ id, kind }) => {
    const processes = linked.get(id) ?? null;
    return { processes, processesMissing: missingProcesses(expectedProcesses[kind], processes) };
  };
}
