import { ExperimentOutlined, SaveOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import type { Status } from "../../../shared/contract/app";
import { useCommand } from "../data/use-command";
import { useText } from "../i18n";
import { go } from "../router";
import { AskSecondFolder } from "./AskSecondFolder";

/** Lines under the top bar that hold for every screen: sample data, where else backups go, a backup that is overdue. */
export function Banners({ status }: { readonly status: Status }) {
  const { t } = useText();
  const { modal } = App.useApp();
  const leave = useCommand("sample.leave");
  const askToLeave = () => {
    modal.confirm({
      title: t("shell.sample.sure"),
      content: t("shell.sample.sureNote"),
      okText: t("shell.sample.leave"),
      cancelText: t("ui.cancel"),
      onOk: async () => {
        if (await leave.run({})) go(["overview"]);
      },
    });
  };
  if (status.sample) {
    return (
      <aside className="sh-banner">
        <ExperimentOutlined aria-hidden="true" />
        <span>{t("shell.sample.banner")}</span>
        <Button size="small" onClick={askToLeave} loading={leave.pending}>
          {t("shell.sample.leave")}
        </Button>
      </aside>
    );
  }
  if (status.askSecondFolder) return <AskSecondFolder />;
  if (status.backupReminder && !status.empty) {
    return (
      <aside className="sh-banner">
        <SaveOutlined aria-hidden="true" />
        <span>{t("shell.backup.reminder")}</span>
        <Button size="small" onClick={() => go(["settings", "backups"])}>
          {t("shell.backup.choose")}
        </Button>
      </aside>
    );
  }
  return null;
}
