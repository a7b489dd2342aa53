import type { ReactNode } from "react";
import type { Measure, Overview } from "../../../shared/contract/overview";
import { useText } from "../../app/i18n";
import { toHash } from "../../app/router";
import { StatusTag, Tag } from "../../ui/StatusTag";

/** What needs a look, as numbers that open their lists. */
export function Cards({ overview: { total, changes, attention } }: { readonly overview: Overview }) {
  const { t } = useText();
  // Past the deadline, exactly the outstanding are overdue, so they share their percent.
  const overduePercent = total.outstanding.percent;
  const waiting = attention.pins + attention.noCode + attention.names + attention.questions + attention.conflicting;
  const behind = (measure: Measure) => toHash(["agencies"], { measure });
  const alsoToday = [
    { key: "todayVerified", count: changes.verified },
    { key: "todayReturned", count: changes.returned },
    { key: "todaySteps", count: changes.steps },
    { key: "todayCalled", count: changes.called },
  ] as const;
  const kinds = [
    { key: "pins", count: attention.pins, href: behind("pins") },
    { key: "noCode", count: attention.noCode, href: behind("noCode") },
    { key: "names", count: attention.names, href: behind("names") },
    { key: "conflicting", count: attention.conflicting, href: behind("conflicting") },
    { key: "questions", count: attention.questions, href: toHash(["import"]) },
  ] as const;
  return (
    <>
      <Card head={<StatusTag status="none" />} count={String(total.outstanding.count)} href={behind("outstanding")}>
        {total.overdue > 0 && (
          <a href={behind("overdue")}>{t("overview.cards.overdue", { n: total.overdue, percent: overduePercent })}</a>
        )}
        {total.late > 0 && <a href={behind("late")}>{t("overview.cards.late", { n: total.late })}</a>}
        {total.partly > 0 ? (
          <a href={behind("partly")}>{t("overview.cards.partly", { n: total.partly })}</a>
        ) : (
          <span>{t("overview.cards.partly", { n: 0 })}</span>
        )}
      </Card>
      <Card head={<StatusTag status="returned" />} count={String(total.returned)} href={behind("returned")}>
        {t(total.returned > 0 ? "overview.cards.returnedNote" : "overview.cards.notReturned")}
      </Card>
      <Card
        head={
          <Tag tone="done" mark="+">
            {t("overview.cards.today")}
          </Tag>
        }
        count={changes.reported > 0 ? `+${changes.reported}` : "0"}
        {...(changes.reported > 0 ? { href: behind("todayReported") } : {})}
      >
        {t("overview.cards.todayNote")}
        {alsoToday
          .filter(({ count }) => count > 0)
          .map(({ key, count }) => (
            <a key={key} href={behind(key)} className="ov-attention">
              {t(`overview.cards.${key}`, { n: count })}
            </a>
          ))}
      </Card>
      <Card
        head={
          <Tag tone="partly" mark="▲">
            {t("overview.cards.attention")}
          </Tag>
        }
        count={String(waiting)}
      >
        {waiting === 0
          ? t("overview.cards.nothing")
          : kinds
              .filter(({ count }) => count > 0)
              .map(({ key, count, href }) => (
                <a key={key} href={href} className="ov-attention">
                  {t(`overview.cards.${key}`, { n: count })}
                </a>
              ))}
      </Card>
    </>
  );
}

interface CardProps {
  readonly head: ReactNode;
  readonly count: string;
  /** The list behind the number. */
  readonly href?: string;
  readonly children: ReactNode;
}

function Card({ head, count, href, children }: CardProps) {
  return (
    <section className="ov-card pm-panel">
      {head}
      <p className="ov-big">{href ? <a href={href}>{count}</a> : count}</p>
      <div className="ov-card-note">{children}</div>
    </section>
  );
}
