import type { Overview } from "../../../../shared/contract/overview";
import type { Round } from "../../../../shared/contract/rounds";
import { useRead } from "../../../app/data/use-read";
import { formatWeekday } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { toHash } from "../../../app/router";
import { Tag } from "../../../ui/StatusTag";

/** The three numbers, never mixed (domain §1), and the time left; of a closed round as they were frozen. */
export function RoundNumbers({ round }: { readonly round: Round }) {
  const { t, language } = useText();
  const overview = useRead("overview.get", { roundId: round.id }, { keep: true }).data;
  if (!overview) return <div className="rd-numbers pm-panel" aria-busy="true" />;
  const { total } = overview;
  const numbers = [
    { key: "reported", counted: total.reported },
    { key: "allStepsDone", counted: total.allStepsDone },
    { key: "verified", counted: total.verified },
  ] as const;
  return (
    <section className="rd-numbers pm-panel" aria-label={t("round.page.numbers")}>
      {numbers.map(({ key, counted }) => (
        <div key={key}>
          <span className="pm-muted">{t(`round.page.${key}`)}</span>
          <p>
            <b>
              {/* The lists are of the current round. */}
              {round.current ? <a href={toHash(["agencies"], { measure: key })}>{counted.count}</a> : counted.count}
            </b>{" "}
            <span className="pm-muted">{t("round.page.of", { total: total.total, percent: counted.percent })}</span>
          </p>
        </div>
      ))}
      <div>
        <span className="pm-muted">{t("round.deadline")}</span>
        <p>
          <b>{formatWeekday(round.deadline, language)}</b>{" "}
          {round.closedAt === null ? <Left overview={overview} /> : null}
        </p>
      </div>
    </section>
  );
}

function Left({ overview: { daysLeft, workingDaysLeft } }: { readonly overview: Overview }) {
  const { t } = useText();
  if (daysLeft < 0) {
    return (
      <Tag tone="late" mark="!">
        {t("round.page.past", { n: -daysLeft })}
      </Tag>
    );
  }
  const words = t("round.page.left", { n: daysLeft, working: workingDaysLeft });
  return <Tag tone={workingDaysLeft <= 3 ? "partly" : "none"}>{daysLeft === 0 ? t("round.page.lastDay") : words}</Tag>;
}
