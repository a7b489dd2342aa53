import { districtWord } from "../../../shared/domain/district-word";
import { fullName } from "../../../shared/domain/kinds";
import { addresseeOf } from "../../../shared/domain/letters/addressing";
import { type LetterForm, urgencyWord } from "../../../shared/domain/letters/lists";
import { flowing, kept, type MergeValues, type Run } from "../../../shared/domain/letters/merge";
import { formatDay } from "../../../shared/domain/thai-dates";
import type { LetterFacts, RecipientGroup } from "./facts";

const day = (value: string | null): Run[] => kept(value === null ? "" : formatDay(value));
const count = (value: number): Run[] => kept(String(value));

/** "หนังสือ<office> <urgency> ที่ … ลงวันที่ …" (domain §5); empty without a number. */
export function citation(office: string, urgency: string, number: string, date: string | null): Run[] {
  if (number.trim() === "") return [];
  const after = urgency === "" ? " ที่ " : ` ${urgency} ที่ `;
  const dated = date === null ? [] : [...flowing(" ลงวันที่ "), ...day(date)];
  return [...flowing("หนังสือ"), ...kept(office), ...flowing(after), ...kept(number), ...dated];
}

/** What the merge fields of a round's letters stand for, whoever they go to. */
export function roundValues(facts: LetterFacts): MergeValues {
  const { loaded, total, profile, settings } = facts;
  const { row } = loaded;
  return {
    province: kept(profile.sender),
    round: flowing(row.title),
    provinceLetter: citation(profile.sender, urgencyWord(row.urgency), row.circularNo, row.circularDate),
    department: kept(settings.department),
    departmentLetter: citation(settings.department, "", row.departmentNo, row.departmentDate),
    deadline: day(facts.terms.deadline),
    departmentDeadline: day(row.departmentDeadline),
    today: day(facts.terms.today),
    reportLink: flowing(row.reportLink),
    total: count(total.total),
    reported: count(total.reported.count),
    outstanding: count(total.outstanding.count),
    percent: kept(total.reported.percent),
    allStepsDone: count(total.allStepsDone.count),
    allStepsPercent: kept(total.allStepsDone.percent),
    verified: count(total.verified.count),
    verifiedPercent: kept(total.verified.percent),
  };
}

/** What a recipient's agencies are called together. */
function membersOf({ recipient, members }: RecipientGroup): Run[] {
  if (recipient.type === "agency") return kept(fullName(recipient));
  const local = members.every(({ kind }) => kind === "SUBDISTRICT_MUNICIPALITY" || kind === "SAO");
  const word = local ? "องค์กรปกครองส่วนท้องถิ่น" : "หน่วยงาน";
  return [...flowing(`${word}ในพื้นที่`), ...kept(districtWord(recipient.code) + recipient.name)];
}

/** The same of one recipient. */
export function ownValues(group: RecipientGroup, form: LetterForm): MergeValues {
  const { recipient, members, outstanding, progress } = group;
  const district =
    recipient.type === "district"
      ? districtWord(recipient.code) + recipient.name
      : (members[0]?.district && districtWord(members[0].district.code) + members[0].district.name) || "";
  return {
    recipient: kept(addresseeOf(recipient, form)),
    agency: membersOf(group),
    district: kept(district),
    ownTotal: count(members.length),
    ownReported: count(progress.reported.count),
    ownOutstanding: count(outstanding.length),
    ownPercent: kept(progress.reported.percent),
  };
}
