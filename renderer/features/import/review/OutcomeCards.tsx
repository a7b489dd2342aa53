import type { OutcomeCounts } from "../../../../shared/contract/imports";
import { useText } from "../../../app/i18n";
import type { RowFilter } from "./use-rows";

const OUTCOMES = ["question", "new", "change", "same", "unreadable"] as const;

interface Props {
  readonly counts: OutcomeCounts;
  readonly undecided: number;
  readonly filter: RowFilter;
  onFilter(filter: RowFilter): void;
}

/** The counts by outcome; each card filters the rows, pressing the active one again shows all. */
export function OutcomeCards({ counts, undecided, filter, onFilter }: Props) {
  const { t } = useText();
  return (
    <fieldset className="im-outcomes" aria-label={t("import.column.outcome")}>
      {OUTCOMES.map((outcome) => {
        const name = t(`import.outcome.${outcome}`);
        const count = counts[outcome];
        const active = filter.outcome === outcome;
        const waits = outcome === "question" && undecided > 0;
        return (
          <button
            key={outcome}
            type="button"
            className="im-outcome"
            data-outcome={outcome}
            data-waiting={waits}
            aria-pressed={active}
            aria-label={t("import.outcome.showOnly", { name, n: count })}
            onClick={() => onFilter(active ? {} : { outcome })}
          >
            <span className="im-outcome-name" data-outcome={outcome}>
              {name}
            </span>
            <span className="im-outcome-count">
              {count}
              {waits && undecided < count ? (
                <span className="im-outcome-left">{t("import.outcome.left", { n: undecided })}</span>
              ) : null}
            </span>
          </button>
        );
      })}
      <div className="im-outcome" data-outcome="header">
        <span className="im-outcome-name" data-outcome="header">
          {t("import.outcome.header")}
        </span>
        <span className="im-outcome-count">{counts.header}</span>
      </div>
    </fieldset>
  );
}
