import { LineChart as Line } from "echarts/charts";
import { GridComponent, MarkLineComponent, MarkPointComponent } from "echarts/components";
import { type ECharts, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { formatDayShort } from "../../app/dates/format";
import { useText } from "../../app/i18n";
import { TOKENS } from "../../app/theme";
import { axisTop, type ChartDay } from "./chart-model";

use([Line, GridComponent, MarkLineComponent, MarkPointComponent, SVGRenderer]);

interface LineChartProps {
  readonly days: readonly ChartDay[];
  readonly total: number;
  readonly deadline: string;
  readonly today: string;
}

/** The line itself, drawn by echarts as SVG; its words are on the element around it. */
export function LineChart({ days, total, deadline, today }: LineChartProps) {
  const { t, language } = useText();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const made = init(element, null, { renderer: "svg" });
    chart.current = made;
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    const { max, step } = axisTop(total);
    const last = days.findLast((day) => day.cumulative !== null);
    const label = { color: TOKENS.muted, fontFamily: "inherit", fontSize: 13 };
    chart.current?.setOption(
      {
        animation: false,
        grid: { left: 34, right: 30, top: 22, bottom: 26 },
        xAxis: {
          type: "category",
          boundaryGap: false,
          data: days.map(({ day }) => day),
          axisLine: { lineStyle: { color: TOKENS.line } },
          axisTick: { show: false },
          axisLabel: {
            ...label,
            hideOverlap: true,
            // Labels that only touch would read as one number.
            textMargin: [0, 6],
            showMaxLabel: true,
            alignMaxLabel: "right",
            formatter: (day: string) => (day === deadline ? formatDayShort(day, language) : dayNumber(day)),
          },
        },
        yAxis: {
          type: "value",
          min: 0,
          max,
          interval: step,
          axisLabel: label,
          splitLine: { lineStyle: { color: TOKENS.line } },
        },
        series: [
          {
            type: "line",
            data: days.map(({ cumulative }) => cumulative),
            showSymbol: false,
            lineStyle: { color: TOKENS.brand, width: 3 },
            markPoint: last
              ? {
                  symbol: "circle",
                  symbolSize: 10,
                  itemStyle: { color: TOKENS.brand },
                  label: {
                    position: "top",
                    distance: 6,
                    color: TOKENS.brand,
                    fontFamily: "inherit",
                    fontSize: 13,
                    fontWeight: 600,
                    formatter: t("overview.chart.today", { n: last.cumulative ?? 0 }),
                  },
                  data: [{ coord: [last.day, last.cumulative] }],
                }
              : {},
            markLine:
              today > deadline
                ? {
                    symbol: "none",
                    lineStyle: { color: TOKENS.late, type: "dashed" },
                    label: { formatter: t("overview.chart.deadline"), color: TOKENS.late, fontFamily: "inherit" },
                    data: [{ xAxis: deadline }],
                  }
                : {},
          },
        ],
      },
      { notMerge: true },
    );
  }, [days, total, deadline, today, language, t]);
  return <div ref={place} className="ov-chart-line" />;
}

/** "28" of 2021-01-28. */
function dayNumber(day: string): string {
  return String(Number(day.slice(8)));
}
