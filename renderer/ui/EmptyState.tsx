import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: ReactNode;
  /** What to do next. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** An empty screen or list that says what to do next. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="pm-empty">
      {icon ? (
        <div className="pm-empty-icon" aria-hidden="true">
          {icon}
        </div>
      ) : null}
      <p className="pm-empty-title">{title}</p>
      {children ? <div className="pm-empty-text">{children}</div> : null}
      {actions ? <div className="pm-empty-actions">{actions}</div> : null}
    </div>
  );
}
