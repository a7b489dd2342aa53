import { Button } from "antd";
import type { Holiday } from "../../../../shared/contract/holidays";
import { useCommand } from "../../../app/data/use-command";
import { formatWeekday } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { Tag } from "../../../ui/StatusTag";
import { useNotify } from "../../../ui/use-notify";

/** A holiday, and how to take it away: an entered one is removed, a bundled one becomes a working day. */
export function HolidayRow({ holiday }: { readonly holiday: Holiday }) {
  const { t, language } = useText();
  const notify = useNotify();
  const add = useCommand("holidays.add");
  const remove = useCommand("holidays.remove");
  const { id, version, day, name, off } = holiday;
  const shown = formatWeekday(day, language);
  const takeAway = async (): Promise<void> => {
    const done = id === null ? await add.run({ rows: [{ day, name, off: false }] }) : await remove.run({ id, version });
    if (done)
      notify.done(t(id === null ? "round.holidays.isWork" : "round.holidays.removed", { day: shown }), done.activityId);
  };
  const action = id === null ? "toWork" : off ? "remove" : "restore";
  return (
    <li>
      <span className="pm-rows-main">
        <span>
          <b>{shown}</b> {name}
        </span>
      </span>
      <Tag tone={off ? (id === null ? "none" : "brand") : "partly"}>
        {t(off ? (id === null ? "round.holidays.bundled" : "round.holidays.own") : "round.holidays.working")}
      </Tag>
      <Button
        size="small"
        aria-label={t("round.holidays.actionOf", { action: t(`round.holidays.${action}`), day: shown })}
        loading={add.pending || remove.pending}
        onClick={takeAway}
      >
        {t(`round.holidays.${action}`)}
      </Button>
    </li>
  );
}
