import { eachPaced, type Pace } from "../pace";

/** The items under their keys, in the order in which they come (`Map.groupBy`, which Node 20 has not). */
export function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) put(groups, key(item), item);
  return groups;
}

/** `grouped` for the rows of a sheet, which may be a hundred thousand. */
export async function groupedPaced<T>(
  items: readonly T[],
  pace: Pace,
  key: (item: T) => string,
): Promise<Map<string, T[]>> {
  const groups = new Map<string, T[]>();
  await eachPaced(items, pace, (item) => put(groups, key(item), item));
  return groups;
}

function put<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
