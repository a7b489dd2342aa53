import { CheckCircleOutlined, LockOutlined, WarningOutlined } from "@ant-design/icons";
import { Button, Form, Input } from "antd";
import { call } from "../../app/data/client";
import { errorOf } from "../../app/data/error-of";
import { askForSecrets } from "../../app/data/secret-prompt";
import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import { useErrorText } from "../../app/i18n/use-error-text";
import { Loaded } from "../../ui/Loaded";
import { useNotify } from "../../ui/use-notify";

const LEAST = 8;

/** The recovery passphrase: set, unlock, change. */
export function SecretsPart() {
  const { t } = useText();
  const status = useRead("app.status", {});
  return (
    <Loaded query={status}>
      {({ secrets }) => (
        <div className="pm-stack">
          <p className="pm-muted">{t("settings.secrets.lead")}</p>
          {secrets === "no-passphrase" ? (
            <section className="pm-card">
              <h2>
                <WarningOutlined aria-hidden /> {t("settings.secrets.none")}
              </h2>
              <p className="st-gap">{t("settings.secrets.noneHint")}</p>
              <Button type="primary" onClick={() => void askForSecrets("set").then(() => status.refetch())}>
                {t("settings.secrets.set")}
              </Button>
            </section>
          ) : null}
          {secrets === "locked" ? (
            <section className="pm-card">
              <h2>
                <LockOutlined aria-hidden /> {t("settings.secrets.locked")}
              </h2>
              <p className="st-gap">{t("settings.secrets.lockedHint")}</p>
              <Button type="primary" onClick={() => void askForSecrets("unlock").then(() => status.refetch())}>
                {t("settings.secrets.unlock")}
              </Button>
            </section>
          ) : null}
          {secrets === "ready" ? <ChangePassphrase /> : null}
        </div>
      )}
    </Loaded>
  );
}

interface Fields {
  readonly current: string;
  readonly passphrase: string;
  readonly again: string;
}

function ChangePassphrase() {
  const { t } = useText();
  const notify = useNotify();
  const errorText = useErrorText();
  const [form] = Form.useForm<Fields>();
  const change = async ({ current, passphrase }: Fields): Promise<void> => {
    try {
      await call("secrets.setPassphrase", { passphrase, current });
      form.resetFields();
      notify.done(t("settings.secrets.changed"));
    } catch (thrown) {
      const error = errorOf(thrown);
      if (error.code === "PASSPHRASE_WRONG") form.setFields([{ name: "current", errors: [errorText(error)] }]);
      else notify.error(error);
    }
  };
  return (
    <section className="pm-card">
      <h2 className="st-good">
        <CheckCircleOutlined aria-hidden /> {t("settings.secrets.ready")}
      </h2>
      <Form form={form} layout="vertical" className="st-narrow" requiredMark={false} onFinish={change}>
        <Form.Item
          name="current"
          label={t("settings.secrets.current")}
          rules={[{ required: true, message: t("settings.secrets.short") }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="passphrase"
          label={t("settings.secrets.next")}
          extra={t("settings.secrets.rule")}
          rules={[{ required: true, min: LEAST, message: t("settings.secrets.short") }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={t("settings.secrets.again")}
          dependencies={["passphrase"]}
          rules={[
            {
              validator: (_rule, value: string | undefined) =>
                value === form.getFieldValue("passphrase")
                  ? Promise.resolve()
                  : Promise.reject(new Error(t("settings.secrets.differ"))),
            },
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <p className="pm-muted st-gap">{t("settings.secrets.keep")}</p>
        <Button type="primary" htmlType="submit">
          {t("settings.secrets.change")}
        </Button>
      </Form>
    </section>
  );
}
