import type { ColumnRole } from "../../../../shared/contract/import-rows";

type Counts = (role: ColumnRole) => boolean;

const saysSomething: Counts = (role) => role !== "ignore" && role !== "note";
const saysOfAgencies: Counts = (role) => saysSomething(role) && role !== "number";

function lists(roles: readonly ColumnRole[], counts: Counts): number | null {
  const said = roles.filter(counts);
  const many = said.filter((role) => role === "agency").length;
  if (many < 2 || said.length % many !== 0) return null;
  const length = said.length / many;
  // One column of names beside another of names may be an agency and the one above it.
  return length >= 2 && said.every((role, at) => role === said[at % length]) ? many : null;
}

/** Whether the roles of a sheet's columns repeat from left to right: lists side by side. */
export function repeated(roles: readonly ColumnRole[]): boolean {
  return lists(roles, saysSomething) !== null || lists(roles, saysOfAgencies) !== null;
}

/** The roles of each of several lists side by side, the columns of the others left out; one list as it is. */
export function listsOf(roles: readonly ColumnRole[]): readonly (readonly ColumnRole[])[] {
  for (const counts of [saysSomething, saysOfAgencies]) {
    const many = lists(roles, counts);
    if (many === null) continue;
    const length = roles.filter(counts).length / many;
    let seen = 0;
    const listAt = roles.map((role) => (counts(role) ? Math.floor(seen++ / length) : -1));
    return Array.from({ length: many }, (_, list) =>
      roles.map((role, column) => (listAt[column] === list ? role : "ignore")),
    );
  }
  return [roles];
}
