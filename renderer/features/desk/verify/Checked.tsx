import type { ReactNode } from "react";
import type { DeskAgency } from "../../../../shared/contract/desk";
import type { Round } from "../../../../shared/contract/rounds";
import { shortName } from "../../../../shared/domain/kinds";
import { useRead } from "../../../app/data/use-read";
import { formatDay } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { toHash } from "../../../app/router";
import { namedDistrict } from "../../../ui/district-text";
import { KindName } from "../../../ui/KindName";
import { Loaded } from "../../../ui/Loaded";
import { StatusTag } from "../../../ui/StatusTag";
import { Files } from "./Files";

interface CheckedProps {
  readonly round: Round;
  readonly agencyId: string;
  readonly actions: ReactNode;
}

/** All that the check looks at, side by side: what was reported, the steps, the pin, the processes. */
export function Checked({ round, agencyId, actions }: CheckedProps) {
  const agency = useRead("desk.agency", { roundId: round.id, agencyId });
  return <Loaded query={agency}>{(value) => <Sheet agency={value} actions={actions} />}</Loaded>;
}

function Sheet({ agency, actions }: { readonly agency: DeskAgency; readonly actions: ReactNode }) {
  const { t, language } = useText();
  return (
    <section className="dk-card dk-panel" aria-label={t("desk.report.label", { name: shortName(agency) })}>
      <header className="dk-panel-head">
        <h2>
          <KindName agency={agency} full />{" "}
          {agency.district ? <small className="pm-muted">{namedDistrict(t, agency.district)}</small> : null}
        </h2>
        {agency.late ? <StatusTag status="overdue">{t("desk.report.late")}</StatusTag> : null}
        {agency.conflicting ? <StatusTag status="check">{t("desk.verify.conflicting")}</StatusTag> : null}
      </header>
      <ul className="dk-reports">
        {agency.reports.map((report) => (
          <li key={report.id}>
            {t("desk.verify.received", {
              day: formatDay(report.receivedOn, language),
              channel: t(`desk.report.channels.${report.channel}`),
            })}
            {report.reporter ? ` · ${t("desk.verify.by", { name: report.reporter })}` : ""}
            {report.note ? ` · ${report.note}` : ""}
          </li>
        ))}
      </ul>
      <ol className="dk-checklist">
        {agency.steps
          .filter((step) => step.applies)
          .map((step) => (
            <li key={step.stepId}>
              <span>{step.title}</span>
              <StatusTag status={step.done ? "reported" : "none"}>
                {t(step.done ? "desk.report.done" : "desk.report.notDone")}
              </StatusTag>
              <span className="pm-muted">
                {[step.day ? formatDay(step.day, language) : "", step.number ?? "", step.note]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </span>
            </li>
          ))}
      </ol>
      <dl className="dk-facts">
        <div>
          <dt>{t("desk.verify.pin")}</dt>
          <dd>
            {agency.pin ? (
              <>
                <a href={toHash(["map", agency.agencyId])}>
                  {agency.pin.lat.toFixed(5)}, {agency.pin.lon.toFixed(5)}
                </a>{" "}
                {agency.pin.state === "check" ? (
                  <StatusTag status="check">{t("desk.verify.pinCheck")}</StatusTag>
                ) : null}
              </>
            ) : (
              t("desk.verify.pinNone")
            )}
          </dd>
        </div>
        <div>
          <dt>{t("desk.verify.processes")}</dt>
          <dd>
            {agency.processes ?? t("desk.verify.processesNone")}
            {agency.processesMissing ? ` · ${t("desk.verify.processesMissing", { n: agency.processesMissing })}` : ""}
          </dd>
        </div>
        <div>
          <dt>{t("desk.verify.files")}</dt>
          <dd>
            <Files files={agency.attachments} />
          </dd>
        </div>
      </dl>
      <footer className="dk-panel-foot">{actions}</footer>
    </section>
  );
}
