import { EyeInvisibleOutlined, EyeOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useState } from "react";
import type { MaskedSecret as Masked } from "../../shared/contract/common";
import { useCommand } from "../app/data/use-command";
import { useText } from "../app/i18n";

/** How long a secret stays on screen. */
const SHOWN_SECONDS = 20;

/** `••••4D6`: what lists show of a secret. */
export function SecretMask({ secret }: { readonly secret: Masked | null }) {
  const { t } = useText();
  if (!secret) return <span className="pm-muted">{t("ui.secret.missing")}</span>;
  return (
    <span className="pm-secret">
      <span aria-hidden="true">••••{secret.last3}</span>
      <span className="pm-hidden">{t("ui.secret.masked", { last3: secret.last3 })}</span>
    </span>
  );
}

interface MaskedSecretProps {
  readonly agencyId: string;
  readonly field: "code" | "password";
  readonly secret: Masked | null;
}

/** A secret with a button that shows it (a logged command); it hides itself again. */
export function MaskedSecret({ agencyId, field, secret }: MaskedSecretProps) {
  const { t } = useText();
  const reveal = useCommand("agencies.reveal");
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    if (shown === null) return;
    const hide = () => setShown(null);
    const timer = setTimeout(hide, SHOWN_SECONDS * 1000);
    window.addEventListener("blur", hide);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("blur", hide);
    };
  }, [shown]);
  if (!secret) return <SecretMask secret={null} />;
  const toggle = async () => {
    if (shown !== null) return setShown(null);
    const answer = await reveal.run({ id: agencyId, field });
    if (answer) setShown(answer.value);
  };
  return (
    <span className="pm-secret-row">
      {shown === null ? <SecretMask secret={secret} /> : <output className="pm-secret">{shown}</output>}
      <Button
        size="small"
        type="text"
        loading={reveal.pending}
        icon={shown === null ? <EyeOutlined /> : <EyeInvisibleOutlined />}
        onClick={toggle}
        aria-pressed={shown !== null}
      >
        {shown === null ? t("ui.secret.reveal") : t("ui.secret.hide")}
      </Button>
    </span>
  );
}
