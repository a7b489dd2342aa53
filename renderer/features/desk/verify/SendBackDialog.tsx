import { AutoComplete, Modal } from "antd";
import { useState } from "react";
import type { DeskRow } from "../../../../shared/contract/desk";
import type { Round } from "../../../../shared/contract/rounds";
import { shortName } from "../../../../shared/domain/kinds";
import { useCommand } from "../../../app/data/use-command";
import { useText } from "../../../app/i18n";
import { useNotify } from "../../../ui/use-notify";

interface SendBackDialogProps {
  readonly round: Round;
  readonly agency: DeskRow;
  /** Reasons at hand. */
  readonly reasons: readonly string[];
  readonly onClose: () => void;
}

/** ส่งกลับแก้ไข: always with a reason, which the follow-up can then tell the agency. */
export function SendBackDialog({ round, agency, reasons, onClose }: SendBackDialogProps) {
  const { t } = useText();
  const notify = useNotify();
  const [reason, setReason] = useState("");
  const { run, pending } = useCommand("verify.sendBack");
  const name = shortName(agency);
  const send = async (): Promise<void> => {
    const answer = await run({ roundId: round.id, agencyIds: [agency.agencyId], reason: reason.trim() });
    if (!answer) return;
    notify.done(t("desk.verify.sentBack", { name }), answer.activityId);
    onClose();
  };
  return (
    <Modal
      open
      title={`${t("desk.verify.send")} · ${name}`}
      okText={t("desk.verify.send")}
      cancelText={t("ui.cancel")}
      okButtonProps={{ disabled: reason.trim() === "", loading: pending }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <div className="dk-field">
        <label htmlFor="dk-reason">{t("desk.verify.reason")}</label>
        <AutoComplete
          id="dk-reason"
          autoFocus
          defaultOpen
          value={reason}
          maxLength={500}
          options={reasons.map((value) => ({ value }))}
          onChange={setReason}
        />
      </div>
    </Modal>
  );
}
