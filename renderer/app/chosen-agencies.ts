/** Agencies that one screen hands to the next (table → prints). Taken once; ids only. */
let chosen: ReadonlySet<string> | null = null;

export function handOverAgencies(ids: Iterable<string>): void {
  chosen = new Set(ids);
}

/** @returns what was handed over, once; null when nothing was */
export function takeHandedAgencies(): ReadonlySet<string> | null {
  const taken = chosen;
  chosen = null;
  return taken;
}
