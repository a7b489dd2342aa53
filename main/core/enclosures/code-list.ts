import type { TableItem } from "../../../shared/contract/enclosures";
import { fullName } from "../../../shared/domain/kinds";
import type { LetterFacts, RecipientGroup } from "../letters/facts";
import type { CredentialTable } from "../ports/rows";
import { AGENCY_COLUMNS, circularLines, officeName, ordinal, recipientName } from "./lines";

/** What an agency logs in with, as the list shows it. */
export interface Access {
  readonly username: string | null;
  readonly code: CredentialTable | undefined;
}

const NONE = "-";

/**
 * บัญชีรหัสการอนุญาตใช้งานระบบ of one recipient: its own agencies' codes and no other's.
 * @param write how a code is shown: opened for the print that was asked for, masked in a preview
 */
export function codeList(
  facts: LetterFacts,
  group: RecipientGroup,
  access: ReadonlyMap<string, Access>,
  write: (credential: CredentialTable) => string,
): TableItem {
  return {
    type: "table",
    key: `codes:${group.key}`,
    heading: [
      "บัญชีรหัสการอนุญาตใช้งานระบบ CITIZENinfo (Authorize Code)",
      recipientName(group.recipient),
      ...circularLines(facts.loaded),
    ],
    lead: [],
    columns: [
      ...AGENCY_COLUMNS,
      { header: "ชื่อผู้ใช้งาน (Username)", width: 52, kind: "code" },
      { header: "Authorize Code", width: 40, kind: "code" },
    ],
    rows: group.members.map((agency, index) => {
      const { username, code } = access.get(agency.id) ?? { username: null, code: undefined };
      return [ordinal(index), fullName(agency), username ?? NONE, code ? write(code) : NONE];
    }),
    total: null,
    notes: [
      "ใช้เฉพาะหน่วยงานที่มีชื่อในบัญชี โปรดเก็บรักษาเป็นความลับและไม่เผยแพร่",
      ...(facts.settings.helpLine === "" ? [] : [`สอบถามการใช้งานระบบ ${facts.settings.helpLine}`]),
    ],
    signatures: [],
  };
}

/** บัญชีลงชื่อรับรหัส: goes back to the office, so it bears no code. */
export function signatureSheet(facts: LetterFacts, group: RecipientGroup): TableItem {
  return {
    type: "table",
    key: `signatures:${group.key}`,
    heading: [
      "บัญชีลงชื่อรับรหัสการอนุญาตใช้งานระบบ CITIZENinfo",
      recipientName(group.recipient),
      ...circularLines(facts.loaded),
    ],
    lead: [],
    columns: [
      ...AGENCY_COLUMNS,
      { header: "ชื่อ - สกุล ผู้รับ (ตัวบรรจง)", width: 42, kind: "blank" },
      { header: "ลายมือชื่อ", width: 28, kind: "blank" },
      { header: "วันที่รับ", width: 22, kind: "blank" },
    ],
    rows: group.members.map((agency, index) => [ordinal(index), fullName(agency), "", "", ""]),
    total: null,
    notes: [`โปรดส่งบัญชีนี้คืน${officeName(facts) || "จังหวัด"} เมื่อหน่วยงานลงชื่อรับครบแล้ว`],
    signatures: ["ผู้มอบรหัส"],
  };
}
