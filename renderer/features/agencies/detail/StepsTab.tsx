import { Button, Checkbox, ConfigProvider, type ThemeConfig } from "antd";
import { useState } from "react";
import type { AgencyDetail } from "../../../../shared/contract/agencies";
import type { Round } from "../../../../shared/contract/rounds";
import { useStatus } from "../../../app/data/use-current";
import { formatDay } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { TOKENS } from "../../../app/theme";
import { DayPicker } from "../../../ui/DayPicker";
import { StatusTag } from "../../../ui/StatusTag";
import { statusOf } from "../../../ui/status";
import type { Marking } from "../use-marking";
import { ReturnDialog } from "./ReturnDialog";

interface StepsTabProps {
  readonly detail: AgencyDetail;
  readonly round: Round | null;
  readonly marking: Marking;
}

/** A done step is green wherever it is shown. */
const DONE_CHECKS: ThemeConfig = {
  components: { Checkbox: { colorPrimary: TOKENS.done, colorPrimaryHover: TOKENS.done } },
};

/** Where the agency stands in the round: its steps, its report, and what the province says of it. */
export function StepsTab({ detail: { row }, round, marking }: StepsTabProps) {
  const { t, language } = useText();
  const today = useStatus()?.today ?? "";
  const [day, setDay] = useState<string | null>(null);
  const [returning, setReturning] = useState(false);
  if (!round) return <p className="pm-muted">{t("agencies.drawer.noRoundYet")}</p>;
  const { obligation } = row;
  if (!obligation) return <p className="pm-muted">{t("agencies.drawer.noRound")}</p>;
  const { state, reportedOn, stepsDone } = obligation;
  const closed = round.closedAt !== null;
  const reported = state === "reported" || state === "verified";
  return (
    <>
      <div className="ag-state">
        <StatusTag status={statusOf(row)} />
        {obligation.overdue ? <StatusTag status="overdue" /> : null}
        {reportedOn ? (
          <span className="pm-muted">{t("agencies.drawer.reportedOn", { day: formatDay(reportedOn, language) })}</span>
        ) : null}
      </div>
      <ConfigProvider theme={DONE_CHECKS}>
        <ul className="ag-step-list">
          {round.steps.map((step, index) => (
            <li key={step.id}>
              <Checkbox
                disabled={closed}
                checked={stepsDone.includes(step.id)}
                onChange={() => void marking.toggle(row, step)}
              >
                {t("agencies.step", { n: index + 1, title: step.title })}
                {step.isReport ? <span className="ag-step-note">{t("agencies.drawer.byReport")}</span> : null}
              </Checkbox>
            </li>
          ))}
        </ul>
      </ConfigProvider>
      {closed || state === "verified" ? null : (
        <div className="ag-received">
          <label htmlFor="ag-received">{t("agencies.report.on")}</label>
          <DayPicker
            id="ag-received"
            value={day ?? reportedOn ?? today}
            max={today}
            allowClear={false}
            onChange={(next) => {
              setDay(next);
              if (reported && next) void marking.setState([row], "reported", { on: next });
            }}
          />
          {!reported && day ? (
            <Button onClick={() => void marking.setState([row], "reported", { on: day })}>{t("ui.save")}</Button>
          ) : null}
        </div>
      )}
      <div className="ag-actions">
        {reported && !closed ? <Button onClick={() => setReturning(true)}>{t("agencies.report.return")}</Button> : null}
        {closed || state === "pending" ? null : (
          <Button type="text" onClick={() => void marking.setState([row], "pending")}>
            {t("agencies.report.back")}
          </Button>
        )}
      </div>
      {returning ? (
        <ReturnDialog
          onClose={() => setReturning(false)}
          onReturn={(reason) => marking.setState([row], "returned", { reason })}
        />
      ) : null}
    </>
  );
}
