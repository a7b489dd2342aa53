import { Button } from "antd";
import { useText } from "../app/i18n";

interface ConflictProps {
  /** Label and present value of each field that was changed elsewhere. */
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Somebody changed the same fields while they were open: shows theirs, keeps mine, and lets the user choose. */
export function Conflict({ fields, onMine, onTheirs }: ConflictProps) {
  const { t } = useText();
  if (fields.length === 0) return null;
  return (
    <div className="pm-conflict" role="alert">
      <b>{t("ui.conflict.title")}</b>
      <p>{t("ui.conflict.text")}</p>
      <ul>
        {fields.map(({ label, value }) => (
          <li key={label}>
            {label} · {t("ui.conflict.theirs", { value: value || t("ui.conflict.empty") })}
          </li>
        ))}
      </ul>
      <div className="pm-conflict-actions">
        <Button size="small" onClick={onTheirs}>
          {t("ui.conflict.useTheirs")}
        </Button>
        <Button size="small" onClick={onMine}>
          {t("ui.conflict.useMine")}
        </Button>
      </div>
    </div>
  );
}
