import type { ProposalRow } from "../../shared/contract/import-rows";
import type { Proposal } from "../../shared/contract/imports";
import { type ImportDesk, keyOf } from "./import-desk";

/** What a row of a sheet means, by whoever made the sheet. */
export interface Meant {
  /** KIND|name|district|province; null for an agency that nobody knows. */
  readonly key: string | null;
  readonly username?: string;
  readonly password?: string;
  readonly code?: string | null;
  readonly ask?: string;
  /** Misread more than once, or no name of the reference list: nothing can prove it. */
  readonly beyondProof?: boolean;
  /** Misread, and its right name stands in no reference list: only a registry that has it can offer it. */
  readonly unlisted?: boolean;
}

/** The registry before the proposal, in the truth's words. */
export interface Known {
  /** KIND|name|district|province of each agency, by id. */
  readonly agencies: ReadonlyMap<string, string>;
  /** What a name that was kept as written really means: key as kept → key of the truth. */
  readonly aliases: Map<string, string>;
}

export interface Score {
  readonly file: string;
  readonly rows: number;
  /** Rows that no proposal row stands for. */
  readonly dropped: number;
  /** Told with the sheet's row, never with a secret. */
  readonly wrong: string[];
  /** Kept as written although the registry has the agency. */
  readonly doubled: string[];
  /** Rows of the truth's `ask` that were not asked. */
  readonly notAsked: string[];
  readonly needless: string[];
  /** Questions and marks whose right answer is not among the first three suggestions. */
  readonly unhelpful: string[];
  readonly mustAsk: number;
  misread: number;
  repaired: number;
  marked: number;
  readonly outcomes: Map<string, number>;
}

/** Only what nobody would call a misreading is taken away: spaces, stars, invisible characters. */
function bare(text: string): string {
  return text.replace(/[\s*\u00A0\u200B-\u200F\u2060\uFEFF]/g, "");
}

/** Whether the sheet's own cells do not hold the name that they mean. */
function isMisread(row: ProposalRow, key: string): boolean {
  const name = bare(key.split("|")[1] ?? "");
  return !row.read.some((cell) => bare(cell).includes(name));
}

function wrongValues(row: ProposalRow, meant: Meant): string[] {
  const { username, code, password } = row.fields;
  const wrong: string[] = [];
  if (typeof username === "string" && username.split("@")[0] !== meant.username?.split("@")[0]) wrong.push("username");
  for (const [field, value, right] of [
    ["code", code, meant.code],
    ["password", password, meant.password],
  ] as const) {
    if (value && typeof value === "object" && !(right ?? "").endsWith(value.last3)) wrong.push(field);
  }
  return wrong;
}

function isAsked({ outcome }: ProposalRow): boolean {
  return outcome === "question" || outcome === "unreadable";
}

/** A row that goes in by itself: the right agency, or a name kept as written and marked for checking. */
function judgeSettled(score: Score, row: ProposalRow, key: string, known: Known, tell: (what: string) => string): void {
  const own = keyOf(row.agency);
  const stored = row.agencyId === null ? undefined : known.agencies.get(row.agencyId);
  if (stored !== undefined && stored !== key && known.aliases.get(stored) !== key)
    score.wrong.push(tell(`matched ${stored}`));
  if (own === key || (stored === own && known.aliases.get(own) === key)) return;
  if (row.mark === null || row.repairs.some(({ field }) => field === "name")) score.wrong.push(tell(own));
  else if ([...known.agencies.values()].some((other) => other === key || known.aliases.get(other) === key))
    score.doubled.push(tell(own));
  else known.aliases.set(own, key);
}

function judgeRow(score: Score, row: ProposalRow, meant: Meant, known: Known): void {
  const { key } = meant;
  const own = keyOf(row.agency);
  const asked = isAsked(row);
  const tell = (what: string): string =>
    `${row.row}: ${what} ≠ ${key} [${row.outcome}] ${row.reasons.map(({ code }) => code).join()}`;
  if (meant.ask !== undefined && !asked) score.notAsked.push(tell(own));
  if (meant.ask === undefined && asked) score.needless.push(tell(own));
  if (row.mark && !asked) score.marked++;
  if (key === null) return;
  const values = wrongValues(row, meant);
  if (values.length > 0) score.wrong.push(tell(values.join()));
  if (!asked) judgeSettled(score, row, key, known, tell);
  const offered = row.suggestions.slice(0, 3).map(({ agency }) => keyOf(agency));
  const offersRight = offered.some((one) => one === key || known.aliases.get(one) === key);
  const isKnowable = !meant.unlisted || [...known.agencies.values()].includes(key);
  if ((asked || (row.mark && own !== key)) && !offersRight && isKnowable)
    score.unhelpful.push(tell(offered.join(" / ")));
  if (meant.beyondProof || !isMisread(row, key)) return;
  score.misread++;
  if (asked ? offered[0] === key : own === key) score.repaired++;
}

/** Holds a proposal against the truth, row by row, without using anything of the code that made it. */
export function score(file: string, proposal: Proposal, truth: readonly Meant[], known: Known): Score {
  const result: Score = {
    file,
    rows: truth.length,
    dropped: Math.max(0, truth.length - proposal.rows.length),
    wrong: [],
    doubled: [],
    notAsked: [],
    needless: [],
    unhelpful: [],
    mustAsk: truth.filter(({ ask }) => ask !== undefined).length,
    misread: 0,
    repaired: 0,
    marked: 0,
    outcomes: new Map(),
  };
  for (const [index, row] of proposal.rows.entries()) {
    result.outcomes.set(row.outcome, (result.outcomes.get(row.outcome) ?? 0) + 1);
    const meant = truth[index];
    if (meant) judgeRow(result, row, meant, known);
    else result.wrong.push(`${row.row}: a row that is not there`);
  }
  return result;
}

/** The registry's agencies in words, by id. */
export async function knownAgencies(desk: ImportDesk): Promise<Map<string, string>> {
  const { store, resources } = desk.test.context;
  const districts = new Map(resources.districts().map((row) => [row.code, row.nameTh]));
  const provinces = new Map(resources.provinces().map((row) => [row.code, row.nameTh]));
  const agencies = await store.read((reader) => reader.table("agency").find());
  return new Map(
    agencies.map(({ id, kind, name, districtCode, provinceCode }) => [
      id,
      `${kind}|${name}|${districts.get(districtCode ?? "") ?? ""}|${provinces.get(provinceCode) ?? ""}`,
    ]),
  );
}

/** What the registry holds that the truth does not say of that agency. */
export async function wrongInRegistry(desk: ImportDesk, truth: readonly Meant[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const [key, record] of await desk.registry()) {
    const said = truth.filter((meant) => meant.key === key);
    if (said.length === 0) continue;
    for (const field of ["username", "code", "password"] as const) {
      const value = record[field];
      const fits = (meant: Meant): boolean =>
        field === "username" ? meant.username?.split("@")[0] === value?.split("@")[0] : meant[field] === value;
      if (value !== null && !said.some(fits)) wrong.push(`${key}: ${field}`);
    }
  }
  return wrong;
}

/** One line of the table that the note on the issue wants. */
export function scoreLine(result: Score): string {
  const outcomes = [...result.outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(", ");
  return [
    result.file.padEnd(38),
    `rows ${result.rows}`,
    `wrong ${result.wrong.length}`,
    `doubled ${result.doubled.length}`,
    `asked ${result.mustAsk - result.notAsked.length}/${result.mustAsk} + ${result.needless.length}`,
    `misread ${result.misread} repaired ${result.repaired} marked ${result.marked}`,
    `unhelpful ${result.unhelpful.length}`,
    `dropped ${result.dropped}`,
    `(${outcomes})`,
  ].join("  ");
}

/** Everything that went wrong, line by line. */
export function scoreFaults(result: Score): string[] {
  return [
    ...result.wrong.map((line) => `wrong ${line}`),
    ...result.doubled.map((line) => `doubled ${line}`),
    ...result.notAsked.map((line) => `not asked ${line}`),
    ...result.unhelpful.map((line) => `unhelpful ${line}`),
    ...result.needless.map((line) => `needless ${line}`),
  ];
}
