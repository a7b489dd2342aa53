import { Modal } from "antd";
import type { Artifact } from "../../../../shared/contract/common";

/** Kinds of file that the window shows by itself. */
export function canView(mime: string): boolean {
  return mime === "application/pdf" || mime.startsWith("image/") || mime.startsWith("text/plain");
}

interface Props {
  readonly artifact: Artifact;
  onClose(): void;
}

/** A kept file to look at. */
export function FileViewer({ artifact, onClose }: Props) {
  const address = `/files/${encodeURIComponent(artifact.token)}`;
  return (
    <Modal
      open
      centered
      width="min(1000px, 96vw)"
      title={artifact.name}
      footer={null}
      destroyOnHidden
      onCancel={onClose}
    >
      {artifact.mime.startsWith("image/") ? (
        <img className="rd-picture" src={address} alt={artifact.name} />
      ) : (
        <iframe className="rd-viewer" src={address} title={artifact.name} />
      )}
    </Modal>
  );
}
