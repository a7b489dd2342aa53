import { Button, Input, Modal } from "antd";
import { type ClipboardEvent, useState } from "react";
import type { Paste } from "../../../../shared/contract/imports";
import { useText } from "../../../app/i18n";
import { broughtBy } from "./brought";

interface Props {
  readonly open: boolean;
  onClose(): void;
  onPaste(paste: Paste): void;
}

/**
 * A place to paste a table into. The clipboard is read from the paste itself, which needs no permission; with it come
 * the cells as Excel and Word copy them (HTML), not only their text.
 */
export function PasteDialog({ open, onClose, onPaste }: Props) {
  const { t } = useText();
  const [text, setText] = useState("");
  const take = (paste: Paste): void => {
    setText("");
    onPaste(paste);
  };
  const onPasted = (event: ClipboardEvent): void => {
    const { paste } = broughtBy(event.clipboardData);
    // Onto an empty box it is the whole table; into words already there it is an edit of them.
    if (!paste || text.trim() !== "") return;
    event.preventDefault();
    take(paste);
  };
  return (
    <Modal
      open={open}
      title={t("import.paste.title")}
      onCancel={onClose}
      destroyOnHidden
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t("ui.cancel")}
        </Button>,
        <Button key="read" type="primary" disabled={text.trim() === ""} onClick={() => take({ text })}>
          {t("import.paste.read")}
        </Button>,
      ]}
    >
      <p>{t("import.paste.how")}</p>
      <Input.TextArea
        autoFocus
        className="im-paste"
        aria-label={t("import.paste.box")}
        placeholder={t("import.paste.placeholder")}
        value={text}
        rows={6}
        onPaste={onPasted}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="pm-muted pm-small">{t("import.paste.note")}</p>
    </Modal>
  );
}
