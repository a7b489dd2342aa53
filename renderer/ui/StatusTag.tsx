import type { ReactNode } from "react";
import { useText } from "../app/i18n";
import { STATUS_TONE, type StatusKey, type Tone } from "./status";

const MARKS: Readonly<Record<StatusKey, string>> = {
  none: "–",
  partly: "◐",
  reported: "✓",
  verified: "✓✓",
  returned: "↩",
  overdue: "!",
  noRound: "·",
  check: "▲",
  waiting: "?",
};

/** A status as icon, word and colour. */
export function StatusTag({ status, children }: { readonly status: StatusKey; readonly children?: ReactNode }) {
  const { t } = useText();
  return (
    <Tag tone={STATUS_TONE[status]} mark={MARKS[status]}>
      {children ?? t(`ui.state.${status}`)}
    </Tag>
  );
}

interface TagProps {
  readonly tone: Tone;
  /** A sign that carries the meaning without colour. */
  readonly mark?: string;
  readonly children: ReactNode;
}

/** A small coloured label; for statuses use StatusTag. */
export function Tag({ tone, mark, children }: TagProps) {
  return (
    <span className={`pm-tag pm-tag-${tone}`}>
      {mark ? <span aria-hidden="true">{mark}</span> : null}
      <span>{children}</span>
    </span>
  );
}
