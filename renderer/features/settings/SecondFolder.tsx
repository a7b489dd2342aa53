import { Button } from "antd";
import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import { useSecondFolder } from "../../ui/second-folder/use-second-folder";

/** The second place for backups: a USB stick or a share. */
export function SecondFolder() {
  const { t } = useText();
  const status = useRead("app.status", {});
  const { choose, pending, dialog } = useSecondFolder();
  const folder = status.data?.secondFolder ?? null;
  return (
    <section className="pm-card">
      <h2>{t("settings.backups.folder")}</h2>
      <p className={folder === null ? "pm-muted st-gap" : "st-gap st-path"}>
        {folder ?? t("settings.backups.folderNone")}
      </p>
      <Button loading={pending} onClick={choose}>
        {t(folder === null ? "settings.backups.folderChoose" : "settings.backups.folderChange")}
      </Button>
      {dialog}
    </section>
  );
}
