import { z } from "zod";
import { MONTH_PATTERN } from "../domain/months";
import { MEASURE_LIMITS, MEASURES, SATISFACTION_REASONS } from "../domain/satisfaction";
import { DistrictRef, Done, FileInput, Id, Instant, Kind } from "./common";
import { command, job, query } from "./kit";

/** `YYYY-MM`, Common Era. */
const Month = z.string().regex(MONTH_PATTERN);

/** One month's values; null = not given. */
const Values = z.object({
  score: z.number().min(0).max(MEASURE_LIMITS.score.max).nullable(),
  answers: z.number().int().min(0).max(MEASURE_LIMITS.answers.max).nullable(),
  zeroCopy: z.number().min(0).max(MEASURE_LIMITS.zeroCopy.max).nullable(),
});
export type SatisfactionValues = z.infer<typeof Values>;

const NamedAgency = z.object({ agencyId: Id, kind: Kind, name: z.string(), district: DistrictRef.nullable() });

/** What one row of the sheet says of one agency in one month; a sheet with a column a month gives several a row. */
export const SatisfactionRow = z.object({
  /** 1-based, in the sheet. */
  row: z.number().int(),
  /** The agency's name as it was read. */
  read: z.string(),
  agency: NamedAgency.nullable(),
  /** Whose it may be, the likeliest first. */
  suggestions: z.array(NamedAgency),
  month: Month.nullable(),
  values: Values,
  /** What is known of that month already. */
  before: Values.nullable(),
  /** `ready`: can be taken; `same`: says nothing new; `question`: a person decides; `refused`: cannot be. */
  status: z.enum(["ready", "same", "question", "refused"]),
  reason: z
    .object({
      code: z.enum(SATISFACTION_REASONS),
      /** The column's header and the cell's text, where the reason is about one. */
      column: z.string().nullable(),
      text: z.string().nullable(),
    })
    .nullable(),
});
export type SatisfactionRow = z.infer<typeof SatisfactionRow>;

export const satisfaction = {
  propose: job(
    "Reads satisfaction scores, numbers of answers and zero-copy percents per agency and month from a sheet. The month comes from a column or from the header over it, else from `month`. A proposal: nothing is written before `satisfaction.take`; a file that was taken before proposes nothing.",
    z.object({ file: FileInput, month: Month.optional() }),
    z.object({
      fileName: z.string(),
      sheet: z.string(),
      /** The headers of the columns that were read, each once. */
      columns: z.array(z.object({ measure: z.enum(MEASURES), header: z.string() })),
      /** Whether a column or the header says the month. */
      monthColumn: z.boolean(),
      rows: z.array(SatisfactionRow),
    }),
  ),
  take: command(
    "Takes confirmed months, in one go that can be undone. What is null stays as it is known.",
    z.object({
      fileName: z.string().min(1).max(255),
      rows: z
        .array(Values.extend({ agencyId: Id, month: Month }))
        .min(1)
        .max(100_000),
    }),
    Done.extend({ taken: z.number().int() }),
  ),
  trend: query(
    "What is known of one agency month by month, the earliest first.",
    z.object({ agencyId: Id }),
    z.object({ rows: z.array(Values.extend({ month: Month, source: z.string(), at: Instant, who: z.string() })) }),
  ),
};
