import { Modal } from "antd";
import type { Artifact } from "../../../../shared/contract/common";

/** The photo of a poster that hangs. */
export function PhotoViewer({ photo, onClose }: { readonly photo: Artifact; onClose(): void }) {
  return (
    <Modal open centered width="min(1000px, 96vw)" title={photo.name} footer={null} onCancel={onClose}>
      <img className="po-photo" src={`/files/${encodeURIComponent(photo.token)}`} alt={photo.name} />
    </Modal>
  );
}
