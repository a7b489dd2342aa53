import { Button } from "antd";
import { useText } from "../../app/i18n";
import { CheckMark, PinIcon } from "./PinIcon";
import { PIN_STATUSES, type PinStatus } from "./pin-status";

interface Props {
  readonly counts: Readonly<Record<PinStatus, number>>;
  readonly check: number;
  readonly overdue: number;
  readonly hidden: ReadonlySet<PinStatus>;
  readonly onlyCheck: boolean;
  onHidden(hidden: ReadonlySet<PinStatus>): void;
  onOnlyCheck(only: boolean): void;
}

/** What the shapes mean, in words and counts; each line is also the filter for it. */
export function Legend({ counts, check, overdue, hidden, onlyCheck, onHidden, onOnlyCheck }: Props) {
  const { t } = useText();
  const toggle = (status: PinStatus): void => {
    const next = new Set(hidden);
    if (!next.delete(status)) next.add(status);
    onHidden(next);
  };
  return (
    <fieldset className="mp-legend" aria-label={t("map.legend")}>
      {PIN_STATUSES.filter((status) => counts[status] > 0 || status !== "noRound").map((status) => (
        <button
          key={status}
          type="button"
          className="mp-legend-item"
          aria-pressed={!hidden.has(status)}
          aria-label={t("map.show", { name: t(`ui.state.${status}`), n: counts[status] })}
          onClick={() => toggle(status)}
        >
          <PinIcon status={status} />
          <span>{t(`ui.state.${status}`)}</span>
          <strong>{counts[status]}</strong>
        </button>
      ))}
      <button
        type="button"
        className="mp-legend-item"
        data-only
        aria-pressed={onlyCheck}
        aria-label={t("map.show", { name: t("ui.state.check"), n: check })}
        onClick={() => onOnlyCheck(!onlyCheck)}
      >
        <CheckMark />
        <span>{t("ui.state.check")}</span>
        <strong>{check}</strong>
      </button>
      {overdue > 0 ? (
        <span className="mp-legend-item">
          <PinIcon status="none" overdue />
          <span>{t("ui.state.overdue")}</span>
          <strong>{overdue}</strong>
        </span>
      ) : null}
      {hidden.size > 0 || onlyCheck ? (
        <Button
          size="small"
          onClick={() => {
            onHidden(new Set());
            onOnlyCheck(false);
          }}
        >
          {t("map.all")}
        </Button>
      ) : null}
    </fieldset>
  );
}
