import { z } from "zod";
import { Artifact, Id } from "./common";
import { Decision, Outcome, ProposalRow } from "./import-rows";
import { command, job, query } from "./kit";

/** What committing the whole proposal would do as it is decided now; every row counts once. */
export const Tally = z.object({
  new: z.number().int(),
  change: z.number().int(),
  /** Rows that a decision (other than skip) lets write. */
  decided: z.number().int(),
  undecided: z.number().int(),
  skipped: z.number().int(),
  same: z.number().int(),
  unreadable: z.number().int(),
});
export type Tally = z.infer<typeof Tally>;

/** How many rows a further filter would leave, counted among the rows of the asked outcome and text. */
export const RowFacets = z.object({
  /** Most frequent first. */
  reasons: z.array(z.object({ code: z.string(), count: z.number().int() })),
  marked: z.number().int(),
  repaired: z.number().int(),
  decided: z.number().int(),
});
export type RowFacets = z.infer<typeof RowFacets>;

const RowFilter = z.object({
  outcome: Outcome.optional(),
  /** Rows with this reason among `reasons`. */
  reason: z.string().optional(),
  /** Kept as written, ควรตรวจสอบ. */
  marked: z.boolean().optional(),
  repaired: z.boolean().optional(),
  decided: z.boolean().optional(),
  /** 0-1: of the mark, or of the first suggestion. */
  minScore: z.number().min(0).max(1).optional(),
  /** Found in what was read or what it becomes; Thai spelling, abbreviations and digits are folded. */
  text: z.string().max(200).optional(),
});

export type RowFilter = z.infer<typeof RowFilter>;

const KeptField = z.object({ agency: z.string(), field: z.string() });
export type KeptField = z.infer<typeof KeptField>;

/** Looking through a proposal's rows, deciding many alike, and taking a written batch back. */
export const importReview = {
  rows: query(
    "A page of a proposal's rows in the order of the sheet, what filters would find, and what a commit would do now.",
    RowFilter.extend({
      id: Id,
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    z.object({
      /** Rows that the filter finds. */
      total: z.number().int(),
      rows: z.array(ProposalRow),
      facets: RowFacets,
      tally: Tally,
    }),
  ),
  find: query(
    "Where a row stands in the list that imports.rows gives with the same filter: a row by its id, or else the next question that waits after a place, going round. null where the list has none.",
    RowFilter.extend({
      id: Id,
      rowId: Id.optional(),
      /** A place in the list, from 0; -1 before the first. */
      after: z.number().int().min(-1).default(-1),
    }),
    z.object({ index: z.number().int().nonnegative().nullable() }),
  ),
  decideAlike: command(
    "Decides many rows alike: takes the first suggestion (a mark: its likely name), skips, keeps as read, or takes decisions back. Rows where that is not possible, or not certain, are left as they are.",
    z.object({
      id: Id,
      where: z.object({
        rowIds: z.array(Id).optional(),
        outcome: Outcome.optional(),
        reason: z.string().optional(),
        /** 0-1: of the first suggestion, or of the mark. */
        minScore: z.number().min(0).max(1).optional(),
        marked: z.boolean().optional(),
        /** Only rows without a decision. */
        undecided: z.boolean().default(true),
      }),
      decision: z.enum(["first", "skip", "asRead", "none"]),
    }),
    z.object({
      decided: z.number().int(),
      /** Questions that still wait, in the whole proposal. */
      undecided: z.number().int(),
      /** Rows that were meant but left as they are. */
      left: z.number().int(),
      /** What stood before, to take this back with `imports.decide`. */
      before: z.array(z.object({ rowId: Id, decision: Decision.nullable() })),
    }),
  ),
  export: job(
    "The proposal as .xlsx with the reasons in words, to send back to whoever made the sheet. Holds no code, password, user name or personal data.",
    z.object({ id: Id, language: z.enum(["th", "en"]).default("th") }),
    Artifact,
  ),
  undo: command(
    "Takes a batch back. What was edited since is kept and listed, unless overwrite is true: then it is taken back too.",
    z.object({ batchId: Id, overwrite: z.boolean().default(false) }),
    z.object({ activityId: Id, undone: z.number().int(), kept: z.array(KeptField) }),
  ),
  undoPreview: query(
    "What taking a batch back would do: how many agencies, and what was edited since. Changes nothing.",
    z.object({ batchId: Id }),
    z.object({ undone: z.number().int(), kept: z.array(KeptField) }),
  ),
};
