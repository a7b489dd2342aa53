import type { ObligationState } from "../../shared/contract/agencies";

/** A status as people see it; `partly` and `none` are both "pending" in the store. */
export type StatusKey =
  | "none"
  | "partly"
  | "reported"
  | "verified"
  | "returned"
  | "overdue"
  | "noRound"
  | "check"
  | "waiting";

export type Tone = "done" | "partly" | "late" | "none" | "brand";

export const STATUS_TONE: Readonly<Record<StatusKey, Tone>> = {
  none: "none",
  partly: "partly",
  reported: "done",
  verified: "done",
  returned: "late",
  overdue: "late",
  noRound: "none",
  check: "partly",
  waiting: "partly",
};

interface HasObligation {
  readonly obligation: { readonly state: ObligationState; readonly stepsDone: readonly string[] } | null;
}

/** An agency's status in the round it was read with. */
export function statusOf({ obligation }: HasObligation): StatusKey {
  if (!obligation) return "noRound";
  if (obligation.state !== "pending") return obligation.state;
  return obligation.stepsDone.length > 0 ? "partly" : "none";
}
