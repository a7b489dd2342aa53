import type { DraftBlock, LetterDraft } from "../../../../shared/contract/letters";
import type { AgencyKind } from "../../../../shared/domain/kinds";
import type { LetterFacts } from "../facts";

/** A letter before anybody has said anything of it. */
export function emptyDraft(form: LetterDraft["form"]): LetterDraft {
  return {
    form,
    urgency: "none",
    secrecy: "none",
    groupId: null,
    running: "",
    date: null,
    subject: "",
    to: { way: "all", text: "", who: "everyone", keys: [], numbers: {}, references: {} },
    references: [],
    enclosures: [],
    body: [],
    closing: form === "external" ? "ขอแสดงความนับถือ" : "",
    signatoryId: null,
    qrs: [],
    shortLink: "",
    fileCopy: { drafted: "", typed: "", checked: "" },
    digits: "thai",
  };
}

type Only = "district" | "agency";
const limited = (only: Only | undefined) => (only === undefined ? {} : { only });

export const paragraph = (text: string, only?: Only): DraftBlock => ({ type: "paragraph", text, ...limited(only) });
export const numbered = (text: string): DraftBlock => ({ type: "numbered", text });
export const heading = (text: string): DraftBlock => ({ type: "heading", text });

const LOCAL: ReadonlySet<AgencyKind> = new Set(["PAO", "CITY", "TOWN", "SUBDISTRICT_MUNICIPALITY", "SAO"]);

/** What a round's agencies are called together: not all of them need be LAOs (domain §1). */
export function agenciesWord({ agencies }: LetterFacts): string {
  return agencies.every(({ kind }) => LOCAL.has(kind)) ? "องค์กรปกครองส่วนท้องถิ่น" : "หน่วยงาน";
}

/** What the round asks for, by its title: "การเชื่อมโยงคู่มือ" reads "ดำเนินการเชื่อมโยงคู่มือ". */
export function doing({ loaded }: LetterFacts): string {
  return loaded.row.title.startsWith("การ") ? "ดำเนิน{{round}}" : "ดำเนินการเรื่อง {{round}}";
}

/**
 * How agencies report, by the address of their form where the round knows one.
 * @param soon what follows at once: "โดยเร็ว"
 */
export function reportingTo({ loaded }: LetterFacts, soon = ""): string {
  const { reportTo, reportLink } = loaded.row;
  if (reportLink.trim() !== "") return `ทาง {{reportLink}}${soon && ` ${soon}`}`;
  return `${reportTo === "district" ? "ผ่านอำเภอ" : "ให้{{province}}ทราบ"}${soon}`;
}
