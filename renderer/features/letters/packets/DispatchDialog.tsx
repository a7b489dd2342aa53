import { Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import type { PacketDispatch } from "../../../../shared/contract/packets";
import { DISPATCH_WAYS, type DispatchWay } from "../../../../shared/domain/packet-parts";
import { useCommand } from "../../../app/data/use-command";
import { today } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { DayPicker } from "../../../ui/DayPicker";
import { useNotify } from "../../../ui/use-notify";

interface Said {
  readonly way: DispatchWay;
  readonly sentOn: string | null;
  readonly receiptNo: string;
  readonly what: string;
  readonly note: string;
}

interface Props {
  readonly roundId: string;
  /** Those it went to, or the entry that is corrected. */
  readonly of: { readonly recipients: readonly string[]; readonly what: string } | PacketDispatch;
  onClose(): void;
}

/** How and when packets left the office; the receipt number may come later. Mounted anew for each use. */
export function DispatchDialog({ roundId, of, onClose }: Props) {
  const { t } = useText();
  const notify = useNotify();
  const add = useCommand("packets.dispatch");
  const correct = useCommand("packets.correctDispatch");
  const entry = "id" in of ? of : null;
  const [said, setSaid] = useState<Said>(
    entry ?? { way: "e-office", sentOn: today(), receiptNo: "", what: of.what, note: "" },
  );
  const set = (patch: Partial<Said>): void => setSaid((before) => ({ ...before, ...patch }));
  const save = async (): Promise<void> => {
    const { way, sentOn, receiptNo, what, note } = said;
    if (sentOn === null) return;
    const fields = { way, sentOn, receiptNo, what, note };
    const done =
      "recipients" in of
        ? await add.run({ roundId, recipients: [...of.recipients], ...fields })
        : await correct.run({ id: of.id, version: of.version, ...fields });
    if (!done) return;
    notify.done(t("packets.dispatch.saved"), done.activityId);
    onClose();
  };
  const field = (name: "receiptNo" | "what" | "note", maxLength: number) => (
    <Form.Item label={t(`packets.dispatch.${name}`)} htmlFor={`pk-${name}`}>
      <Input
        id={`pk-${name}`}
        maxLength={maxLength}
        value={said[name]}
        onChange={({ target }) => set({ [name]: target.value })}
      />
    </Form.Item>
  );
  return (
    <Modal
      open
      title={
        "recipients" in of
          ? t("packets.dispatch.title", { n: of.recipients.length })
          : t("packets.dispatch.titleOf", { name: of.name })
      }
      okText={t("packets.dispatch.save")}
      cancelText={t("packets.reveal.cancel")}
      okButtonProps={{ disabled: said.sentOn === null, loading: add.pending || correct.pending }}
      onCancel={onClose}
      onOk={() => void save()}
    >
      <Form layout="vertical" component="div">
        <div className="lt-columns">
          <Form.Item label={t("packets.dispatch.way")} htmlFor="pk-way">
            <Select<DispatchWay>
              id="pk-way"
              value={said.way}
              options={DISPATCH_WAYS.map((value) => ({ value, label: t(`packets.way.${value}`) }))}
              onChange={(way) => set({ way })}
            />
          </Form.Item>
          <Form.Item label={t("packets.dispatch.sentOn")} htmlFor="pk-sent-on">
            <DayPicker id="pk-sent-on" value={said.sentOn} allowClear={false} onChange={(sentOn) => set({ sentOn })} />
          </Form.Item>
        </div>
        {field("receiptNo", 100)}
        {field("what", 300)}
        {field("note", 500)}
      </Form>
    </Modal>
  );
}
