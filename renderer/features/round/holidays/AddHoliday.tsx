import { PlusOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useState } from "react";
import { useCommand } from "../../../app/data/use-command";
import { formatWeekday } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { DayPicker } from "../../../ui/DayPicker";
import { useNotify } from "../../../ui/use-notify";

/** Enters one holiday. */
export function AddHoliday() {
  const { t, language } = useText();
  const notify = useNotify();
  const add = useCommand("holidays.add");
  const [day, setDay] = useState<string | null>(null);
  const [name, setName] = useState("");
  const submit = async (): Promise<void> => {
    if (day === null || name.trim() === "") return;
    const done = await add.run({ rows: [{ day, name: name.trim() }] });
    if (!done) return;
    setDay(null);
    setName("");
    notify.done(t("round.holidays.added", { day: formatWeekday(day, language) }), done.activityId);
  };
  return (
    <form
      className="pm-card rd-add"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Input
        aria-label={t("round.holidays.name")}
        placeholder={t("round.holidays.example")}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <DayPicker aria-label={t("round.holidays.day")} value={day} onChange={setDay} />
      <Button
        htmlType="submit"
        icon={<PlusOutlined />}
        disabled={day === null || name.trim() === ""}
        loading={add.pending}
      >
        {t("round.holidays.add")}
      </Button>
    </form>
  );
}
