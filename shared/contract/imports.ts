import { z } from "zod";
import { DistrictRef, FileInput, Id, Instant, Nothing } from "./common";
import { ColumnRole, Decision, LayoutKind, ProposalRow, ProposedAgency, Reason } from "./import-rows";
import { command, job, query } from "./kit";

export const OutcomeCounts = z.object({
  new: z.number().int(),
  same: z.number().int(),
  change: z.number().int(),
  question: z.number().int(),
  unreadable: z.number().int(),
  /** Header, title, note and blank rows. */
  header: z.number().int(),
});
export type OutcomeCounts = z.infer<typeof OutcomeCounts>;

/** A table from the clipboard: as a web page, as plain text, or both. */
export const Paste = z
  .object({ html: z.string().optional(), text: z.string().optional() })
  .refine(({ html, text }) => Boolean(html || text), { error: "html or text", path: ["text"] });
export type Paste = z.infer<typeof Paste>;

/** Columns mapped by hand: a role for each column from the first, and the (last) header row, 1-based, where there is one. */
export const ColumnMapping = z.object({
  roles: z.array(ColumnRole).min(1).max(256),
  header: z.number().int().positive().nullable(),
});
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** `automatic`: as PakMud reads it, forgetting what was mapped by hand. Left out: as remembered, else automatic. */
export const MappingChoice = z.union([z.literal("automatic"), ColumnMapping]);
export type MappingChoice = z.infer<typeof MappingChoice>;

export const SheetInfo = z.object({
  name: z.string(),
  hidden: z.boolean(),
  rows: z.number().int(),
  /** Rows that name an agency, as far as the sheet can be read by itself. */
  agencies: z.number().int().default(0),
});

export const Proposal = z.object({
  id: Id,
  fileName: z.string(),
  /** The workbook it was read from, for another sheet or mapping; null when it is no longer at hand: ask for the file again. */
  source: Id.nullable().default(null),
  sheet: z.string(),
  sheets: z.array(SheetInfo),
  layout: LayoutKind,
  columns: z.array(z.object({ index: z.number().int(), header: z.string(), role: ColumnRole })),
  /** Where the columns' roles come from. */
  mapping: z.enum(["automatic", "remembered", "given"]).default("automatic"),
  counts: OutcomeCounts,
  rows: z.array(ProposalRow),
  state: z.enum(["open", "committed", "discarded"]),
  createdAt: Instant,
});
export type Proposal = z.infer<typeof Proposal>;

/** A sheet under a mapping, while the user maps its columns. */
export const SheetPreview = z.object({
  sheet: z.string(),
  sheets: z.array(SheetInfo),
  /** null where no column of agencies is mapped. */
  layout: LayoutKind.nullable(),
  mapping: Proposal.shape.mapping,
  header: z.number().int().nullable(),
  /** `guessed`: what PakMud takes the column for by itself. */
  columns: z.array(z.object({ index: z.number().int(), header: z.string(), role: ColumnRole, guessed: ColumnRole })),
  /** The first rows that say something. */
  rows: z.array(
    z.object({
      row: z.number().int(),
      /** Secrets masked, by their column and by what stands in them. */
      cells: z.array(z.string()),
      isHeader: z.boolean(),
      /** As the row is read by itself, before it meets the registry. */
      agency: ProposedAgency.nullable(),
      reasons: z.array(Reason),
    }),
  ),
});
export type SheetPreview = z.infer<typeof SheetPreview>;

export const Batch = z.object({
  id: Id,
  activityId: Id,
  at: Instant,
  who: z.string(),
  fileName: z.string(),
  counts: OutcomeCounts,
  /** Rows that were not written because nobody decided on them or nobody could read them. */
  leftOut: z.number().int(),
  undone: z.boolean(),
});
export type Batch = z.infer<typeof Batch>;

export const imports = {
  propose: job(
    "Reads a sheet and says for every row what would happen and why. Writes nothing to the registry.",
    z
      .object({
        file: FileInput.optional(),
        paste: Paste.optional(),
        /** A workbook read before, by a proposal's or an error's `source`. */
        source: Id.optional(),
        sheet: z.string().optional(),
        mapping: MappingChoice.optional(),
        /** false: the answer leaves the rows out, for a caller that reads them page by page. */
        rows: z.boolean().optional(),
      })
      .refine(({ file, paste, source }) => [file, paste, source].filter(Boolean).length === 1, {
        error: "exactly one of file, paste and source",
        path: ["file"],
      }),
    Proposal,
  ),
  preview: query(
    "A sheet that was read, under a mapping: for mapping columns by hand.",
    z.object({ source: Id, sheet: z.string().optional(), mapping: MappingChoice.optional() }),
    SheetPreview,
  ),
  open: query(
    "Proposals that wait for a decision, newest first.",
    Nothing,
    z.object({
      rows: z.array(z.object({ id: Id, fileName: z.string(), createdAt: Instant, questions: z.number().int() })),
    }),
  ),
  get: query(
    "One proposal; with rows false without its rows (read them page by page with imports.rows).",
    z.object({ id: Id, rows: z.boolean().default(true) }),
    Proposal,
  ),
  decide: command(
    "Records decisions on rows (null takes a decision back).",
    z.object({ id: Id, decisions: z.array(z.object({ rowId: Id, decision: Decision.nullable() })).min(1) }),
    z.object({ undecided: z.number().int() }),
  ),
  commit: job(
    "Writes the proposal as one batch. Undecided questions stop it unless leaveQuestions is true: then they are left out and listed.",
    z.object({ id: Id, leaveQuestions: z.boolean().default(false) }),
    z.object({
      batchId: Id,
      activityId: Id,
      counts: OutcomeCounts,
      leftOut: z.array(z.object({ row: z.number().int(), reasons: z.array(Reason) })),
    }),
  ),
  discard: command("Throws an open proposal away.", z.object({ id: Id }), Nothing),
  batches: query("Batches written, newest first.", Nothing, z.object({ rows: z.array(Batch) })),
  districts: query(
    "Districts of a province, for choosing by hand.",
    z.object({ provinceCode: z.string() }),
    z.object({ rows: z.array(DistrictRef) }),
  ),
};
