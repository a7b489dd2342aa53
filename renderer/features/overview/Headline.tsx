import type { Overview } from "../../../shared/contract/overview";
import { useText } from "../../app/i18n";
import { CopyButton } from "../../ui/CopyButton";
import { Ring } from "./Ring";

/** The sentence breaks before its percentage, not inside ร้อยละ, which the browser takes for two words. */
const BEFORE_PERCENT = / (?=คิดเป็น)/;

/** The three numbers, never mixed (domain §1), and the sentence as letters quote it. */
export function Headline({ overview: { total, sentence } }: { readonly overview: Overview }) {
  const { t } = useText();
  return (
    <section className="ov-headline pm-panel">
      <Ring percent={total.reported.percent} label={t("overview.headline.ring", { percent: total.reported.percent })} />
      <div>
        <p>
          <b className="ov-big">{total.reported.count}</b>{" "}
          <span className="ov-of">
            {t("overview.headline.of", { total: total.total })} {t("overview.headline.reported")}
          </span>
        </p>
        <p className="pm-muted">
          {t("overview.headline.steps", { n: total.allStepsDone.count, percent: total.allStepsDone.percent })}
        </p>
        <p className="pm-muted">
          {t("overview.headline.verified", { n: total.verified.count, percent: total.verified.percent })}
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
