import { Button, Progress } from "antd";
import type { JobView } from "../../../../shared/contract/app";
import { useText } from "../../../app/i18n";

const PHASES = ["start", "reading", "layout", "understanding", "matching", "saving"] as const;

interface Props {
  readonly fileName: string;
  readonly view: Omit<JobView, "result"> | null;
  onCancel(): void;
}

/** A sheet being read: how far it is, and the way to stop it. */
export function ReadingCard({ fileName, view, onCancel }: Props) {
  const { t } = useText();
  const phase = PHASES.find((known) => known === view?.phase) ?? "other";
  const percent = view && view.total > 0 ? Math.round((view.done / view.total) * 100) : 0;
  return (
    <section className="pm-card im-reading" aria-live="polite">
      <h2>{t("import.reading.title", { file: fileName })}</h2>
      <Progress percent={percent} status="active" aria-label={t("import.reading.title", { file: fileName })} />
      <p className="pm-muted">{t(`import.reading.phase.${phase}`)}</p>
      <p className="pm-muted">{t("import.reading.nothingWritten")}</p>
      <Button onClick={onCancel}>{t("import.reading.cancel")}</Button>
    </section>
  );
}
