import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import type { DeskAgency } from "../../../../shared/contract/desk";
import type { Round } from "../../../../shared/contract/rounds";
import { shortName } from "../../../../shared/domain/kinds";
import { useCommand } from "../../../app/data/use-command";
import { useStatus } from "../../../app/data/use-current";
import { formatDay } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { namedDistrict } from "../../../ui/district-text";
import { KindName } from "../../../ui/KindName";
import { StatusTag } from "../../../ui/StatusTag";
import { useNotify } from "../../../ui/use-notify";
import { deskStatus } from "../desk-status";
import { allDone, dropDraft, freshDraft, keepDraft, keptDraft, type ReportDraft } from "./draft";
import { Received } from "./Received";
import { Sender } from "./Sender";
import { StepsTable } from "./StepsTable";
import { usePanelKeys } from "./use-panel-keys";

interface ReportPanelProps {
  readonly agency: DeskAgency;
  readonly round: Round;
  /** It was opened: the steps take the focus. */
  readonly focused: boolean;
  readonly onFocus: () => void;
  /** Saved or given up: back to the search box. */
  readonly onLeave: () => void;
}

/** One agency's report as it is recorded: steps by keyboard, Enter saves. */
export function ReportPanel({ agency, round, focused, onFocus, onLeave }: ReportPanelProps) {
  const { t, language } = useText();
  const notify = useNotify();
  const today = useStatus()?.today ?? "";
  const [draft, setDraft] = useState<ReportDraft>(() => keptDraft(agency) ?? freshDraft(agency, today));
  const [row, setRow] = useState(0);
  const panel = useRef<HTMLElement>(null);
  const { run, pending } = useCommand("reports.record");
  const closed = round.closedAt !== null;
  const [latest] = agency.reports;

  const change = (next: ReportDraft): void => {
    setDraft(next);
    keepDraft(agency, next);
  };
  const leave = (): void => {
    dropDraft(agency);
    onLeave();
  };
  const save = async (): Promise<void> => {
    if (closed || pending) return;
    const { steps, ...head } = draft;
    const answer = await run({
      roundId: round.id,
      agencyId: agency.agencyId,
      ...head,
      steps: agency.steps.flatMap(({ stepId, applies, isReport }) => {
        const said = steps[stepId];
        return applies && !isReport && said ? [{ stepId, ...said }] : [];
      }),
    });
    if (!answer) return;
    dropDraft(agency, { draft, today });
    notify.done(t("desk.report.saved", { name: shortName(agency) }), answer.activityId);
    onLeave();
  };

  useEffect(() => {
    if (focused) panel.current?.querySelector<HTMLElement>("[data-step-row='0']")?.focus();
  }, [focused]);
  usePanelKeys({
    active: focused && !closed,
    all: () => change(allDone(agency, draft)),
    save: () => void save(),
    leave,
  });

  return (
    <section ref={panel} className="dk-card dk-panel" aria-label={t("desk.report.label", { name: shortName(agency) })}>
      <header className="dk-panel-head">
        <h2>
          <KindName agency={agency} full />{" "}
          {agency.district ? <small className="pm-muted">{namedDistrict(t, agency.district)}</small> : null}
        </h2>
        <StatusTag status={deskStatus(agency)} />
        {agency.late ? <StatusTag status="overdue">{t("desk.report.late")}</StatusTag> : null}
      </header>
      <Received draft={draft} disabled={closed} today={today} onChange={change} />
      {agency.state === "returned" ? (
        <p className="dk-problem">{t("desk.report.returned", { reason: agency.reason })}</p>
      ) : null}
      {latest ? (
        <p className="dk-earlier">
          {t("desk.report.earlier", {
            day: formatDay(latest.receivedOn, language),
            channel: t(`desk.report.channels.${latest.channel}`),
          })}
        </p>
      ) : null}
      <StepsTable
        agency={agency}
        draft={draft}
        row={row}
        disabled={closed}
        onRow={(next) => {
          setRow(next);
          if (!focused) onFocus();
        }}
        onChange={change}
      />
      <Sender draft={draft} disabled={closed} onChange={change} />
      <footer className="dk-panel-foot">
        <span className="pm-muted dk-hint">{t("desk.report.hint")}</span>
        <Button onClick={leave}>{t("desk.report.cancel")}</Button>
        <Button disabled={closed} onClick={() => change(allDone(agency, draft))}>
          {t("desk.report.all")}
        </Button>
        <Button type="primary" loading={pending} disabled={closed} onClick={() => void save()}>
          {t("desk.report.save")}
        </Button>
      </footer>
    </section>
  );
}
