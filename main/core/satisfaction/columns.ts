import type { ColumnRole } from "../../../shared/contract/imports";
import type { Measure } from "../../../shared/domain/satisfaction";
import { foldThai } from "../../../shared/domain/thai-text";
import { headerWord } from "../imports/layout/header-words";
import { textOf } from "../imports/layout/sheet-rows";
import type { SheetTable } from "../ports/sheets";

/** First match wins; headers compared folded, lower case, without spaces and punctuation: "จำนวนผู้ให้คะแนน" is a number of answers. */
const WORDS: readonly (readonly [RegExp, Measure | "month" | "year"])[] = [
  [
    /^(?:จำนวน)?(?:ผู้|คน|ครั้ง)(?:ที่)?(?:ตอบ|ให้คะแนน|ประเมิน)|^จำนวน(?:การ|แบบ)?(?:ตอบ|ประเมิน|คำตอบ)|^(?:answers|responses|raters)$/,
    "answers",
  ],
  [/ยกเลิก(?:การใช้)?สำเนา|ไม่(?:ใช้|เรียก|ขอ)สำเนา|zero_?copy/, "zeroCopy"],
  [/^คะแนน|พึงพอใจ|^(?:satisfaction)?_?score$|^satisfaction$|^rating$/, "score"],
  [/^(?:ประจำ)?เดือน(?:ปี|พศ)?$|^month$/, "month"],
  [/^(?:ปี)?พศ$|^ปี$|^year$/, "year"],
];

/** Rows from the top in which a header may stand. */
const LOOKED_AT = 30;

export interface SatisfactionColumns {
  /** The header's row, 1-based. */
  readonly header: number;
  readonly texts: readonly string[];
  /** What finds the agency, as the import reads it; all others are left alone. */
  readonly roles: readonly ColumnRole[];
  readonly of: Readonly<Record<Measure | "month" | "year", readonly number[]>>;
}

const FINDS_AGENCY: readonly ColumnRole[] = ["agency", "agencyCode", "kind", "district", "province", "username"];

function meaning(text: string): Measure | "month" | "year" | null {
  const key = foldThai(text)
    .toLowerCase()
    .replace(/[\s.,:;()[\]/\\*"'%-]+/g, "");
  if (key === "" || key.length > 60) return null;
  return WORDS.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

/** The header of a sheet that tells agencies' satisfaction: a column of agencies and one of a measure at least. */
export function satisfactionColumns(table: SheetTable): SatisfactionColumns | null {
  for (const [index, cells] of table.rows.slice(0, LOOKED_AT).entries()) {
    const texts = cells.map(textOf);
    const meanings = texts.map(meaning);
    const roles = texts.map((text, column): ColumnRole => {
      const role = text === "" || meanings[column] !== null ? "ignore" : (headerWord(text)?.role ?? "ignore");
      return FINDS_AGENCY.includes(role) ? role : "ignore";
    });
    const at = (wanted: Measure | "month" | "year"): number[] =>
      meanings.flatMap((found, column) => (found === wanted ? [column] : []));
    const of = {
      score: at("score"),
      answers: at("answers"),
      zeroCopy: at("zeroCopy"),
      month: at("month"),
      year: at("year"),
    };
    const measured = of.score.length + of.answers.length + of.zeroCopy.length > 0;
    if (measured && roles.includes("agency")) return { header: index + 1, texts, roles, of };
  }
  return null;
}
