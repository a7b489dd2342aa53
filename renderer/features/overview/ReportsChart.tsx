import { BarChartOutlined, TableOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import type { Overview } from "../../../shared/contract/overview";
import { formatDay } from "../../app/dates/format";
import { useText } from "../../app/i18n";
import { toHash } from "../../app/router";
import { ScrollArea } from "../../ui/ScrollArea";
import { chartDays } from "./chart-model";

const LineChart = lazy(() => import("./LineChart").then((module) => ({ default: module.LineChart })));

interface ReportsChartProps {
  readonly overview: Overview;
  readonly today: string;
}

/** Reports over time up to the deadline: a line, or the same numbers as a table. */
export function ReportsChart({ overview, today }: ReportsChartProps) {
  const { t } = useText();
  const [asTable, setAsTable] = useState(false);
  const idle = useIdle();
  const { round, reportsByDay, total } = overview;
  const days = useMemo(
    () => chartDays({ reportsByDay, circularDate: round.circularDate, deadline: round.deadline, today }),
    [reportsByDay, round.circularDate, round.deadline, today],
  );
  const alt = t("overview.chart.alt", { n: total.reported.count, total: total.total });
  return (
    <section className="ov-chart">
      <div className="ov-panel-head">
        <h2>{t("overview.chart.title")}</h2>
        <Button
          size="small"
          type="text"
          icon={asTable ? <BarChartOutlined /> : <TableOutlined />}
          onClick={() => setAsTable(!asTable)}
        >
          {t(asTable ? "overview.chart.asChart" : "overview.chart.asTable")}
        </Button>
      </div>
      {asTable ? (
        <DayTable days={reportsByDay} />
      ) : (
        <>
          <div className="ov-chart-box" role="img" aria-label={alt}>
            {idle ? (
              <Suspense fallback={null}>
                <LineChart days={days} total={total.total} deadline={round.deadline} today={today} />
              </Suspense>
            ) : null}
          </div>
          {reportsByDay.length === 0 ? <p className="ov-chart-none">{t("overview.chart.none")}</p> : null}
        </>
      )}
    </section>
  );
}

/** Most milliseconds that the line waits for the window to have nothing else to do. */
const PATIENCE = 1_000;

/** True once the numbers stand on the screen: they must not wait for the half megabyte that draws the line. */
function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const handle = requestIdleCallback(() => setIdle(true), { timeout: PATIENCE });
    return () => cancelIdleCallback(handle);
  }, []);
  return idle;
}

function DayTable({ days }: { readonly days: Overview["reportsByDay"] }) {
  const { t, language } = useText();
  if (days.length === 0) return <p className="pm-muted">{t("overview.chart.none")}</p>;
  return (
    <ScrollArea className="ov-days" label={t("overview.chart.title")}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="ov-day-head">
              {t("overview.chart.day")}
            </th>
            <th scope="col" className="ov-day-head pm-number">
              {t("overview.chart.cumulative")}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, cumulative }) => (
            <tr key={day}>
              <th scope="row">{formatDay(day, language)}</th>
              <td className="pm-number">
                <a
                  className="ov-count"
                  href={toHash(["agencies"], { day })}
                  aria-label={t("overview.chart.show", { n: cumulative, day: formatDay(day, language) })}
                >
                  {cumulative}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
