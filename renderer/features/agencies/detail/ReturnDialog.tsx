import { Form, Input, Modal } from "antd";
import { useState } from "react";
import { useText } from "../../../app/i18n";

interface ReturnDialogProps {
  readonly onClose: () => void;
  /** @returns whether it was stored */
  readonly onReturn: (reason: string) => Promise<boolean>;
}

/** Sends a report back with a reason that the agency can act on. */
export function ReturnDialog({ onClose, onReturn }: ReturnDialogProps) {
  const { t } = useText();
  const [form] = Form.useForm<{ reason: string }>();
  const [pending, setPending] = useState(false);
  const submit = async ({ reason }: { reason: string }) => {
    setPending(true);
    const stored = await onReturn(reason.trim());
    setPending(false);
    if (stored) onClose();
  };
  return (
    <Modal
      open
      title={t("agencies.report.returnTitle")}
      okText={t("agencies.report.return")}
      cancelText={t("ui.cancel")}
      confirmLoading={pending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item
          name="reason"
          label={t("agencies.report.reason")}
          extra={t("agencies.report.reasonHint")}
          rules={[{ required: true, whitespace: true, message: t("agencies.report.reasonNeeded") }]}
        >
          <Input.TextArea autoFocus maxLength={500} autoSize={{ minRows: 3, maxRows: 6 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
