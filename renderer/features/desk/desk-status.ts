import type { DeskRow } from "../../../shared/contract/desk";
import type { StatusKey } from "../../ui/status";

/** An agency's state at the desk; overdue only while nothing was received. */
export function deskStatus({ state, overdue }: Pick<DeskRow, "state" | "overdue">): StatusKey {
  if (state !== "pending") return state;
  return overdue ? "overdue" : "none";
}
