import { Button, Modal } from "antd";
import { useState } from "react";
import type { AgencyRow } from "../../../../shared/contract/agencies";
import type { Round } from "../../../../shared/contract/rounds";
import { useCommand } from "../../../app/data/use-command";
import { useText } from "../../../app/i18n";
import { useNotify } from "../../../ui/use-notify";
import { MemberTable } from "./MemberTable";

interface Props {
  readonly round: Round;
  /** Agencies that are not in it. */
  readonly rows: readonly AgencyRow[];
  onClose(): void;
}

/** Agencies that come to a round later: by kind, by district, by choice. */
export function AddDialog({ round, rows, onClose }: Props) {
  const { t } = useText();
  const notify = useNotify();
  const add = useCommand("rounds.addAgencies");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const submit = async (): Promise<void> => {
    const done = await add.run({ id: round.id, agencyIds: [...chosen] });
    if (!done) return;
    notify.done(t("round.members.added", { n: chosen.size }), done.activityId);
    onClose();
  };
  return (
    <Modal
      open
      centered
      width={860}
      className="rd-dialog"
      title={t("round.members.addTitle")}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t("round.cancel")}
        </Button>,
        <Button key="ok" type="primary" disabled={chosen.size === 0} loading={add.pending} onClick={submit}>
          {t("round.members.addChosen", { n: chosen.size })}
        </Button>,
      ]}
    >
      {rows.length === 0 ? (
        <p className="pm-muted">{t("round.members.allIn")}</p>
      ) : (
        <MemberTable rows={rows} chosen={chosen} onChoose={setChosen} />
      )}
    </Modal>
  );
}
