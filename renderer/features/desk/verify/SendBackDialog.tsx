import { Input, Modal } from "antd";
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
      <ul className="dk-reasons" aria-label={t("desk.verify.stock")}>
        {reasons.map((stock) => (
          <li key={stock}>
            <button type="button" className="pm-link" onClick={() => setReason(stock)}>
              {stock}
            </button>
          </li>
        ))}
      </ul>
      <div className="dk-field">
        <label htmlFor="dk-reason">{t("desk.verify.reason")}</label>
        <Input.TextArea
          id="dk-reason"
          autoFocus
          rows={3}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
    </Modal>
  );
}
