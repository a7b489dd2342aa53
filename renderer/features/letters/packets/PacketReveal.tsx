import { Alert, Checkbox, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useText } from "../../../app/i18n";

/** As the contract has it: Adobe's shortest that is worth the name. */
const SHORTEST = 6;

interface Props {
  readonly open: boolean;
  readonly count: number;
  onCancel(): void;
  /** @param password each PDF asks for it before it opens; undefined = none */
  onConfirm(password: string | undefined): void;
}

/** Packets that hold codes reveal them: asked for in so many words, with a password where the office sets one. */
export function PacketReveal({ open, count, onCancel, onConfirm }: Props) {
  const { t } = useText();
  const [understood, setUnderstood] = useState(false);
  const [password, setPassword] = useState("");
  const short = password !== "" && password.length < SHORTEST;
  const reset = (): void => {
    setUnderstood(false);
    setPassword("");
  };
  return (
    <Modal
      open={open}
      title={t("packets.reveal.title", { n: count })}
      okText={t("packets.make")}
      cancelText={t("packets.reveal.cancel")}
      okButtonProps={{ disabled: !understood || short }}
      mask={{ closable: false }}
      afterClose={reset}
      onCancel={onCancel}
      onOk={() => onConfirm(password === "" ? undefined : password)}
    >
      <div className="pm-stack">
        <Alert type="warning" showIcon title={t("packets.reveal.what")} />
        <Form.Item
          layout="vertical"
          label={t("packets.reveal.password")}
          htmlFor="pk-password"
          help={short ? t("packets.reveal.short", { n: SHORTEST }) : t("packets.reveal.passwordHint")}
          validateStatus={short ? "error" : ""}
        >
          <Input.Password
            id="pk-password"
            autoComplete="new-password"
            maxLength={64}
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
        </Form.Item>
        <Checkbox checked={understood} onChange={({ target }) => setUnderstood(target.checked)}>
          {t("packets.reveal.understand")}
        </Checkbox>
      </div>
    </Modal>
  );
}
