import type { Overview } from "../../../shared/contract/overview";
import { useText } from "../../app/i18n";
import { toHash } from "../../app/router";

interface StepsLeftProps {
  readonly steps: Overview["steps"];
  readonly total: number;
}

/** For each step, how many agencies have not done it; the worst first. */
export function StepsLeft({ steps, total }: StepsLeftProps) {
  const { t } = useText();
  const left = steps.filter((step) => step.notDone > 0).toSorted((a, b) => b.notDone - a.notDone);
  return (
    <section className="ov-steps">
      <h2>{t("overview.steps.title")}</h2>
      {left.length === 0 ? <p className="pm-muted">{t("overview.steps.none")}</p> : null}
      <ul>
        {left.map(({ stepId, title, notDone }) => (
          <li key={stepId}>
            <span>{title}</span>
            <a
              className="ov-step-count"
              href={toHash(["agencies"], { step: stepId })}
              aria-label={t("overview.steps.show", { n: notDone, title })}
            >
              {notDone}
            </a>
            <span className="ov-step-track" aria-hidden="true">
              <span style={{ width: `${total > 0 ? (notDone / total) * 100 : 0}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
