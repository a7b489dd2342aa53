import { useText } from "../app/i18n";

interface ProgressBarProps {
  /** What it is about, for those who do not see the bar. */
  readonly label: string;
  readonly total: number;
  readonly reported: number;
  readonly partly: number;
}

/** Reported and under way as shares of a total. */
export function ProgressBar({ label, total, reported, partly }: ProgressBarProps) {
  const { t } = useText();
  const share = (count: number) => `${total > 0 ? (count / total) * 100 : 0}%`;
  return (
    <span className="pm-bar" role="img" aria-label={t("ui.progress", { label, total, reported, partly })}>
      <span className="pm-bar-done" style={{ width: share(reported) }} />
      <span className="pm-bar-partly" style={{ width: share(partly) }} />
    </span>
  );
}
