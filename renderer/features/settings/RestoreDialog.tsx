import { useQueryClient } from "@tanstack/react-query";
import { Alert, Modal } from "antd";
import type { Backup } from "../../../shared/contract/app";
import { useCommand } from "../../app/data/use-command";
import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import { Loaded } from "../../ui/Loaded";
import { useNotify } from "../../ui/use-notify";
import { BackupFacts } from "./BackupFacts";

interface Props {
  readonly backup: Backup | null;
  onClose(): void;
}

/** What a backup holds, before it takes the store's place. */
export function RestoreDialog({ backup, onClose }: Props) {
  const { t } = useText();
  const notify = useNotify();
  const cache = useQueryClient();
  const facts = useRead("backups.inspect", { id: backup?.id ?? "" }, { enabled: backup !== null });
  const { run, pending } = useCommand("backups.restore");
  const restore = async (): Promise<void> => {
    if (!backup || (await run({ id: backup.id })) === null) return;
    // Everything on screen came from the store that was replaced.
    await cache.invalidateQueries();
    notify.done(t("settings.backups.restored"));
    onClose();
  };
  return (
    <Modal
      open={backup !== null}
      title={t("settings.backups.restoreTitle")}
      okText={t("settings.backups.ok")}
      cancelText={t("settings.backups.cancel")}
      okButtonProps={{ disabled: facts.data === undefined }}
      confirmLoading={pending}
      mask={{ closable: false }}
      onOk={restore}
      onCancel={onClose}
    >
      {backup ? (
        <Loaded query={facts}>
          {(value) => (
            <div className="pm-stack">
              <BackupFacts facts={value} />
              <Alert type="info" showIcon title={t("settings.backups.what")} />
            </div>
          )}
        </Loaded>
      ) : null}
    </Modal>
  );
}
