import type { DispatchWay } from "../../../shared/domain/packet-parts";

export interface RoundTable {
  id: string;
  version: number;
  serial: number;
  title: string;
  circularNo: string;
  circularDate: string | null;
  deadline: string;
  createdAt: string;
  urgency: "none" | "urgent" | "very-urgent" | "most-urgent";
  subject: string;
  /** The department's letter: number and date, our receipt number and day. */
  departmentNo: string;
  departmentDate: string | null;
  receiptNo: string;
  receivedOn: string | null;
  departmentDeadline: string | null;
  /** อ้างถึง, in order: JSON of `Reference[]`. */
  refs: string;
  reportTo: "province" | "department" | "district";
  reportLink: string;
  /** Closed: no more changes until it is opened again. */
  closedAt: string | null;
  /** The numbers as they were when it was closed: JSON of `FrozenOverview`. */
  snapshot: string | null;
}

/** One shift of a deadline, with its reason; the round holds the one in force. */
export interface ExtensionTable {
  id: string;
  version: number;
  roundId: string;
  target: "agencies" | "department";
  fromDay: string | null;
  toDay: string;
  reason: string;
  at: string;
  who: string;
}

export interface StepTable {
  id: string;
  version: number;
  roundId: string;
  position: number;
  title: string;
  isReport: 0 | 1;
  /** What must be told of the step besides that it is done. */
  evidence: "none" | "date" | "number" | "note" | "file";
  /** A deadline of its own; null = the round's. */
  deadline: string | null;
  /** JSON array of kinds it applies to; empty = every kind. */
  kinds: string;
  /** Taken out of the running round; its results stay known. */
  removedAt: string | null;
}

export interface ObligationTable {
  id: string;
  version: number;
  roundId: string;
  agencyId: string;
  state: "pending" | "reported" | "verified" | "returned";
  reportedOn: string | null;
  reason: string;
  /** When it came to stand where it stands; null = since the round began. */
  stateAt: string | null;
  /** Left the round: not counted, not forgotten. */
  removedAt: string | null;
  removedReason: string;
}

/** Present = done. */
export interface StepResultTable {
  id: string;
  version: number;
  obligationId: string;
  stepId: string;
  doneAt: string;
  /** Evidence, as the step asks for it. */
  day: string | null;
  number: number | null;
  note: string;
}

/** One report as it came in; an agency may send several. */
export interface ReportTable {
  id: string;
  version: number;
  obligationId: string;
  receivedOn: string;
  receiptNo: string;
  channel: string;
  reporter: string;
  position: string;
  note: string;
  /** JSON of `{ stepId, done }[]`: what it says of each step it speaks of. */
  says: string;
  /** `desk`, or what it was read from. */
  source: string;
  /** Tells an answer that was read before. */
  sourceKey: string | null;
  at: string;
  who: string;
}

/** A file of a round (a letter) or of an agency's obligation (evidence); its bytes lie beside the store. */
export interface AttachmentTable {
  id: string;
  version: number;
  roundId: string | null;
  obligationId: string | null;
  reportId: string | null;
  stepId: string | null;
  role: "department-letter" | "circular" | "enclosure" | "evidence";
  name: string;
  mime: string;
  size: number;
  sha256: string;
  at: string;
}

export interface CallTable {
  id: string;
  version: number;
  obligationId: string;
  outcome: "promised" | "no-answer" | "sent";
  promisedOn: string | null;
  note: string;
  at: string;
  who: string;
}

/** A letter of a round. */
export interface LetterTable {
  id: string;
  version: number;
  roundId: string;
  /** The built-in one it was started from. */
  kind: string;
  /** JSON of `LetterDraft`. */
  draft: string;
  createdAt: string;
  updatedAt: string;
}

/** A packet that left the office. */
export interface DispatchTable {
  id: string;
  version: number;
  roundId: string;
  /** The recipient's key and its name on that day. */
  recipient: string;
  name: string;
  /** What went: the letter's title and the parts, in words of the office's own. */
  what: string;
  way: DispatchWay;
  sentOn: string;
  /** Of the post, the registry or the receiver; "" until it is known. */
  receiptNo: string;
  note: string;
  at: string;
  who: string;
}

/** A step template of the office's own. */
export interface TemplateTable {
  id: string;
  version: number;
  title: string;
  /** JSON of `StepDraft[]`. */
  steps: string;
  createdAt: string;
}

/** A holiday that is not bundled (off 1), or a bundled one that is a working day after all (off 0). */
export interface HolidayTable {
  id: string;
  version: number;
  day: string;
  name: string;
  off: 0 | 1;
}
