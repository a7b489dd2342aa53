import { SaveOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useSecondFolder } from "../../ui/second-folder/use-second-folder";
import { useCommand } from "../data/use-command";
import { useText } from "../i18n";

/** First run, once there is something to lose: where else backups shall go. Asked once, in nobody's way. */
export function AskSecondFolder() {
  const { t } = useText();
  const { choose, pending, dialog } = useSecondFolder();
  const later = useCommand("backups.postponeSecondFolder");
  return (
    <aside className="sh-banner sh-ask" aria-label={t("shell.backup.ask")}>
      <SaveOutlined aria-hidden="true" />
      <span>
        <b>{t("shell.backup.ask")}</b> <span className="sh-ask-why">{t("shell.backup.askWhy")}</span>
      </span>
      <span className="sh-ask-ways">
        <Button size="small" loading={pending} onClick={choose}>
          {t("shell.backup.folder")}
        </Button>
        <Button size="small" loading={later.pending} onClick={() => void later.run({})}>
          {t("shell.backup.later")}
        </Button>
      </span>
      {dialog}
    </aside>
  );
}
