import { Button } from "antd";
import { useText } from "../../../app/i18n";

interface Props {
  readonly pending: boolean;
  onReset(): void;
}

/** Save and give up, where there is something to save; stays in view while the form scrolls. */
export function LettersFoot({ pending, onReset }: Props) {
  const { t } = useText();
  return (
    <div className="rd-foot">
      <Button type="primary" htmlType="submit" loading={pending}>
        {t("ui.save")}
      </Button>
      <Button type="text" onClick={onReset}>
        {t("ui.cancel")}
      </Button>
      <span className="pm-muted">{t("round.letters.unsaved")}</span>
    </div>
  );
}
