import { skeletonOf } from "../../../../shared/domain/confusions";
import { nameKey } from "../../../../shared/domain/thai-text";
import { grouped } from "../grouped";

interface Named {
  readonly name: string;
}

/** Names that others are looked for among. */
export interface Crowd<T extends Named> {
  /** All whose name known confusions may have made of this one, and some more. */
  misreadings(name: string): readonly T[];
  /** Those worth comparing: everybody while they are few, else the misreadings and who stands beside it. */
  near(name: string): readonly T[];
}

/** No district has as many agencies of a kind: where a sheet or a registry does, not all can be compared with all. */
const FEW = 200;
/** Neighbours looked at on each side, in the order of beginnings and of endings. */
const BESIDE = 12;

/** The place of the first entry that does not come before the key. */
function placeOf(sorted: readonly { readonly key: string }[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.key ?? "") < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function neighbours<T extends Named>(items: readonly T[], keyOf: (name: string) => string): (name: string) => T[] {
  const sorted = items
    .map((item) => ({ item, key: keyOf(item.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return (name) => {
    const place = placeOf(sorted, keyOf(name));
    return sorted.slice(Math.max(0, place - BESIDE), place + BESIDE).map(({ item }) => item);
  };
}

function reversed(name: string): string {
  return [...nameKey(name)].reverse().join("");
}

export function crowdOf<T extends Named>(items: readonly T[]): Crowd<T> {
  let bySkeleton: Map<string, T[]> | null = null;
  let beside: ((name: string) => T[])[] | null = null;
  const misreadings = (name: string): readonly T[] => {
    bySkeleton ??= grouped(items, (item) => skeletonOf(item.name));
    return bySkeleton.get(skeletonOf(name)) ?? [];
  };
  return {
    misreadings,
    near(name) {
      if (items.length <= FEW) return items;
      beside ??= [neighbours(items, nameKey), neighbours(items, reversed)];
      const found = new Set(misreadings(name).slice(0, FEW));
      for (const look of beside) for (const item of look(name)) found.add(item);
      return [...found];
    },
  };
}
