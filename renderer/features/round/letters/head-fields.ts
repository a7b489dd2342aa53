import type { Round } from "../../../../shared/contract/rounds";

/** What the form of both letters edits; all plain values, so that they compare. */
export type HeadFields = Pick<
  Round,
  | "title"
  | "departmentNo"
  | "departmentDate"
  | "receiptNo"
  | "receivedOn"
  | "circularNo"
  | "circularDate"
  | "urgency"
  | "subject"
  | "reportTo"
  | "reportLink"
>;

export function headOf(round: Round): HeadFields {
  const { title, departmentNo, departmentDate, receiptNo, receivedOn } = round;
  const { circularNo, circularDate, urgency, subject, reportTo, reportLink } = round;
  const department = { departmentNo, departmentDate, receiptNo, receivedOn };
  return { title, ...department, circularNo, circularDate, urgency, subject, reportTo, reportLink };
}

export const URGENCIES = [
  "none",
  "urgent",
  "very-urgent",
  "most-urgent",
] as const satisfies readonly Round["urgency"][];
export const REPORT_TO = ["province", "department", "district"] as const satisfies readonly Round["reportTo"][];
