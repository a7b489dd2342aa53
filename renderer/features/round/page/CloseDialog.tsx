import { Alert, Button, Modal } from "antd";
import type { Round } from "../../../../shared/contract/rounds";
import { useCommand } from "../../../app/data/use-command";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { useNotify } from "../../../ui/use-notify";

/** Asks before a round is closed, with what that freezes. */
export function CloseDialog({ round, onClose }: { readonly round: Round; onClose(): void }) {
  const { t } = useText();
  const notify = useNotify();
  const close = useCommand("rounds.close");
  const total = useRead("overview.get", { roundId: round.id }).data?.total;
  const submit = async (): Promise<void> => {
    const done = await close.run({ id: round.id, version: round.version });
    onClose();
    if (done) notify.done(t("round.close.done", { title: round.title }), done.activityId);
  };
  return (
    <Modal
      open
      centered
      title={t("round.close.title", { title: round.title })}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t("round.cancel")}
        </Button>,
        <Button key="ok" type="primary" loading={close.pending} onClick={submit}>
          {t("round.close.ok")}
        </Button>,
      ]}
    >
      {total && total.outstanding.count > 0 ? (
        <Alert type="warning" showIcon title={t("round.close.outstanding", { n: total.outstanding.count })} />
      ) : null}
      <ul className="rd-freezes">
        {total ? <li>{t("round.close.numbers", { reported: total.reported.count, total: total.total })}</li> : null}
        <li>{t("round.close.readOnly")}</li>
        <li>{t("round.close.again")}</li>
      </ul>
    </Modal>
  );
}
