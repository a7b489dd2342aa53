import type { EditedTableName, EditedTables } from "../ports/rows";

type Added = { readonly [N in EditedTableName]?: Partial<EditedTables[N]> };

/**
 * Columns that migrations added, with the value they gave to rows that were there: changes recorded before lack them,
 * and taking such a change back must not trip over that.
 */
const ADDED_LATER: Added = {
  agency: { ended: null, endedOn: null, mergedInto: null },
  servicePoint: { processes: null },
  round: {
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
  },
  step: { evidence: "none", deadline: null, kinds: "[]", removedAt: null },
  obligation: { stateAt: null, removedAt: null, removedReason: "" },
  stepResult: { day: null, number: null, note: "" },
};

/** A row as a change recorded it, with the columns that came later. */
export function completed<T extends object>(table: EditedTableName, row: T): T {
  return { ...ADDED_LATER[table], ...row };
}
