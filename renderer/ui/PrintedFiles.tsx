import { Button, Modal } from "antd";
import { useState } from "react";
import type { Artifact } from "../../shared/contract/common";
import { useText } from "../app/i18n";
import { sizeText } from "./size-text";
import { useNotify } from "./use-notify";
import { useSaveArtifact } from "./use-save-artifact";

/** Files that were printed: look at them first, then save them. */
export function PrintedFiles({ artifacts }: { readonly artifacts: readonly Artifact[] }) {
  const { t } = useText();
  const [viewing, setViewing] = useState<Artifact | null>(null);
  return (
    <>
      <ul className="pm-rows">
        {artifacts.map((artifact, index) => (
          <ArtifactRow
            key={artifact.token}
            artifact={artifact}
            first={index === 0}
            onView={() => setViewing(artifact)}
          />
        ))}
      </ul>
      <Modal
        open={viewing !== null}
        title={viewing?.name}
        width="min(1000px, 96vw)"
        centered
        footer={null}
        destroyOnHidden
        onCancel={() => setViewing(null)}
      >
        {viewing ? (
          <iframe
            className="pm-viewer"
            src={`/files/${encodeURIComponent(viewing.token)}`}
            title={t("prints.result.viewer", { name: viewing.name })}
          />
        ) : null}
      </Modal>
    </>
  );
}

interface RowProps {
  readonly artifact: Artifact;
  readonly first: boolean;
  onView(): void;
}

function ArtifactRow({ artifact, first, onView }: RowProps) {
  const { t, language } = useText();
  const notify = useNotify();
  const { save, pending } = useSaveArtifact();
  const keep = async (): Promise<void> => {
    if (await save(artifact)) notify.done(t("prints.result.saved", { name: artifact.name }));
  };
  return (
    <li>
      <span className="pm-rows-main">
        <strong>{artifact.name}</strong>
        <span className="pm-muted">
          {artifact.pages === undefined
            ? sizeText(artifact.size, language)
            : t("prints.result.pages", { pages: artifact.pages, size: sizeText(artifact.size, language) })}
        </span>
      </span>
      {/* A zip or a workbook is not looked at in a window. */}
      {artifact.mime === "application/pdf" ? <Button onClick={onView}>{t("prints.result.open")}</Button> : null}
      <Button type={first ? "primary" : "default"} loading={pending} onClick={keep}>
        {t("prints.result.save")}
      </Button>
    </li>
  );
}
