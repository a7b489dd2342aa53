import type { LetterDraft, LetterGap } from "../../../shared/contract/letters";
import { fieldsIn, unknownFields } from "../../../shared/domain/letters/merge";
import type { LetterFacts } from "./facts";
import { chosenGroups, circularAddressee, officeGroup, referencesOf, signatoryOf } from "./resolve";

function textsOf(draft: LetterDraft, facts: LetterFacts): string[] {
  const addressed = draft.to.way === "each" ? chosenGroups(draft, facts) : [null];
  return [
    draft.subject,
    draft.to.text,
    ...addressed.flatMap((group) => referencesOf(draft, group)),
    ...(draft.form === "external" ? draft.enclosures.map(({ text }) => text) : []),
    ...draft.body.flatMap((block) => ("text" in block ? [block.text] : [])),
  ];
}

/** What keeps a letter from being whole; none of it stops a print: there is room to write. */
export function letterGaps(draft: LetterDraft, facts: LetterFacts): LetterGap[] {
  const { profile, loaded } = facts;
  const texts = textsOf(draft, facts);
  const fields = new Set(texts.flatMap(fieldsIn));
  const checks: [LetterGap["code"], boolean][] = [
    ["no-letterhead", draft.form === "external" && profile.letterhead.every((line) => line === "")],
    ["no-prefix", !officeGroup(draft, facts)?.prefix],
    ["no-owner", profile.owner === ""],
    ["no-signatory", draft.form !== "stamped" && signatoryOf(draft, facts) === null],
    ["no-province-letter", fields.has("provinceLetter") && loaded.row.circularNo.trim() === ""],
    ["no-department-letter", fields.has("departmentLetter") && loaded.row.departmentNo.trim() === ""],
    ["no-department-deadline", fields.has("departmentDeadline") && loaded.row.departmentDeadline === null],
    ["no-addressee", draft.to.way === "one" && draft.to.text.trim() === ""],
    [
      "no-addressee",
      draft.to.way === "all" && draft.to.text.trim() === "" && circularAddressee(draft, facts).length === 0,
    ],
    ["no-recipients", draft.to.way === "each" && chosenGroups(draft, facts).length === 0],
  ];
  const unknown = [...new Set(texts.flatMap(unknownFields))];
  return [
    ...checks.flatMap(([code, missing]) => (missing ? [{ code, field: null }] : [])),
    ...unknown.map((field) => ({ code: "unknown-field" as const, field })),
  ];
}
