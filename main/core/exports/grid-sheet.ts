import { districtWord } from "../../../shared/domain/district-word";
import { NOT_YET_WORD, YES_WORD } from "../../../shared/domain/done-words";
import { shortName } from "../../../shared/domain/kinds";
import { type RoundTerms, stepsDone } from "../../../shared/domain/progress";
import { sortedAgencies } from "../../../shared/domain/sorting";
import { formatDay } from "../../../shared/domain/thai-dates";
import type { SheetToWrite } from "../ports/sheets";
import type { LoadedRound, RoundAgency } from "../rounds";
import { stepWord } from "./progress-sheets";

const CHOICES = [YES_WORD, NOT_YET_WORD];

/** One district's agencies × steps, to be sent to it, filled in there and sent back. */
export function gridSheet(
  loaded: LoadedRound,
  district: { readonly code: string; readonly name: string },
  members: readonly RoundAgency[],
  terms: RoundTerms,
): SheetToWrite {
  const name = districtWord(district.code) + district.name;
  return {
    name,
    title: [
      `${loaded.row.title} (${name})`,
      `กำหนดรายงาน ${formatDay(terms.deadline)}  ข้อมูล ณ วันที่ ${formatDay(terms.today)}`,
    ],
    columns: [
      { header: "ที่", width: 6, kind: "text" },
      { header: "หน่วยงาน", width: 30, kind: "text" },
      ...loaded.steps.map(({ title }) => ({
        header: title,
        width: 18,
        kind: "text" as const,
        open: true,
        choices: CHOICES,
      })),
      { header: "วันที่รับรายงาน", width: 16, kind: "text" },
    ],
    rows: sortedAgencies(members).map((agency, index) => {
      const done = new Set(stepsDone(terms.steps, agency));
      return [
        String(index + 1),
        shortName(agency),
        ...terms.steps.map((step) => stepWord(step, agency, done)),
        agency.reportedOn === null ? "" : formatDay(agency.reportedOn, { style: "short" }),
      ];
    }),
  };
}
