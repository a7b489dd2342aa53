import type { ColumnRole, IdentityChange, ProposalRow, ProposedAgency } from "../../../../shared/contract/import-rows";
import type { Proposal } from "../../../../shared/contract/imports";
import { capitalWords } from "../../../../shared/domain/district-word";
import { paperEn } from "../../../../shared/domain/import-words/paper-en";
import { paperTh } from "../../../../shared/domain/import-words/paper-th";
import { fieldText, filled, reasonText } from "../../../../shared/domain/import-words/reason-text";
import { shortName } from "../../../../shared/domain/kinds";
import type { ColumnSpec, SheetToWrite } from "../../ports/sheets";
import { MASK } from "../layout/masking";

type Language = "th" | "en";
type Told = Pick<Proposal, "fileName" | "sheet" | "columns" | "counts" | "rows">;

const WORDS = { th: paperTh, en: paperEn } as const;

const WIDTHS = {
  row: 7,
  read: 38,
  outcome: 14,
  agency: 30,
  district: 18,
  province: 16,
  reasons: 52,
  repairs: 44,
  changes: 34,
  suggestions: 40,
  decision: 26,
} as const;
type Column = keyof typeof WIDTHS;
const COLUMNS = Object.keys(WIDTHS) as Column[];

/** Columns whose cells may be told again: they name the agency and nobody else. */
const NAMING: ReadonlySet<ColumnRole> = new Set(["agency", "district", "province", "kind"]);
/** A repair of anything else shows a value that the workbook leaves out. */
const SHOWN_REPAIRS: ReadonlySet<string> = new Set(["name", "district", "province", "kind"]);
/** Most suggestions that a row lists. */
const SUGGESTED = 3;

/** A proposal as tables: the rows that somebody should look at, where there are any, and all rows. */
export function proposalSheets(proposal: Told, language: Language): SheetToWrite[] {
  const words = WORDS[language];
  const { fileName, sheet, counts, rows } = proposal;
  const columns = COLUMNS.map(
    (column): ColumnSpec => ({ header: words.columns[column], width: WIDTHS[column], kind: "text" }),
  );
  const naming = new Set(proposal.columns.filter(({ role }) => NAMING.has(role)).map(({ index }) => index));
  const title = [
    filled(words.title, { file: fileName }),
    filled(words.sheet, { sheet }),
    filled(words.counts, { ...counts, total: rows.length }),
    words.secrets,
  ];
  const table = (name: string, told: readonly ProposalRow[]): SheetToWrite => ({
    name,
    title,
    columns,
    rows: told.map((row) => COLUMNS.map((column) => cellOf(column, row, naming, language))),
  });
  const attention = rows.filter(needsAttention);
  return [...(attention.length > 0 ? [table(words.attention, attention)] : []), table(words.all, rows)];
}

/** Rows that tell of something amiss in the sheet. */
function needsAttention({ outcome, mark, repairs, reasons }: ProposalRow): boolean {
  return (
    outcome === "question" || outcome === "unreadable" || mark !== null || repairs.length > 0 || reasons.length > 0
  );
}

function cellOf(column: Column, row: ProposalRow, naming: ReadonlySet<number>, language: Language): string {
  const words = WORDS[language];
  switch (column) {
    case "row":
      return String(row.row);
    case "read":
      return readText(row, naming);
    case "outcome":
      return row.mark ? `${words.outcome[row.outcome]} (${words.marked})` : words.outcome[row.outcome];
    case "agency":
      return row.agency ? shortName(row.agency) : "";
    case "district":
      return row.agency?.district ?? "";
    case "province":
      return row.agency?.province ?? "";
    case "reasons":
      return lines(row.reasons.map((one) => reasonText(language, one, row.agency)));
    case "repairs":
      return lines(row.repairs.map((repair) => repairText(repair, language, row.agency)));
    case "changes":
      return lines([
        ...(row.change ? [changeText(row.change, language)] : []),
        ...row.differences.map(({ field }) => fieldText(language, field)),
      ]);
    case "suggestions":
      return lines(row.suggestions.slice(0, SUGGESTED).map(({ agency }) => agencyText(agency, language)));
    case "decision":
      return decisionText(row, language);
  }
}

function lines(texts: readonly string[]): string {
  return [...new Set(texts)].join("\n");
}

/**
 * What the sheet says of the agency's name and place. Only words that are Thai, or short, are told: where a part of the
 * sheet is shifted, a user name or a code may stand in these columns.
 */
function readText({ read }: ProposalRow, naming: ReadonlySet<number>): string {
  return read
    .map((cell, index) => (naming.has(index) ? tellable(cell) : ""))
    .filter((cell) => cell !== "")
    .join(" · ");
}

function tellable(cell: string): string {
  return cell
    .replaceAll(MASK, "")
    .split(/\s+/)
    .filter((word) => word.length > 0 && (/[ก-๛]/.test(word) ? !/[\d@A-Za-z]{5,}/.test(word) : word.length < 5))
    .join(" ");
}

function agencyText(agency: ProposedAgency, language: Language): string {
  const { district } = agency;
  return district === null
    ? shortName(agency)
    : `${shortName(agency)} ${filled(capitalWords(WORDS[language].district, agency), { name: district })}`;
}

function repairText(
  { field, read, became, reason }: ProposalRow["repairs"][number],
  language: Language,
  agency: ProposedAgency | null,
): string {
  const words = WORDS[language];
  const told = { field: fieldText(language, field), reason: reasonText(language, reason, agency) };
  return SHOWN_REPAIRS.has(field)
    ? filled(words.repaired, { ...told, read: tellable(read), became: tellable(became) })
    : filled(words.repairedUnshown, told);
}

function changeText({ event, from }: IdentityChange, language: Language): string {
  return filled(WORDS[language].event[event], { from: shortName(from) });
}

function decisionText({ decision, suggestions }: ProposalRow, language: Language): string {
  if (decision === null) return "";
  const words = WORDS[language].decision;
  if (decision.action !== "suggestion") return words[decision.action];
  const taken = suggestions.find(({ key }) => key === decision.key);
  return taken ? filled(words.suggestion, { agency: agencyText(taken.agency, language) }) : "";
}
