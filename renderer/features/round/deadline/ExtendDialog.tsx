import { Button, Form, Input, Modal, Radio } from "antd";
import { useState } from "react";
import type { Extension, Round } from "../../../../shared/contract/rounds";
import { useCommand } from "../../../app/data/use-command";
import { formatWeekday } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { DayPicker } from "../../../ui/DayPicker";
import { useNotify } from "../../../ui/use-notify";
import { DeadlineDoubts } from "../DeadlineDoubts";

/** Whose deadline: the agencies' report to the province, or the province's to the department. */
export type Target = Extension["target"];

interface Props {
  readonly round: Round;
  readonly target: Target;
  readonly today: string;
  onClose(): void;
}

/** Moves a deadline with its reason, which is kept; or mends one that was typed wrongly. */
export function ExtendDialog({ round, target, today, onClose }: Props) {
  const { t, language } = useText();
  const notify = useNotify();
  const extend = useCommand("rounds.extend");
  const update = useCommand("rounds.update");
  const before = target === "agencies" ? round.deadline : round.departmentDeadline;
  const [to, setTo] = useState<string | null>(before);
  const [reason, setReason] = useState("");
  const [mend, setMend] = useState(before === null);
  const [strict, setStrict] = useState(false);
  const unmoved = to === null || to === before;
  const unreasoned = !mend && reason.trim() === "";
  const submit = async (): Promise<void> => {
    setStrict(true);
    if (unmoved || unreasoned) return;
    const { id, version } = round;
    const column = target === "agencies" ? "deadline" : "departmentDeadline";
    const done = mend
      ? await update.run({ id, version, [column]: to })
      : await extend.run({ id, version, target, to, reason: reason.trim() });
    if (!done) return;
    notify.done(t("round.due.moved", { day: formatWeekday(to, language) }), done.activityId);
    onClose();
  };
  return (
    <Modal
      open
      centered
      title={t(before === null ? "round.due.setOf" : `round.due.moveOf.${target}`)}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t("round.cancel")}
        </Button>,
        <Button key="ok" type="primary" loading={extend.pending || update.pending} onClick={submit}>
          {t("round.due.ok")}
        </Button>,
      ]}
    >
      <Form layout="vertical" requiredMark={false} onSubmitCapture={submit}>
        {before === null ? null : (
          <Radio.Group
            className="rd-report-to"
            aria-label={t("round.due.why")}
            value={mend ? "mend" : "extend"}
            onChange={(event) => setMend(event.target.value === "mend")}
          >
            <Radio value="extend">{t("round.due.extend")}</Radio>
            <Radio value="mend">{t("round.due.mend")}</Radio>
          </Radio.Group>
        )}
        <Form.Item
          label={t("round.due.to")}
          htmlFor="rd-due-to"
          validateStatus={strict && unmoved ? "error" : ""}
          help={strict && unmoved ? t("round.due.unmoved") : undefined}
        >
          <DayPicker id="rd-due-to" value={to} onChange={setTo} />
        </Form.Item>
        {target === "agencies" ? (
          <DeadlineDoubts {...round} deadline={unmoved ? null : to} today={today} onUse={setTo} />
        ) : null}
        {mend ? null : (
          <Form.Item
            label={t("round.due.reason")}
            htmlFor="rd-due-reason"
            validateStatus={strict && unreasoned ? "error" : ""}
            help={strict && unreasoned ? t("round.due.unreasoned") : undefined}
          >
            <Input
              id="rd-due-reason"
              maxLength={500}
              value={reason}
              placeholder={t("round.due.reasonExample")}
              onChange={(event) => setReason(event.target.value)}
            />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
