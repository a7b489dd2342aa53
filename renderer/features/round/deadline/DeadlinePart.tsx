import { Button } from "antd";
import { useState } from "react";
import type { Round } from "../../../../shared/contract/rounds";
import { useStatus } from "../../../app/data/use-current";
import { formatWeekday } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { toHash } from "../../../app/router";
import { DeadlineDoubts } from "../DeadlineDoubts";
import { ExtendDialog, type Target } from "./ExtendDialog";
import { Extensions } from "./Extensions";

const TARGETS = ["agencies", "department"] as const satisfies readonly Target[];

/** Both deadlines, what is doubtful about them, and how they were moved. */
export function DeadlinePart({ round }: { readonly round: Round }) {
  const { t, language } = useText();
  const today = useStatus()?.today ?? "";
  const [moving, setMoving] = useState<Target | null>(null);
  const closed = round.closedAt !== null;
  const days = { agencies: round.deadline, department: round.departmentDeadline };
  return (
    <>
      <section className="pm-card">
        <h2>{t("round.due.title")}</h2>
        <ul className="pm-rows">
          {TARGETS.map((target) => {
            const day = days[target];
            return (
              <li key={target}>
                <span className="pm-rows-main">
                  <span className="pm-muted">{t(`round.due.${target}`)}</span>
                  <b>{day === null ? t("round.due.unset") : formatWeekday(day, language)}</b>
                </span>
                {closed ? null : (
                  <Button aria-label={t(`round.due.moveOf.${target}`)} onClick={() => setMoving(target)}>
                    {t(day === null ? "round.due.set" : "round.due.move")}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
        {closed ? null : <DeadlineDoubts {...round} today={today} />}
        <a href={toHash(["rounds", "holidays"])}>{t("round.due.holidays")}</a>
      </section>
      <Extensions round={round} />
      {moving ? <ExtendDialog round={round} target={moving} today={today} onClose={() => setMoving(null)} /> : null}
    </>
  );
}
