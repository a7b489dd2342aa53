import { Alert, Checkbox, Modal } from "antd";
import { useState } from "react";
import { useText } from "../../app/i18n";

interface Props {
  readonly open: boolean;
  readonly count: number;
  readonly anyPassword: boolean;
  onCancel(): void;
  onConfirm(withPassword: boolean): void;
}

/** Printing slips reveals secrets: it is asked for in so many words, and passwords are a question of their own. */
export function RevealDialog({ open, count, anyPassword, onCancel, onConfirm }: Props) {
  const { t } = useText();
  const [withPassword, setWithPassword] = useState(false);
  const [understood, setUnderstood] = useState(false);
  const reset = (): void => {
    setWithPassword(false);
    setUnderstood(false);
  };
  return (
    <Modal
      open={open}
      title={t("prints.reveal.title", { n: count })}
      okText={t("prints.reveal.ok")}
      cancelText={t("prints.reveal.cancel")}
      okButtonProps={{ disabled: !understood }}
      mask={{ closable: false }}
      afterClose={reset}
      onCancel={onCancel}
      onOk={() => onConfirm(withPassword)}
    >
      <div className="pm-stack">
        <Alert type="warning" showIcon title={t("prints.reveal.what")} />
        {anyPassword ? (
          <Checkbox checked={withPassword} onChange={(event) => setWithPassword(event.target.checked)}>
            {t("prints.reveal.password")} <span className="pm-muted">({t("prints.reveal.passwordHint")})</span>
          </Checkbox>
        ) : null}
        <Checkbox checked={understood} onChange={(event) => setUnderstood(event.target.checked)}>
          {t("prints.reveal.understand")}
        </Checkbox>
      </div>
    </Modal>
  );
}
