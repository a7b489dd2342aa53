import { Form, Input, Modal } from "antd";
import { useId } from "react";
import { call } from "../data/client";
import { errorOf } from "../data/error-of";
import type { SecretPromptMode } from "../data/secret-prompt";
import { useText } from "../i18n";
import { useErrorText } from "../i18n/use-error-text";

interface Fields {
  readonly passphrase: string;
  readonly again?: string;
}

interface PassphraseDialogProps {
  readonly mode: SecretPromptMode;
  readonly onAnswer: (ready: boolean) => void;
}

const LEAST = 8;

/** Asks for the recovery passphrase when an action needs one; the action goes on afterwards. */
export function PassphraseDialog({ mode, onAnswer }: PassphraseDialogProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const [form] = Form.useForm<Fields>();
  const note = useId();
  const submit = async ({ passphrase }: Fields) => {
    try {
      if (mode === "set") await call("secrets.setPassphrase", { passphrase });
      else await call("secrets.unlock", { passphrase });
      onAnswer(true);
    } catch (error) {
      form.setFields([{ name: "passphrase", errors: [errorText(errorOf(error))] }]);
    }
  };
  const differ = {
    validator: (_rule: unknown, value: string | undefined) =>
      value === form.getFieldValue("passphrase")
        ? Promise.resolve()
        : Promise.reject(new Error(t("shell.passphrase.differ"))),
  };
  return (
    <Modal
      open
      width={460}
      title={t(mode === "set" ? "shell.passphrase.setTitle" : "shell.passphrase.unlockTitle")}
      okText={t(mode === "set" ? "shell.passphrase.setAction" : "shell.passphrase.unlockAction")}
      cancelText={t("ui.cancel")}
      onOk={form.submit}
      onCancel={() => onAnswer(false)}
    >
      <p id={note} className="sh-pass-lead">
        {t(mode === "set" ? "shell.passphrase.setLead" : "shell.passphrase.unlockLead")}
      </p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit} validateTrigger="onSubmit">
        <Form.Item
          name="passphrase"
          label={t("shell.passphrase.field")}
          {...(mode === "set" ? { extra: t("shell.passphrase.rule") } : {})}
          rules={[{ required: true, min: mode === "set" ? LEAST : 1, message: t("shell.passphrase.short") }]}
        >
          <Input.Password autoFocus autoComplete="new-password" aria-describedby={note} />
        </Form.Item>
        {mode === "set" ? (
          <Form.Item name="again" label={t("shell.passphrase.again")} dependencies={["passphrase"]} rules={[differ]}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
        ) : null}
        <button type="submit" hidden />
      </Form>
    </Modal>
  );
}
