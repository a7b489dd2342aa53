import type { ReactNode } from "react";

interface PageHeaderProps {
  readonly title: ReactNode;
  /** Counts, file name … beside the title. */
  readonly note?: ReactNode;
  /** Secondary first, the one primary action last. */
  readonly actions?: ReactNode;
}

/** The head of a screen: title, note, actions; stays in view. */
export function PageHeader({ title, note, actions }: PageHeaderProps) {
  return (
    <header className="pm-page-head">
      <h1>{title}</h1>
      {note ? <span className="pm-page-note">{note}</span> : null}
      {actions ? <div className="pm-page-actions">{actions}</div> : null}
    </header>
  );
}
