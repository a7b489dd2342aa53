import { z } from "zod";
import { ObligationState } from "./agencies";
import { Day, DistrictRef, Done, Id, Kind } from "./common";
import { command, query } from "./kit";

/** One step of one agency that its service point shows to have been done. */
export const PointEvidence = z.object({
  agencyId: Id,
  kind: Kind,
  name: z.string(),
  district: DistrictRef.nullable(),
  state: ObligationState,
  stepId: Id,
  /** `edited`: แก้ไขครั้งล่าสุด lies in the round; `processes`: more are linked than when it began, or all that are expected. */
  because: z.enum(["edited", "processes"]),
  /** แก้ไขครั้งล่าสุด, where it says a day. */
  editedOn: Day.nullable(),
  /** จำนวนกระบวนงาน when the round began, now, and expected of its kind; null = not known. */
  processesBefore: z.number().int().nullable(),
  processes: z.number().int().nullable(),
  expected: z.number().int().nullable(),
});
export type PointEvidence = z.infer<typeof PointEvidence>;

export const evidence = {
  points: query(
    "What the service points show to have been done since the round began, as a proposal to confirm: a step not done yet whose point was edited in the round, or that has more processes linked than before. The two steps are found by their titles unless named.",
    z.object({ roundId: Id, checkedStepId: Id.optional(), linkedStepId: Id.optional() }),
    z.object({
      /** The day the round began: its circular's, else the day it was started here. */
      since: Day,
      checkedStepId: Id.nullable(),
      linkedStepId: Id.nullable(),
      rows: z.array(PointEvidence),
    }),
  ),
  confirm: command(
    "Marks the confirmed steps as done, in one go that can be undone.",
    z.object({
      roundId: Id,
      marks: z
        .array(z.object({ agencyId: Id, stepId: Id }))
        .min(1)
        .max(20_000),
    }),
    Done,
  ),
};
