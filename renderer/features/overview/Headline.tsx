import type { Measure, Overview } from "../../../shared/contract/overview";
import { useText } from "../../app/i18n";
import { toHash } from "../../app/router";
import { CopyButton } from "../../ui/CopyButton";
import { Ring } from "./Ring";

/** The sentence breaks before its percentage, not inside ร้อยละ, which the browser takes for two words. */
const BEFORE_PERCENT = / (?=คิดเป็น)/;

/** The three numbers, never mixed (domain §1), and the sentence as letters quote it. */
export function Headline({ overview }: { readonly overview: Overview }) {
  const { t } = useText();
  const { total, sentence } = overview;
  const behind = (measure: Measure) => toHash(["agencies"], { measure });
  return (
    <section className="ov-headline pm-panel">
      <Ring percent={total.reported.percent} label={t("overview.headline.ring", { percent: total.reported.percent })} />
      <div>
        <p>
          <b className="ov-big">
            <a href={behind("reported")}>{total.reported.count}</a>
          </b>{" "}
          <span className="ov-of">
            {t("overview.headline.of", { total: total.total })} {t("overview.headline.reported")}
          </span>
        </p>
        <p className="pm-muted">
          <a className="ov-line" href={behind("allStepsDone")}>
            {t("overview.headline.steps", { n: total.allStepsDone.count, percent: total.allStepsDone.percent })}
          </a>
        </p>
        <p className="pm-muted">
          <a className="ov-line" href={behind("verified")}>
            {t("overview.headline.verified", { n: total.verified.count, percent: total.verified.percent })}
          </a>
        </p>
        <p className="pm-muted">
          <DaysLeft overview={overview} href={behind(total.overdue > 0 ? "overdue" : "outstanding")} />
        </p>
        <p className="ov-quote">
          <q>{sentence.replace(BEFORE_PERCENT, "\n")}</q>
          <CopyButton
            type="text"
            size="small"
            text={sentence}
            label=""
            ariaLabel={t("overview.headline.copySentence")}
          />
        </p>
      </div>
    </section>
  );
}

/** How long there is still, over whom it is about. */
function DaysLeft({ overview, href }: { readonly overview: Overview; readonly href: string }) {
  const { t } = useText();
  const { round, daysLeft, workingDaysLeft } = overview;
  if (round.closedAt !== null) return t("overview.headline.closed");
  const left =
    daysLeft < 0
      ? t("overview.headline.past", { n: -daysLeft })
      : daysLeft === 0
        ? t("overview.headline.lastDay")
        : t("overview.headline.left", { n: daysLeft, working: workingDaysLeft });
  return (
    <a className="ov-line" href={href}>
      {left}
    </a>
  );
}
