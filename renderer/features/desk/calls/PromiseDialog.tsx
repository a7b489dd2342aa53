import { Modal } from "antd";
import { useState } from "react";
import { addDays } from "../../../../shared/domain/calendar-day";
import { today } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { DayPicker } from "../../../ui/DayPicker";

interface PromiseDialogProps {
  readonly name: string;
  readonly onSave: (day: string) => void;
  readonly onClose: () => void;
}

/** The day a report was promised for; tomorrow unless said otherwise. */
export function PromiseDialog({ name, onSave, onClose }: PromiseDialogProps) {
  const { t } = useText();
  const [day, setDay] = useState<string | null>(() => addDays(today(), 1));
  return (
    <Modal
      open
      title={t("desk.calls.promiseTitle", { name })}
      okText={t("desk.calls.save")}
      cancelText={t("ui.cancel")}
      okButtonProps={{ disabled: day === null }}
      onOk={() => day && onSave(day)}
      onCancel={onClose}
    >
      <DayPicker aria-label={t("desk.calls.promiseTitle", { name })} value={day} min={today()} onChange={setDay} />
    </Modal>
  );
}
