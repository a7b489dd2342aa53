import { AutoComplete, Button, Form, Modal } from "antd";
import { useState } from "react";
import type { AgencyRow } from "../../../../shared/contract/agencies";
import type { Round } from "../../../../shared/contract/rounds";
import { shortName } from "../../../../shared/domain/kinds";
import { useCommand } from "../../../app/data/use-command";
import { useText } from "../../../app/i18n";
import { useNotify } from "../../../ui/use-notify";

const REASONS = ["merged", "notConcerned", "otherRound"] as const;
/** As the contract keeps of one. */
const MOST = 500;
const NAMED = 10;

interface Props {
  readonly round: Round;
  readonly rows: readonly AgencyRow[];
  /** To begin with. */
  readonly reason: string;
  onClose(): void;
  onDone(): void;
}

/** Takes agencies out of a round with the reason; what they did in it is kept. */
export function LeaveDialog({ round, rows, reason: given, onClose, onDone }: Props) {
  const { t } = useText();
  const notify = useNotify();
  const remove = useCommand("rounds.removeAgencies");
  const [reason, setReason] = useState(given);
  const [strict, setStrict] = useState(false);
  const unreasoned = reason.trim() === "";
  const submit = async (): Promise<void> => {
    setStrict(true);
    if (unreasoned) return;
    const agencyIds = rows.map(({ id }) => id);
    const done = await remove.run({ id: round.id, agencyIds, reason: reason.trim().slice(0, MOST) });
    if (!done) return;
    notify.done(t("round.members.left", { n: rows.length }), done.activityId);
    onDone();
  };
  const names = rows.slice(0, NAMED).map(shortName).join(", ");
  return (
    <Modal
      open
      centered
      title={t("round.members.leaveTitle", { n: rows.length })}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t("round.cancel")}
        </Button>,
        <Button key="ok" type="primary" loading={remove.pending} onClick={submit}>
          {t("round.members.takeOut", { n: rows.length })}
        </Button>,
      ]}
    >
      <p>{rows.length > NAMED ? t("round.members.andMore", { names, n: rows.length - NAMED }) : names}</p>
      <p className="pm-muted">{t("round.members.leaveHint")}</p>
      <Form layout="vertical" onSubmitCapture={submit}>
        <Form.Item
          label={t("round.due.reason")}
          htmlFor="rd-leave-reason"
          validateStatus={strict && unreasoned ? "error" : ""}
          help={strict && unreasoned ? t("round.members.unreasoned") : undefined}
        >
          <AutoComplete
            id="rd-leave-reason"
            value={reason}
            options={REASONS.map((key) => ({ value: t(`round.members.reasons.${key}`) }))}
            onChange={setReason}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
