import { type RefObject, useCallback, useEffect, useState } from "react";

/** Above this many rows only those in view are drawn (WCAG: below it a plain table). */
export const PLAIN_ROWS = 500;
/** Height of a one-line row. */
export const ROW_HEIGHT = 38;
/** Rows drawn beyond each edge, so that scrolling shows no gaps. */
const MARGIN = 12;

export interface RowWindow {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  /** Scrolls a row into view, whether it is drawn or not. */
  reveal(index: number): void;
}

interface View {
  readonly top: number;
  readonly height: number;
}

/**
 * Which rows of a long list to draw for what its scroller shows.
 * @param rowHeight of every row once the list is longer than `PLAIN_ROWS`, in pixels
 */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number = ROW_HEIGHT,
): RowWindow {
  const [view, setView] = useState<View>({ top: 0, height: 800 });
  const virtual = count > PLAIN_ROWS;
  useEffect(() => {
    const element = scroller.current;
    if (!element || !virtual) return;
    const read = () => {
      const top = Math.floor(element.scrollTop / rowHeight) * rowHeight;
      const height = element.clientHeight;
      setView((old) => (old.top === top && old.height === height ? old : { top, height }));
    };
    read();
    const watch = new ResizeObserver(read);
    watch.observe(element);
    element.addEventListener("scroll", read, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener("scroll", read);
    };
  }, [scroller, virtual, rowHeight]);
  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const head = element.querySelector("thead")?.clientHeight ?? rowHeight;
      const top = index * rowHeight;
      const room = element.clientHeight - head - rowHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top > element.scrollTop + room) element.scrollTop = top - room;
    },
    [scroller, rowHeight],
  );
  if (!virtual) return { first: 0, end: count, reveal };
  const first = Math.max(0, Math.min(count - 1, view.top / rowHeight) - MARGIN);
  const end = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + MARGIN);
  return { first, end, reveal };
}
