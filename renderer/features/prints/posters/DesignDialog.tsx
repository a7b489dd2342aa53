import { Button, Modal } from "antd";
import { useDeferredValue, useState } from "react";
import type { AgencyRow } from "../../../../shared/contract/agencies";
import type { PosterDesign } from "../../../../shared/contract/poster-design";
import { fullName, shortName } from "../../../../shared/domain/kinds";
import { isMainColour } from "../../../../shared/domain/poster-design";
import { labelsFit } from "../../../../shared/domain/poster-sheets";
import { useCommand } from "../../../app/data/use-command";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { useErrorText } from "../../../app/i18n/use-error-text";
import { ScaledPage } from "../../../ui/ScaledPage";
import { useNotify } from "../../../ui/use-notify";
import { DesignForm } from "./DesignForm";

interface Props {
  readonly rows: readonly AgencyRow[];
  onClose(): void;
}

/** The office's poster design beside the very page that it makes. */
export function DesignDialog({ rows, onClose }: Props) {
  const { t } = useText();
  const notify = useNotify();
  const kept = useRead("posters.design", {});
  const { run, pending } = useCommand("posters.saveDesign");
  const [changed, setChanged] = useState<PosterDesign | null>(null);
  const design = changed ?? kept.data?.design ?? null;
  const valid = design !== null && isMainColour(design.main) && labelsFit(design.labels);
  const save = async (): Promise<void> => {
    const done = design && (await run(design));
    if (!done) return;
    notify.done(t("posters.design.saved"), done.activityId);
    onClose();
  };
  return (
    <Modal
      open
      centered
      title={t("posters.design.title")}
      width="min(1120px, 96vw)"
      okText={t("posters.design.save")}
      cancelText={t("posters.design.cancel")}
      okButtonProps={{ disabled: !valid || changed === null, loading: pending }}
      onOk={save}
      onCancel={onClose}
    >
      {design === null ? null : (
        <div className="pd-body">
          <DesignForm design={design} onChange={setChanged} />
          <LivePreview design={design} valid={valid} rows={rows} />
        </div>
      )}
    </Modal>
  );
}

/** Letters that take width: marks above and below do not. */
function wide(row: AgencyRow): number {
  return fullName(row).replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g, "").length;
}

interface PreviewProps {
  readonly design: PosterDesign;
  readonly valid: boolean;
  readonly rows: readonly AgencyRow[];
}

function LivePreview({ design, valid, rows }: PreviewProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const byWidth = [...rows].sort((one, other) => wide(one) - wide(other));
  const [ends, setEnds] = useState<"longest" | "shortest">("longest");
  const row = ends === "longest" ? byWidth.at(-1) : byWidth[0];
  const shown = useDeferredValue(design);
  const preview = useRead(
    "prints.preview",
    { type: "poster", agencyIds: row ? [row.id] : [], design: shown },
    { enabled: row !== undefined && valid, keep: true },
  );
  return (
    <section className="pr-preview pd-preview" aria-label={t("posters.design.preview")}>
      <div className="pr-preview-bar">
        {(["longest", "shortest"] as const).map((end) => (
          <Button key={end} size="small" type={ends === end ? "primary" : "default"} onClick={() => setEnds(end)}>
            {t(`posters.design.${end}`)}
          </Button>
        ))}
        <span className="pm-muted">{row ? shortName(row) : ""}</span>
      </div>
      {preview.error ? <p className="pr-preview-none">{errorText(preview.error)}</p> : null}
      {preview.data ? (
        <ScaledPage
          key={preview.data.documentId}
          src={`/print.html?doc=${encodeURIComponent(preview.data.documentId)}`}
          title={t("posters.design.preview")}
        />
      ) : null}
    </section>
  );
}
