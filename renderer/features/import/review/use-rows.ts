import { useQueries } from "@tanstack/react-query";
import { type RefObject, useCallback, useMemo } from "react";
import type { AppError } from "../../../../shared/contract";
import type { ProposalRow } from "../../../../shared/contract/import-rows";
import { call } from "../../../app/data/client";
import type { In, Out } from "../../../app/data/names";
import { useRead } from "../../../app/data/use-read";
import { type RowWindow, useWindow } from "../../../ui/use-window";

/** Which rows of a proposal are shown; empty means all. */
export type RowFilter = Omit<In<"imports.rows">, "id" | "offset" | "limit">;
type Page = Out<"imports.rows">;

/** Rows asked for at once. */
const PAGE = 250;
/** Two lines of words; in a list too long for a plain table every row is as high as this. */
export const LONG_ROW = 58;

export interface Rows {
  readonly total: number;
  readonly facets: Page["facets"] | null;
  readonly tally: Page["tally"] | null;
  /** What the list draws of them. */
  readonly window: RowWindow;
  /** The row at a place of the list; undefined until its page has come. */
  at(index: number): ProposalRow | undefined;
  /** The answer shown is not yet the one asked for. */
  readonly loading: boolean;
  readonly error: AppError | null;
}

function pagesOf({ first, end }: RowWindow, selected: number, total: number): number[] {
  const last = Math.max(0, Math.ceil(total / PAGE) - 1);
  const pages = new Set([Math.min(last, Math.floor(selected / PAGE))]);
  const to = Math.min(last, Math.floor(Math.max(first, end - 1) / PAGE));
  for (let page = Math.floor(first / PAGE); page <= to; page += 1) pages.add(page);
  pages.delete(0);
  return [...pages].sort((a, b) => a - b);
}

function dataOf(results: readonly { readonly data: Page | undefined }[]): (Page | undefined)[] {
  return results.map(({ data }) => data);
}

/**
 * A proposal's rows through a window: 100,000 of them stay in the store, only the pages in view come here.
 * @param selected place whose row must be at hand wherever the list has been scrolled to
 */
export function useRows(
  id: string,
  filter: RowFilter,
  scroller: RefObject<HTMLElement | null>,
  selected: number,
): Rows {
  const head = useRead("imports.rows", { id, ...filter, offset: 0, limit: PAGE }, { keep: true });
  const total = head.data?.total ?? 0;
  const window = useWindow(scroller, total, LONG_ROW);
  const numbers = pagesOf(window, selected, total);
  const others = useQueries({
    queries: numbers.map((page) => {
      const input = { id, ...filter, offset: page * PAGE, limit: PAGE };
      return { queryKey: ["imports.rows", input], queryFn: () => call("imports.rows", input) };
    }),
    combine: dataOf,
  });
  const key = numbers.join(",");
  const pages = useMemo(() => {
    const byNumber = new Map<number, Page | undefined>([[0, head.data]]);
    for (const [index, page] of key.split(",").filter(Boolean).entries()) byNumber.set(Number(page), others[index]);
    return byNumber;
  }, [head.data, others, key]);
  const at = useCallback((index: number) => pages.get(Math.floor(index / PAGE))?.rows[index % PAGE], [pages]);
  return {
    total,
    facets: head.data?.facets ?? null,
    tally: head.data?.tally ?? null,
    window,
    at,
    loading: head.isPending || head.isPlaceholderData,
    error: head.error,
  };
}
