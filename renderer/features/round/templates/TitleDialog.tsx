import { Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useText } from "../../../app/i18n";

interface Props {
  readonly heading: string;
  /** To begin with. */
  readonly title: string;
  readonly pending: boolean;
  onSave(title: string): void;
  onClose(): void;
}

/** Asks what a template is to be called. */
export function TitleDialog({ heading, title, pending, onSave, onClose }: Props) {
  const { t } = useText();
  const [typed, setTyped] = useState(title);
  const words = typed.trim();
  const submit = (): void => {
    if (words !== "") onSave(words);
  };
  return (
    <Modal
      open
      centered
      title={heading}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t("round.cancel")}
        </Button>,
        <Button key="ok" type="primary" disabled={words === ""} loading={pending} onClick={submit}>
          {t("ui.save")}
        </Button>,
      ]}
    >
      <Form layout="vertical" onSubmitCapture={submit}>
        <Form.Item label={t("round.templates.name")} htmlFor="rd-template-name">
          <Input
            id="rd-template-name"
            autoFocus
            maxLength={300}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
