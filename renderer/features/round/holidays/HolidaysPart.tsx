import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { BUDDHIST_OFFSET } from "../../../../shared/domain/thai-dates";
import { useStatus } from "../../../app/data/use-current";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { Loaded } from "../../../ui/Loaded";
import { AddHoliday } from "./AddHoliday";
import { HolidayRow } from "./HolidayRow";
import { ReadHolidays } from "./ReadHolidays";

/** Holidays of a year: the bundled fixed dates and what the office has entered above them. */
export function HolidaysPart() {
  const { t, language } = useText();
  const now = Number((useStatus()?.today ?? "").slice(0, 4));
  const [moved, setMoved] = useState(0);
  const year = now + moved;
  const holidays = useRead("holidays.list", { year }, { enabled: now > 0, keep: true });
  return (
    <>
      <AddHoliday />
      <ReadHolidays />
      <section className="pm-card" aria-labelledby="rd-holidays-year">
        <div className="rd-year">
          <Button icon={<LeftOutlined />} aria-label={t("round.holidays.before")} onClick={() => setMoved(moved - 1)} />
          <h2 id="rd-holidays-year">
            {t("round.holidays.year", { year: language === "th" ? year + BUDDHIST_OFFSET : year })}
          </h2>
          <Button icon={<RightOutlined />} aria-label={t("round.holidays.after")} onClick={() => setMoved(moved + 1)} />
        </div>
        <p className="pm-muted">{t("round.holidays.lead")}</p>
        <Loaded query={holidays}>
          {({ rows }) => (
            <ul className="pm-rows">
              {rows.map((holiday) => (
                <HolidayRow key={holiday.day} holiday={holiday} />
              ))}
            </ul>
          )}
        </Loaded>
      </section>
    </>
  );
}
