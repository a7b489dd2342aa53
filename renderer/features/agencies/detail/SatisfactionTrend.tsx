import { formatMonth } from "../../../../shared/domain/months";
import { MEASURE_LIMITS, MEASURES } from "../../../../shared/domain/satisfaction";
import type { Out } from "../../../app/data/names";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { TOKENS } from "../../../app/theme";
import { Loaded } from "../../../ui/Loaded";
import { type Dot, dotsOf } from "./trend-model";
import "./trend.css";

type Rows = Out<"satisfaction.trend">["rows"];

const WIDTH = 160;
const HEIGHT = 44;

/** ความพึงพอใจ month by month: two lines, and the numbers themselves below. */
export function SatisfactionTrend({ agencyId }: { readonly agencyId: string }) {
  const { t } = useText();
  const trend = useRead("satisfaction.trend", { agencyId }, { keep: true });
  return (
    <section className="ag-trend" aria-label={t("agencies.trend.title")}>
      <h3>{t("agencies.trend.title")}</h3>
      <Loaded query={trend}>
        {({ rows }) =>
          rows.length === 0 ? <p className="pm-muted">{t("agencies.trend.none")}</p> : <Trend rows={rows} />
        }
      </Loaded>
    </section>
  );
}

function Trend({ rows }: { readonly rows: Rows }) {
  const { t, language } = useText();
  return (
    <>
      <div className="ag-trend-lines">
        {(["score", "zeroCopy"] as const).map((measure) => {
          const dots = dotsOf(rows, measure, { width: WIDTH, height: HEIGHT, max: MEASURE_LIMITS[measure].max });
          const last = rows.findLast((row) => row[measure] !== null);
          if (!last) return null;
          const label = t(`agencies.trend.${measure}`);
          return (
            <figure key={measure}>
              <figcaption>
                {label} <b>{written(last[measure])}</b>
              </figcaption>
              <Line dots={dots} label={t("agencies.trend.line", { label, n: dots.length })} />
            </figure>
          );
        })}
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("agencies.trend.month")}</th>
            {MEASURES.map((measure) => (
              <th scope="col" key={measure}>
                {t(`agencies.trend.${measure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map((row) => (
            <tr key={row.month} title={t("agencies.history.file", { name: row.source })}>
              <th scope="row">{formatMonth(row.month, language)}</th>
              {MEASURES.map((measure) => (
                <td key={measure}>{written(row[measure])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Averages that a spreadsheet worked out come with all their decimals. */
function written(value: number | null): string {
  return value?.toLocaleString("en", { maximumFractionDigits: 2 }) ?? "–";
}

function Line({ dots, label }: { readonly dots: readonly Dot[]; readonly label: string }) {
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT}>
      <line x1="0" y1={HEIGHT - 4} x2={WIDTH} y2={HEIGHT - 4} stroke={TOKENS.line} />
      <polyline
        points={dots.map(({ x, y }) => `${x},${y}`).join(" ")}
        fill="none"
        stroke={TOKENS.brand}
        strokeWidth="2"
      />
      {dots.map(({ month, x, y }) => (
        <circle key={month} cx={x} cy={y} r="3" fill={TOKENS.brand} />
      ))}
    </svg>
  );
}
