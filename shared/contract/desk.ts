import { z } from "zod";
import { ObligationState, Officer, Pin } from "./agencies";
import { Attachment } from "./attachments";
import { Day, DistrictRef, Done, Id, Instant, Kind, Version } from "./common";
import { command, query } from "./kit";
import { Recipient } from "./overview";
import { Report, StepValue } from "./reports";
import { StepEvidence } from "./rounds";

/** An agency in a round, as lists of the desk name it. */
export const DeskRow = z.object({
  agencyId: Id,
  kind: Kind,
  name: z.string(),
  district: DistrictRef.nullable(),
  state: ObligationState,
  reportedOn: Day.nullable(),
  overdue: z.boolean(),
  late: z.boolean(),
});
export type DeskRow = z.infer<typeof DeskRow>;

/** One step of one agency. */
export const StepStatus = StepValue.extend({
  stepId: Id,
  title: z.string(),
  isReport: z.boolean(),
  evidence: StepEvidence,
  deadline: Day.nullable(),
  /** False where the step is not for this kind of agency: it is not counted. */
  applies: z.boolean(),
  done: z.boolean(),
  doneAt: Instant.nullable(),
  /** Not done and past its own deadline (or the round's). */
  overdue: z.boolean(),
});
export type StepStatus = z.infer<typeof StepStatus>;

export const CallOutcome = z.enum(["promised", "no-answer", "sent"]);
export const Call = z.object({
  id: Id,
  version: Version,
  outcome: CallOutcome,
  promisedOn: Day.nullable(),
  note: z.string(),
  at: Instant,
  who: z.string(),
});
export type Call = z.infer<typeof Call>;

/** Everything the desk and the verify queue show of one agency in one round. */
export const DeskAgency = DeskRow.extend({
  roundId: Id,
  /** Why it was sent back. */
  reason: z.string(),
  steps: z.array(StepStatus),
  /** Latest first. */
  reports: z.array(Report),
  /** Two reports contradict each other: a step said done, then said not done. */
  conflicting: z.boolean(),
  attachments: z.array(Attachment),
  /** Latest first. */
  calls: z.array(Call),
  officer: Officer.nullable(),
  phone: z.string(),
  pin: Pin.nullable(),
  /** จำนวนกระบวนงาน linked to the service point, where known. */
  processes: z.number().int().nullable(),
  /** Of those the office expects of its kind; null = not known. */
  processesMissing: z.number().int().nullable(),
});
export type DeskAgency = z.infer<typeof DeskAgency>;

export const desk = {
  find: query(
    "Agencies of a round by any part of name or abbreviation, or by the digits of a report form's QR, also as a scanner types them with the Thai keyboard on.",
    z.object({ roundId: Id, text: z.string().max(500), limit: z.number().int().min(1).max(100).default(20) }),
    z.object({
      rows: z.array(DeskRow),
      /** The text is the digits of a report form; `rows` then holds its agency alone, or none where there is a problem. */
      scanned: z
        .object({
          agencyId: Id.nullable(),
          /** The round the form was printed for. */
          roundId: Id.nullable(),
          problem: z.enum(["misread", "unknown", "other-round", "not-in-round"]).nullable(),
        })
        .nullable(),
    }),
  ),
  agency: query(
    "One agency in a round: steps, reports, evidence, calls, officer, pin.",
    z.object({ roundId: Id, agencyId: Id }),
    DeskAgency,
  ),
  recipients: query(
    "Recipients of a round in the order of its tables, with how many of their agencies have reported.",
    z.object({ roundId: Id }),
    z.object({
      rows: z.array(z.object({ recipient: Recipient, agencyIds: z.array(Id), reported: z.number().int() })),
    }),
  ),
  grid: query(
    "Agencies × steps of one district (its ทต. and อบต.), of one direct agency, or of those named.",
    z.object({ roundId: Id, districtCode: z.string().optional(), agencyIds: z.array(Id).max(1000).optional() }),
    z.object({
      steps: z.array(z.object({ stepId: Id, title: z.string(), isReport: z.boolean() })),
      rows: z.array(DeskRow.extend({ done: z.array(Id), applies: z.array(Id) })),
    }),
  ),
  markGrid: command(
    "Marks steps for agencies in one go, a cell, a row or a column. The report step records that they reported today; unmarked, that they have not.",
    z.object({
      roundId: Id,
      agencyIds: z.array(Id).min(1).max(10_000),
      stepIds: z.array(Id).min(1).max(20),
      done: z.boolean(),
      on: Day.optional(),
    }),
    Done,
  ),
};

export const verify = {
  queue: query(
    "Reported agencies that wait for the province's check, oldest report first. Each is read with `desk.agency`.",
    z.object({ roundId: Id }),
    z.object({
      rows: z.array(
        DeskRow.extend({
          stepsDone: z.number().int(),
          stepsAll: z.number().int(),
          conflicting: z.boolean(),
          attachments: z.number().int(),
        }),
      ),
      /** ส่งกลับแก้ไข: reasons at hand. */
      reasons: z.array(z.string()),
    }),
  ),
  pass: command(
    "Marks reports as verified by the province. Only what is reported can be verified.",
    z.object({ roundId: Id, agencyIds: z.array(Id).min(1).max(10_000) }),
    Done,
  ),
  sendBack: command(
    "Sends reports back for correction, with the reason. Only what is reported or verified can be sent back.",
    z.object({
      roundId: Id,
      agencyIds: z.array(Id).min(1).max(10_000),
      reason: z.string().trim().min(1).max(500),
    }),
    Done,
  ),
};

export const calls = {
  list: query(
    "The outstanding by recipient with the responsible officer's name and numbers and the last call; broken promises first.",
    z.object({ roundId: Id }),
    z.object({
      rows: z.array(
        DeskRow.extend({
          recipient: Recipient,
          officer: Officer.nullable(),
          phone: z.string(),
          lastCall: Call.nullable(),
          calls: z.number().int(),
          /** Promised for a day that is past. */
          broken: z.boolean(),
        }),
      ),
    }),
  ),
  log: command(
    "Writes down a call: promised (with the day), no answer, or says it has been sent.",
    z.object({
      roundId: Id,
      agencyIds: z.array(Id).min(1).max(500),
      outcome: CallOutcome,
      promisedOn: Day.optional(),
      note: z.string().trim().max(1000).default(""),
    }),
    Done,
  ),
};
