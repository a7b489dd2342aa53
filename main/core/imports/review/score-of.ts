import type { RowBody } from "../plan";

/** How sure a row's mark or first suggestion is, 0-1. */
export function scoreOf({ mark, suggestions }: Pick<RowBody, "mark" | "suggestions">): number {
  return mark?.score ?? suggestions[0]?.score ?? 0;
}
