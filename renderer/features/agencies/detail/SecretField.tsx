import { App, Button, Form, Input } from "antd";
import { useState } from "react";
import type { AgencyRow } from "../../../../shared/contract/agencies";
import type { MaskedSecret as Masked } from "../../../../shared/contract/common";
import { useCommand } from "../../../app/data/use-command";
import { useText } from "../../../app/i18n";
import { MaskedSecret } from "../../../ui/MaskedSecret";
import { useSavePart } from "./use-save-part";

interface SecretFieldProps {
  readonly row: AgencyRow;
  readonly field: "code" | "password";
  readonly secret: Masked | null;
}

/** An authorize code or password: masked, shown on demand (logged), typed in anew, removed. What is typed is not kept. */
export function SecretField({ row, field, secret }: SecretFieldProps) {
  const { t } = useText();
  const { modal } = App.useApp();
  const [typed, setTyped] = useState<string | null>(null);
  const { run, pending } = useCommand("agencies.setSecret");
  const { onConflict, saved } = useSavePart(row);
  const label = t(`agencies.identity.${field}`);
  const store = async (value: string | null) => {
    const answer = await run({ id: row.id, version: row.version, field, value }, { onError: onConflict });
    if (!answer) return;
    setTyped(null);
    saved(answer.activityId);
  };
  const askToRemove = () => {
    modal.confirm({
      title: t("agencies.identity.removeSure", { field: label }),
      okText: t("agencies.identity.remove"),
      okButtonProps: { danger: true },
      cancelText: t("ui.cancel"),
      onOk: () => store(null),
    });
  };
  return (
    <div className="ag-secret">
      <span className="ag-secret-label">{label}</span>
      {typed === null ? (
        <div className="ag-state">
          <MaskedSecret key={secret?.last3} agencyId={row.id} field={field} secret={secret} />
          <Button size="small" onClick={() => setTyped("")}>
            {t("agencies.identity.typeNew")}
          </Button>
          {secret ? (
            <Button size="small" type="text" danger onClick={askToRemove}>
              {t("agencies.identity.remove")}
            </Button>
          ) : null}
        </div>
      ) : (
        <Form layout="inline" onFinish={() => void store(typed.trim())}>
          <Input
            autoFocus
            autoComplete="off"
            spellCheck={false}
            className="ag-secret-input"
            aria-label={label}
            maxLength={100}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button htmlType="submit" loading={pending} disabled={typed.trim() === ""}>
            {t("agencies.identity.store")}
          </Button>
          <Button type="text" onClick={() => setTyped(null)}>
            {t("ui.cancel")}
          </Button>
        </Form>
      )}
    </div>
  );
}
