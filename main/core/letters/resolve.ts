import type { LetterSheet } from "../../../shared/contract/letter-sheet";
import type { LetterDraft } from "../../../shared/contract/letters";
import type { OfficeGroup } from "../../../shared/contract/office";
import { addresseeOf, circularLine } from "../../../shared/domain/letters/addressing";
import { fillText, kept, type MergeValues, type Run } from "../../../shared/domain/letters/merge";
import { toThaiDigits } from "../../../shared/domain/numerals";
import { paperDigits } from "../../../shared/domain/paper-text";
import { formatDay } from "../../../shared/domain/thai-dates";
import { letterBody } from "./body";
import type { LetterFacts, RecipientGroup } from "./facts";
import { ownValues, roundValues } from "./values";

/** The key of a letter that is not one recipient's. */
export const ONE_LETTER = "letter";

/** The recipients a draft names, in the order of official tables. */
export function chosenGroups(draft: LetterDraft, facts: LetterFacts): readonly RecipientGroup[] {
  const { who, keys } = draft.to;
  if (who === "everyone") return facts.groups;
  if (who === "outstanding") return facts.groups.filter(({ outstanding }) => outstanding.length > 0);
  const wanted = new Set(keys);
  return facts.groups.filter(({ key }) => wanted.has(key));
}

/** The เรียน line that a circular to these recipients bears. */
export function circularAddressee(draft: LetterDraft, facts: LetterFacts): Run[] {
  const groups = chosenGroups(draft, facts);
  const districts = groups.filter(({ recipient }) => recipient.type === "district").length;
  const whole = {
    districts: districts > 0 && districts === facts.districtsInProvince,
    agencies: groups.length === facts.groups.length,
  };
  return circularLine(
    groups.map(({ recipient }) => recipient),
    draft.form,
    whole,
  );
}

/** The group whose prefix and owner block the letter bears. */
export function officeGroup(draft: LetterDraft, { profile }: LetterFacts): OfficeGroup | null {
  return profile.groups.find(({ id }) => id === draft.groupId) ?? profile.groups[0] ?? null;
}

export function signatoryOf(draft: LetterDraft, { profile }: LetterFacts) {
  return profile.signatories.find(({ id }) => id === draft.signatoryId) ?? profile.signatories[0] ?? null;
}

/** อ้างถึง, which external letters alone have: of a letter to one recipient its own, where the office gave any. */
export function referencesOf(draft: LetterDraft, group: RecipientGroup | null): readonly string[] {
  if (draft.form !== "external") return [];
  const own = group === null ? undefined : draft.to.references[group.key];
  return (own ?? draft.references).filter((text) => text.trim() !== "");
}

function ownerLines(facts: LetterFacts, group: OfficeGroup | null): string[] {
  const { owner } = facts.profile;
  return [
    owner,
    group?.name ?? "",
    group?.phone ? `โทร. ${group.phone}` : "",
    group?.fax ? `โทรสาร ${group.fax}` : "",
    group?.coordinator ? `ผู้ประสานงาน ${group.coordinator}` : "",
  ].filter((line) => line !== "");
}

/** What stands where an external letter has its letterhead. */
function officeLines(draft: LetterDraft, facts: LetterFacts, group: OfficeGroup | null): string[] {
  const { profile } = facts;
  if (draft.form === "external") return profile.letterhead.filter((line) => line !== "");
  // Whose seal it is: the province that writes; the office that wrote it stands at the foot (domain §5).
  if (draft.form === "stamped") return [profile.sender || profile.owner].filter((line) => line !== "");
  // A telephone number is not broken over two lines.
  const phone = group?.phone ? `โทร. ${group.phone}`.replaceAll(" ", "\u00a0") : "";
  return [[profile.owner, group?.name, phone].filter(Boolean).join(" ")];
}

function addressee(
  draft: LetterDraft,
  facts: LetterFacts,
  group: RecipientGroup | null,
  fill: (text: string) => Run[],
): Run[] {
  if (group) return kept(addresseeOf(group.recipient, draft.form));
  if (draft.to.way === "all" && draft.to.text.trim() === "") return circularAddressee(draft, facts);
  return fill(draft.to.text);
}

function sheetOf(draft: LetterDraft, facts: LetterFacts, group: RecipientGroup | null, copy: boolean): LetterSheet {
  const thai = draft.digits === "thai";
  const digits = thai ? paperDigits : (text: string) => text;
  // Numbers of letters and telephones are digits through and through.
  const number = thai ? toThaiDigits : digits;
  const values: MergeValues = { ...roundValues(facts), ...(group ? ownValues(group, draft.form) : {}) };
  const fill = (text: string) => fillText(text, values, digits);
  const own = officeGroup(draft, facts);
  const signatory = signatoryOf(draft, facts);
  const stamped = draft.form === "stamped";
  const running = group ? (draft.to.numbers[group.key] ?? "") : draft.running;
  return {
    key: group?.key ?? ONE_LETTER,
    form: draft.form,
    urgency: draft.urgency,
    secrecy: draft.secrecy,
    number: { prefix: own?.prefix ? number(`${own.prefix}/`) : "", running: number(running.trim()) },
    office: officeLines(draft, facts, own).map(digits),
    date: draft.date === null ? "" : digits(formatDay(draft.date)),
    subject: stamped ? [] : fill(draft.subject),
    addressee: addressee(draft, facts, group, fill),
    references: referencesOf(draft, group).map(fill),
    enclosures:
      draft.form === "external"
        ? draft.enclosures
            .filter(({ text }) => text.trim() !== "")
            .map(({ text, count, unit }) => ({
              text: fill(text),
              count: count > 0 ? digits(`จำนวน ${count} ${unit}`) : "",
            }))
        : [],
    body: letterBody(draft, { facts, group, values, digits }),
    closing: draft.form === "external" ? draft.closing : "",
    signatory: stamped || signatory === null ? null : { name: signatory.name, positions: [...signatory.positions] },
    owner: draft.form === "memo" ? [] : ownerLines(facts, own).map(number),
    qrs: draft.qrs.filter(({ url }) => url.trim() !== ""),
    shortLink: draft.shortLink,
    fileCopy: copy ? draft.fileCopy : null,
    emblem: facts.profile.emblem && { sha256: facts.profile.emblem.sha256 },
    seal: stamped && facts.profile.seal ? { sha256: facts.profile.seal.sha256 } : null,
  };
}

/**
 * The letters of a draft, with nothing left to fill in: one for each chosen recipient, or one altogether.
 * @param only recipients to resolve, by key; left out = all of them
 */
export function resolveLetters(
  draft: LetterDraft,
  facts: LetterFacts,
  options: { readonly only?: readonly string[] | undefined; readonly fileCopy: boolean },
): LetterSheet[] {
  const { only, fileCopy } = options;
  if (draft.to.way !== "each") return [sheetOf(draft, facts, null, fileCopy)];
  const wanted = only && new Set(only);
  return chosenGroups(draft, facts)
    .filter(({ key }) => wanted === undefined || wanted.has(key))
    .map((group) => sheetOf(draft, facts, group, fileCopy));
}
