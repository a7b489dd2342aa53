import type { Judged } from "./judge-row";

/** The agency that matching is certain of, else null with those it may be, the likeliest first. */
export function whoseRow({ outcome, body }: Judged): {
  readonly agencyId: string | null;
  readonly suggestions: readonly string[];
} {
  const certain = outcome !== "question" && outcome !== "unreadable" && body.agencyId !== null && body.change === null;
  if (certain) return { agencyId: body.agencyId, suggestions: [] };
  const suggested = body.suggestions.flatMap(({ agencyId }) => agencyId ?? []);
  return { agencyId: null, suggestions: [...new Set([...suggested, ...(body.agencyId ? [body.agencyId] : [])])] };
}
