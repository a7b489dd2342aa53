import { useText } from "../../../app/i18n";

/** Over the whole window while a file is dragged above it. */
export function DropVeil() {
  const { t } = useText();
  return <div className="im-drop-veil">{t("import.dropNow")}</div>;
}
