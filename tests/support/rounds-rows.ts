/** What rows of rounds hold besides what a test is about. */
export const ROUND_REST = {
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
  closedAt: null,
  snapshot: null,
} as const;

export const STEP_REST = { evidence: "none", deadline: null, kinds: "[]", removedAt: null } as const;

export const PENDING = {
  state: "pending",
  reportedOn: null,
  reason: "",
  stateAt: null,
  removedAt: null,
  removedReason: "",
} as const;

export const NO_EVIDENCE = { day: null, number: null, note: "" } as const;
