import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { ProposalRow } from "../../../../shared/contract/import-rows";
import { call } from "../../../app/data/client";
import { errorOf } from "../../../app/data/error-of";
import { useNotify } from "../../../ui/use-notify";
import { isUndecided } from "./proposal-model";
import { type RowFilter, type Rows, useRows } from "./use-rows";

export interface Cursor {
  readonly rows: Rows;
  /** Place of the selected row in the list. */
  readonly index: number;
  readonly row: ProposalRow | null;
  /** Puts the selection on a place; the focus goes there too. */
  moveTo(index: number): void;
  /**
   * On to the next row that waits for a decision, going round; stays where none does.
   * @param settled what the core must know before it is asked
   */
  next(after: number, settled?: Promise<void>): Promise<void>;
  /** Puts the selection on a row, where the filter shows it. */
  show(rowId: string): Promise<void>;
}

/** Where one is in a proposal's rows: the selection is a place in the list, so that it works for rows not yet fetched. */
export function useCursor(id: string, filter: RowFilter, scroller: RefObject<HTMLElement | null>): Cursor {
  const notify = useNotify();
  // An object, so that moving to where one is already brings the focus there.
  const [{ index }, setPlace] = useState({ index: 0 });
  const rows = useRows(id, filter, scroller, index);
  const wantsFocus = useRef(false);
  const { at, total } = rows;
  const { reveal } = rows.window;
  const place = Math.max(0, Math.min(index, total - 1));

  useEffect(() => {
    if (!wantsFocus.current) return;
    const element = scroller.current?.querySelector<HTMLElement>(`[data-place="${place}"]`);
    if (!element) return;
    wantsFocus.current = false;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
  });

  const moveTo = useCallback(
    (to: number) => {
      const wanted = Math.max(0, Math.min(total - 1, to));
      wantsFocus.current = true;
      if (!scroller.current?.querySelector(`[data-place="${wanted}"]`)) reveal(wanted);
      setPlace({ index: wanted });
    },
    [total, reveal, scroller],
  );
  const ask = useCallback(
    async (wanted: { rowId: string } | { after: number }) => {
      try {
        const found = await call("imports.find", { id, ...filter, ...wanted });
        if (found.index !== null) moveTo(found.index);
      } catch (error) {
        notify.error(errorOf(error));
      }
    },
    [id, filter, moveTo, notify],
  );
  const next = useCallback(
    async (after: number, settled?: Promise<void>) => {
      for (let near = after + 1; ; near += 1) {
        const row = at(near);
        if (!row) break;
        if (isUndecided(row)) return moveTo(near);
      }
      await settled;
      await ask({ after });
    },
    [at, moveTo, ask],
  );
  const show = useCallback((rowId: string) => ask({ rowId }), [ask]);
  return { rows, index: place, row: at(place) ?? null, moveTo, next, show };
}
