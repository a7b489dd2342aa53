import { Button } from "antd";
import { useText } from "../../../app/i18n";

interface FormFootProps {
  readonly dirty: boolean;
  readonly pending: boolean;
  readonly onReset: () => void;
}

/** Save, and give up; only there is something to save. */
export function FormFoot({ dirty, pending, onReset }: FormFootProps) {
  const { t } = useText();
  return (
    <div className="ag-actions">
      <Button htmlType="submit" disabled={!dirty} loading={pending}>
        {t("ui.save")}
      </Button>
      {dirty ? (
        <Button type="text" onClick={onReset}>
          {t("ui.cancel")}
        </Button>
      ) : null}
    </div>
  );
}
