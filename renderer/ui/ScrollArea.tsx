import type { ReactNode } from "react";

interface ScrollAreaProps {
  /** Names the region, for it can hold the focus. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Something that scrolls by itself, by keyboard too. */
export function ScrollArea({ label, className, children }: ScrollAreaProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without focus the arrow keys could not scroll it (WCAG 2.1.1)
    <section className={`pm-scroll ${className ?? ""}`} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
