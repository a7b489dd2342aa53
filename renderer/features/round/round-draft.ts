import type { AgencyRow } from "../../../shared/contract/agencies";
import type { Attachment } from "../../../shared/contract/attachments";
import type { FileInput } from "../../../shared/contract/common";
import type { Round, StepDraft } from "../../../shared/contract/rounds";
import type { AgencyKind } from "../../../shared/domain/kinds";
import type { In } from "../../app/data/names";
import { type DraftStep, draftStep } from "./step-draft";

type Letters = Pick<
  Round,
  | "circularNo"
  | "circularDate"
  | "urgency"
  | "subject"
  | "departmentNo"
  | "departmentDate"
  | "receiptNo"
  | "receivedOn"
  | "departmentDeadline"
  | "references"
  | "reportTo"
  | "reportLink"
>;

/** A file that is kept with the round as soon as it has begun. */
export interface DraftFile {
  readonly role: Exclude<Attachment["role"], "evidence">;
  readonly file: FileInput;
}

/** A round before it begins: both letters, the steps, whom it asks. Every field may be filled from a circular. */
export interface RoundDraft extends Readonly<Letters> {
  readonly title: string;
  /** By when the agencies report; null until given. */
  readonly deadline: string | null;
  /** Null when the steps are the user's own. */
  readonly templateId: string | null;
  readonly steps: readonly DraftStep[];
  /** Null means every agency. */
  readonly kinds: readonly AgencyKind[] | null;
  readonly files: readonly DraftFile[];
}

/** What a part of the dialog gets that fills the draft, such as the reader of circulars. */
export interface DraftFiller {
  readonly draft: RoundDraft;
  onFill(patch: Partial<RoundDraft>): void;
}

const NO_LETTERS: Letters = {
  circularNo: "",
  circularDate: null,
  urgency: "none",
  subject: "",
  departmentNo: "",
  departmentDate: null,
  receiptNo: "",
  receivedOn: null,
  departmentDeadline: null,
  references: [],
  reportTo: "province",
  reportLink: "",
};

export function emptyDraft(): RoundDraft {
  return { ...NO_LETTERS, title: "", deadline: null, templateId: null, steps: [], kinds: null, files: [] };
}

/** Takes a template's steps, or (undefined) one empty step of the user's own. */
export function withTemplate(
  template: { readonly id: string; readonly steps: readonly StepDraft[] } | undefined,
): Pick<RoundDraft, "templateId" | "steps"> {
  const steps = template?.steps ?? [{ title: "", isReport: false }];
  return { templateId: template?.id ?? null, steps: steps.map((step) => draftStep(step)) };
}

/** The agencies a draft means. */
export function chosenAgencies(draft: RoundDraft, rows: readonly AgencyRow[]): AgencyRow[] {
  const { kinds } = draft;
  return kinds === null ? [...rows] : rows.filter((row) => kinds.includes(row.kind));
}

export type MissingField = "title" | "deadline" | "steps" | "kinds";

/** What is still missing, by field; empty when the round can start. */
export function missing(draft: RoundDraft): ReadonlySet<MissingField> {
  const found = new Set<MissingField>();
  if (draft.title.trim() === "") found.add("title");
  if (draft.deadline === null) found.add("deadline");
  if (draft.steps.length === 0 || draft.steps.some((step) => step.title.trim() === "")) found.add("steps");
  if (draft.kinds?.length === 0) found.add("kinds");
  return found;
}

/** The draft as `rounds.create` takes it; `deadline` is checked by `missing`. */
export function toCreate(draft: RoundDraft, deadline: string, rows: readonly AgencyRow[]): In<"rounds.create"> {
  const { title, templateId: _template, steps, kinds, files: _files, ...letters } = draft;
  return {
    ...letters,
    references: [...letters.references],
    title: title.trim(),
    deadline,
    steps: steps.map(({ key: _key, id: _id, ...step }) => ({ ...step, title: step.title.trim() })),
    ...(kinds === null ? {} : { agencyIds: chosenAgencies(draft, rows).map(({ id }) => id) }),
  };
}
