import { z } from "zod";
import { CHANNELS } from "../domain/channels";
import { Day, Done, Id, Instant, Kind, Version } from "./common";
import { command, query } from "./kit";

export const Channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof Channel>;

/** Evidence of a step, as it asks for it. */
export const StepValue = z.object({
  day: Day.nullable(),
  number: z.number().nullable(),
  note: z.string().max(1000),
});
export type StepValue = z.infer<typeof StepValue>;

/** What a report says of one step. Evidence left out stays as it is. */
export const StepSaid = StepValue.partial().extend({ stepId: Id, done: z.boolean() });
export type StepSaid = z.infer<typeof StepSaid>;

const ReportHead = z.object({
  receivedOn: Day,
  receiptNo: z.string().trim().max(50),
  channel: Channel,
  reporter: z.string().trim().max(200),
  position: z.string().trim().max(200),
  note: z.string().trim().max(2000),
});

export const Report = ReportHead.extend({
  id: Id,
  version: Version,
  agencyId: Id,
  /** Received after the deadline in force. */
  late: z.boolean(),
  says: z.array(z.object({ stepId: Id, done: z.boolean() })),
  /** `desk`, or what it was read from. */
  source: z.string(),
  at: Instant,
  who: z.string(),
});
export type Report = z.infer<typeof Report>;

export const reports = {
  record: command(
    "Records a report of one agency and what it says of the steps; the obligation becomes reported. A verified one stays so unless a step done before is now said not to be.",
    ReportHead.partial().extend({
      roundId: Id,
      agencyId: Id,
      /** Default `form`; the day received defaults to today. */
      steps: z.array(StepSaid).max(20).default([]),
    }),
    z.object({ reportId: Id, activityId: Id }),
  ),
  update: command(
    "Corrects a recorded report: day, receipt number, channel, reporter, note.",
    z.object({ id: Id, version: Version, patch: ReportHead.partial() }),
    Done,
  ),
  remove: command(
    "Removes a report recorded by mistake; without another one the agency has not reported. Marked steps stay.",
    z.object({ id: Id, version: Version }),
    Done,
  ),
  list: query(
    "Reports of a round, of one agency or one day where asked, latest first.",
    z.object({ roundId: Id, agencyId: Id.optional(), day: Day.optional() }),
    z.object({ rows: z.array(Report.extend({ kind: Kind, name: z.string() })) }),
  ),
};
