import type { AgencyRow } from "../../../shared/contract/agencies";
import type { PosterBlocked } from "../../../shared/contract/prints";

export const PRINT_KINDS = ["poster", "slip", "form"] as const;
export type PrintKind = (typeof PRINT_KINDS)[number];

/** Names in the address: `#/posters`, `#/posters/slips`, `#/posters/forms`. */
export const KIND_PATH: Readonly<Record<PrintKind, readonly string[]>> = {
  poster: ["posters"],
  slip: ["posters", "slips"],
  form: ["posters", "forms"],
};

export function kindOfPath(part: string | undefined): PrintKind {
  if (part === "slips") return "slip";
  return part === "forms" ? "form" : "poster";
}

/** Why an agency cannot get this print; null when it can. */
export interface Block {
  readonly reason: "no-url" | "same-url" | "no-access" | "no-round";
  readonly sameAs: readonly string[];
}

/** What stands in the way of each agency, by id. Posters are judged by core; the others by what the row holds. */
export function blocksOf(
  kind: PrintKind,
  rows: readonly AgencyRow[],
  posters: readonly PosterBlocked[],
): ReadonlyMap<string, Block> {
  if (kind === "poster") {
    return new Map(posters.map(({ agencyId, reason, sameAs }) => [agencyId, { reason, sameAs }]));
  }
  const blocked = rows.filter((row) =>
    kind === "form" ? row.obligation === null : row.username === null && row.code === null,
  );
  const reason = kind === "form" ? "no-round" : "no-access";
  return new Map(blocked.map((row) => [row.id, { reason, sameAs: [] }]));
}
