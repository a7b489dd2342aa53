import type { ReadCircular, ReadingNote } from "../../../../shared/contract/circular";
import type { RoundDraft } from "../round-draft";
import { draftStep } from "../step-draft";

export type ProposedField =
  | "circularNo"
  | "circularDate"
  | "departmentNo"
  | "departmentDate"
  | "urgency"
  | "subject"
  | "deadline"
  | "departmentDeadline"
  | "reportLink"
  | "references"
  | "steps";

/** One thing that may be taken over: a value, how it is shown, the letter's words, and what it does to the draft. */
export interface Choice {
  readonly key: string;
  readonly field: ProposedField;
  readonly shown: ShownValue;
  readonly quote: string;
  /** Read without doubt; else one of several, to be chosen by a person. */
  readonly certain: boolean;
  readonly patch: Partial<RoundDraft>;
}

export type ShownValue =
  | { readonly as: "text"; readonly text: string }
  | { readonly as: "day"; readonly day: string }
  | { readonly as: "urgency"; readonly urgency: RoundDraft["urgency"] }
  | { readonly as: "steps"; readonly titles: readonly string[]; readonly template: string | null };

/** A field of the letter: what may be taken over, and why nothing is certain. */
export interface ProposedRow {
  readonly field: ProposedField;
  readonly choices: readonly Choice[];
  readonly note: ReadingNote | null;
  readonly quote: string;
}

type Reading<T> = {
  readonly value: T | null;
  readonly words: { readonly text: string } | null;
  readonly note: ReadingNote | null;
  readonly offers: readonly { readonly value: T; readonly words: { readonly text: string } }[];
};

function rowOf<T extends string>(
  field: ProposedField,
  reading: Reading<T>,
  show: (value: T) => ShownValue,
  patch: (value: T) => Partial<RoundDraft>,
): ProposedRow {
  const choice = (value: T, quote: string, certain: boolean): Choice => ({
    key: `${field}:${value}`,
    field,
    shown: show(value),
    quote,
    certain,
    patch: patch(value),
  });
  const quote = reading.words?.text ?? "";
  const sure = reading.value === null ? [] : [choice(reading.value, quote, true)];
  const offers = reading.offers.map(({ value, words }) => choice(value, words.text, false));
  return { field, choices: [...sure, ...offers], note: reading.note, quote };
}

const asText = (text: string): ShownValue => ({ as: "text", text });
const asDay = (day: string): ShownValue => ({ as: "day", day });

/** Steps of a round at most, as the contract has it. */
const STEPS = 20;

function stepRows({ steps, template }: ReadCircular, templates: readonly Template[]): ProposedRow[] {
  if (steps.length === 0) return [];
  const taken = steps.slice(0, STEPS);
  const own: Choice = {
    key: "steps:letter",
    field: "steps",
    shown: { as: "steps", titles: taken.map(({ title }) => title), template: null },
    quote: "",
    certain: true,
    patch: {
      templateId: null,
      steps: taken.map(({ title, isReport, deadline }) => draftStep({ title, isReport, deadline })),
    },
  };
  const known = templates.find(({ id }) => id === template?.id);
  const fitting: Choice[] = known
    ? [
        {
          key: "steps:template",
          field: "steps",
          shown: { as: "steps", titles: known.steps.map(({ title }) => title), template: known.title },
          quote: "",
          certain: false,
          patch: { templateId: known.id, steps: known.steps.map((step) => draftStep(step)) },
        },
      ]
    : [];
  return [{ field: "steps", choices: [own, ...fitting], note: null, quote: "" }];
}

interface Template {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly Parameters<typeof draftStep>[0][];
}

/** The letter's fields in the order of a letter; a department's own number and day are not the province's. */
export function proposedRows(read: ReadCircular, templates: readonly Template[]): ProposedRow[] {
  const ofProvince = read.sender !== "department";
  const own = ofProvince
    ? [
        rowOf("circularNo", read.number, asText, (circularNo) => ({ circularNo })),
        rowOf("circularDate", read.date, asDay, (circularDate) => ({ circularDate })),
      ]
    : [];
  const references = read.references.map(({ value, words }, index): ProposedRow => {
    const reference = { type: "letter" as const, text: value.text.slice(0, 500) };
    const choice: Choice = {
      key: `references:${index}`,
      field: "references",
      shown: asText(value.number ?? value.text),
      quote: words.text,
      certain: true,
      patch: { references: [reference] },
    };
    return { field: "references", choices: [choice], note: null, quote: words.text };
  });
  const rows = [
    ...own,
    rowOf("subject", read.subject, asText, (subject) => ({ subject, title: subject.slice(0, 300) })),
    rowOf("deadline", read.deadline, asDay, (deadline) => ({ deadline })),
    rowOf(
      "urgency",
      read.urgency,
      (urgency) => ({ as: "urgency", urgency }),
      (urgency) => ({ urgency }),
    ),
    ...references.slice(0, 20),
    rowOf("departmentNo", read.departmentNo, asText, (departmentNo) => ({ departmentNo })),
    rowOf("departmentDate", read.departmentDate, asDay, (departmentDate) => ({ departmentDate })),
    rowOf("departmentDeadline", read.departmentDeadline, asDay, (departmentDeadline) => ({ departmentDeadline })),
    rowOf("reportLink", read.reportLink, asText, (reportLink) => ({ reportLink })),
    ...stepRows(read, templates),
  ];
  // What a letter need not have is not shown as wanting.
  const expected: readonly ProposedField[] = ["circularNo", "circularDate", "subject", "deadline"];
  return rows.filter(({ field, choices, note }) => choices.length > 0 || (expected.includes(field) && note !== null));
}

/** What the chosen ones do to the draft together: references add up, everything else stands once. */
export function patchOf(choices: readonly Choice[]): Partial<RoundDraft> {
  const references = choices.flatMap(({ patch }) => patch.references ?? []);
  const rest = Object.assign({}, ...choices.map(({ patch }) => patch)) as Partial<RoundDraft>;
  return { ...rest, ...(references.length > 0 ? { references } : {}) };
}

/** Chooses or unchooses one; of the same field only one stands, references apart. */
export function toggled(chosen: readonly Choice[], choice: Choice, on: boolean): readonly Choice[] {
  const others = chosen.filter(
    ({ key, field }) => key !== choice.key && (field !== choice.field || field === "references"),
  );
  return on ? [...others, choice] : others;
}
