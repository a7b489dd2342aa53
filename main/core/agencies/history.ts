import type { AgencyHistory, HistoryField } from "../../../shared/contract/agencies";
import { shortName } from "../../../shared/domain/kinds";
import { type Change, differingColumns, toChange } from "../activity/change-log";
import { fieldOf } from "../activity/field-names";
import type { LooseRow } from "../activity/relations";
import { undoneTest } from "../activity/undone";
import type { Context } from "../context";
import type { AgencyTable } from "../ports/rows";
import type { Reader } from "../ports/store";
import { districtNames } from "./districts";

type Line = AgencyHistory["changes"][number];

/** Latest changes of an agency that its history tells; the activity list goes further back. */
const TOLD = 500;

/** What was done to an agency, newest first: each activity with its field changes, secrets masked, steps by their title. */
export async function agencyHistory(context: Context, reader: Reader, agencyId: string): Promise<AgencyHistory[]> {
  const rows = await reader.table("change").find({ agencyId }, { by: "id", descending: true, limit: TOLD });
  const byActivity = new Map<string, Change[]>();
  for (const row of rows.reverse()) {
    const changes = byActivity.get(row.activityId);
    if (changes) changes.push(toChange(row));
    else byActivity.set(row.activityId, [toChange(row)]);
  }
  const activities = await reader
    .table("activity")
    .find({ id: [...byActivity.keys()] }, { by: "id", descending: true });
  const undone = await undoneTest(reader, activities);
  const tell = await teller(context, reader, [...byActivity.values()].flat());
  return activities.flatMap((activity) => {
    const recorded = byActivity.get(activity.id) ?? [];
    const changes = merged(recorded.flatMap(tell));
    if (changes.length === 0 && !recorded.some(isMention)) return [];
    const { id, at, who, what } = activity;
    const isUndone = undone(activity);
    return [{ id, at, who, what, changes, undoable: activity.undoable === 1 && !isUndone, undone: isUndone }];
  });
}

/** Looked at and left as it was: a secret was revealed. */
function isMention({ before, after }: Change): boolean {
  return before !== null && after !== null && differingColumns(before, after).length === 0;
}

/** Columns worth a line when a row appears or disappears; others are empty or technical then. */
const NEVER_TOLD: ReadonlySet<string> = new Set([
  ...["id", "version", "serial", "createdAt", "pinLat", "pinLon", "pinSource", "endedOn", "mergedInto"],
  ...["photoMime", "photoSha256"],
  ...["agencyId", "roundId", "obligationId", "stepId", "reportId"],
  ...["at", "who", "stateAt", "removedAt", "says", "source", "sourceKey", "sha256", "mime", "size", "role"],
]);

/** Tables whose rows are told by one line when they come or go. */
const WHOLES: ReadonlySet<string> = new Set([
  ...["agency", "obligation", "stepResult", "formerIdentity"],
  ...["report", "attachment", "call", "posterInstall"],
]);

/** The key of the line that tells such a row. */
const WHOLE_FIELD: Readonly<Record<string, HistoryField>> = {
  stepResult: "step",
  report: "report.whole",
  posterInstall: "posterInstall.installedOn",
};

type Teller = (change: Change) => Line[];

async function teller(context: Context, reader: Reader, changes: readonly Change[]): Promise<Teller> {
  const titles = await titlesOf(reader, changes);
  const districts = districtNames(context.resources);

  const textOf = (column: string, value: unknown): string | null => {
    if (value === null || value === undefined || value === "") return null;
    if (column === "districtCode") return districts(String(value))?.name ?? null;
    if (column === "visible") return value === 1 ? "true" : "false";
    return String(value);
  };
  const whole = (change: Change, row: LooseRow): string | null => {
    if (change.table === "agency" || change.table === "formerIdentity") return shortName(row as unknown as AgencyTable);
    if (change.table === "stepResult") return titles.get(String(row.stepId)) ?? null;
    if (change.table === "report") return String(row.receivedOn);
    if (change.table === "posterInstall") return String(row.installedOn);
    if (change.table === "attachment") return String(row.name);
    if (change.table === "call") return [row.outcome, row.promisedOn].filter(isText).join(" ");
    if (change.table === "obligation") return titles.get(String(row.roundId)) ?? null;
    return row.active === 1 ? `•••${String(row.last3)}` : null;
  };
  const line = (field: string, before: string | null, after: string | null): Line[] =>
    // fieldOf yields keys of HistoryField for every table that concerns an agency.
    before === after ? [] : [{ field: field as HistoryField, before, after }];

  return (change) => {
    const { table, before, after } = change;
    const row = after ?? before;
    if (!row) return [];
    const field = (column: string): string => fieldOf(table, column, row);
    if (table === "credential") {
      return line(field("active"), before && whole(change, before), after && whole(change, after));
    }
    if (table === "satisfaction") {
      return line("satisfaction", before && monthText(before), after && monthText(after));
    }
    const lines: Line[] = [];
    if (!before || !after) {
      if (WHOLES.has(table)) {
        lines.push(
          ...line(WHOLE_FIELD[table] ?? table, before && whole(change, before), after && whole(change, after)),
        );
        if (table !== "agency") return lines;
      }
    }
    const columns = before && after ? differingColumns(before, after) : Object.keys(row);
    const told = columns.filter(
      (column) => !NEVER_TOLD.has(column) && (before && after ? true : isTold(table, column)),
    );
    for (const column of told)
      lines.push(...line(field(column), textOf(column, before?.[column]), textOf(column, after?.[column])));
    lines.push(...line("pin", pinText(before), pinText(after)));
    return table === "agency" ? lines : lines.filter(({ field: key }) => key !== "pin");
  };
}

/** With the whole row: its name says kind, name and district already; a visible point without GECC is the rule. */
function isTold(table: string, column: string): boolean {
  if (table === "agency") return column === "username" || column === "ratingUrl" || column === "nameCheck";
  return column !== "visible" && column !== "gecc";
}

function pinText(row: LooseRow | null): string | null {
  return row && typeof row.pinLat === "number" && typeof row.pinLon === "number"
    ? `${row.pinLat}, ${row.pinLon}`
    : null;
}

/** "2026-11 4.52 120 85", "-" for what was not given. */
function monthText({ month, score, answers, zeroCopy }: LooseRow): string {
  return [month, score ?? "-", answers ?? "-", zeroCopy ?? "-"].join(" ");
}

async function titlesOf(reader: Reader, changes: readonly Change[]): Promise<ReadonlyMap<string, string>> {
  const ids = (column: string): string[] => [
    ...new Set(changes.flatMap(({ before, after }) => [before?.[column], after?.[column]]).filter(isText)),
  ];
  const steps = await reader.table("step").find({ id: ids("stepId") });
  const rounds = await reader.table("round").find({ id: ids("roundId") });
  return new Map([...steps, ...rounds].map(({ id, title }) => [id, title]));
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** Steps and months stand a line each. */
function keyOf({ field, before, after }: Line): string {
  if (field === "step") return `step ${before ?? after}`;
  return field === "satisfaction" ? `month ${(before ?? after)?.slice(0, 7)}` : field;
}

/** One line a field: what it was first and became last; a secret replaced is one row out of force and another in. */
function merged(lines: readonly Line[]): Line[] {
  const byField = new Map<string, Line>();
  for (const line of lines) {
    const key = keyOf(line);
    const known = byField.get(key);
    byField.set(key, known ? { ...line, before: known.before } : line);
  }
  return [...byField.values()].filter((line) => line.before !== line.after);
}
