import { Button } from "antd";
import { useCommand } from "../../app/data/use-command";
import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import { useNotify } from "../../ui/use-notify";

/** The second place for backups: a USB stick or a share. */
export function SecondFolder() {
  const { t } = useText();
  const notify = useNotify();
  const status = useRead("app.status", {});
  const { run, pending } = useCommand("backups.chooseSecondFolder");
  const folder = status.data?.secondFolder ?? null;
  const choose = async (): Promise<void> => {
    const answer = await run({});
    if (answer?.chosen) notify.done(t("settings.backups.folderChosen"));
  };
  return (
    <section className="pm-card">
      <h2>{t("settings.backups.folder")}</h2>
      <p className={folder === null ? "pm-muted st-gap" : "st-gap st-path"}>
        {folder ?? t("settings.backups.folderNone")}
      </p>
      <Button loading={pending} onClick={choose}>
        {t(folder === null ? "settings.backups.folderChoose" : "settings.backups.folderChange")}
      </Button>
    </section>
  );
}
