import { Button, Select } from "antd";
import { useState } from "react";
import type { Round } from "../../../../shared/contract/rounds";
import type { Out } from "../../../app/data/names";
import { useCommand } from "../../../app/data/use-command";
import { useRead } from "../../../app/data/use-read";
import { formatDay } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { go } from "../../../app/router";
import { EmptyState } from "../../../ui/EmptyState";
import { Loaded } from "../../../ui/Loaded";
import { ScrollArea } from "../../../ui/ScrollArea";
import { useNotify } from "../../../ui/use-notify";
import { SatisfactionDialog } from "../satisfaction/SatisfactionDialog";
import { PointRow, pointKey } from "./PointRow";
import "../ticks.css";
import "./points.css";

type Found = Out<"evidence.points">;

interface Steps {
  readonly checkedStepId?: string;
  readonly linkedStepId?: string;
}

/** What the service points show to have been done since the round began: nothing is marked before it is confirmed. */
export function PointsPage({ round }: { readonly round: Round }) {
  const [steps, setSteps] = useState<Steps>({});
  const found = useRead("evidence.points", { roundId: round.id, ...steps }, { keep: true });
  return (
    <Loaded query={found}>
      {(value) => <Proposal round={round} found={value} onSteps={(patch) => setSteps({ ...steps, ...patch })} />}
    </Loaded>
  );
}

interface ProposalProps {
  readonly round: Round;
  readonly found: Found;
  readonly onSteps: (patch: Steps) => void;
}

function Proposal({ round, found, onSteps }: ProposalProps) {
  const { t, language } = useText();
  const notify = useNotify();
  // What is left out, not what is taken: rows that come with the next import stand ticked as these do.
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [scores, setScores] = useState(false);
  const { run, pending } = useCommand("evidence.confirm");
  const { rows } = found;
  const closed = round.closedAt !== null;
  const taken = rows.filter((row) => !without.has(pointKey(row)));
  const titles = new Map(round.steps.map(({ id, title }) => [id, title]));
  const toggle = (key: string) =>
    setWithout((old) => {
      const next = new Set(old);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  const confirm = async () => {
    const marks = taken.map(({ agencyId, stepId }) => ({ agencyId, stepId }));
    const answer = await run({ roundId: round.id, marks });
    if (answer) notify.done(t("desk.points.done", { n: marks.length }), answer.activityId);
  };
  const choices = round.steps.filter((step) => !step.isReport).map(({ id, title }) => ({ value: id, label: title }));
  const chooser = (name: "checked" | "linked", value: string | null, choose: (id: string) => void) => (
    <span className="dp-step">
      <span id={`dp-${name}`}>{t(`desk.points.${name}`)}</span>
      <Select
        aria-labelledby={`dp-${name}`}
        popupMatchSelectWidth={false}
        placeholder={t("desk.points.noStep")}
        value={value}
        options={choices}
        onChange={choose}
      />
    </span>
  );
  return (
    <section className="dk-card dp" aria-label={t("desk.tabs.points")}>
      <header className="dp-head">
        <div>
          <h2>{t("desk.points.title", { n: rows.length })}</h2>
          <p className="pm-muted">{t("desk.points.since", { day: formatDay(found.since, language) })}</p>
        </div>
        <div className="dp-actions">
          <Button onClick={() => setScores(true)}>{t("desk.satisfaction.open")}</Button>
          <Button
            type="primary"
            disabled={closed || taken.length === 0}
            loading={pending}
            onClick={() => void confirm()}
          >
            {t("desk.points.confirm", { n: taken.length })}
          </Button>
        </div>
      </header>
      <div className="dp-steps">
        {chooser("checked", found.checkedStepId, (checkedStepId) => onSteps({ checkedStepId }))}
        {chooser("linked", found.linkedStepId, (linkedStepId) => onSteps({ linkedStepId }))}
      </div>
      {rows.length === 0 ? (
        <EmptyState
          title={t("desk.points.none")}
          actions={<Button onClick={() => go(["import"])}>{t("desk.points.toImport")}</Button>}
        >
          {t("desk.points.noneText")}
        </EmptyState>
      ) : (
        <ScrollArea className="dk-ticks dp-scroll" label={t("desk.tabs.points")}>
          <table>
            <thead>
              <tr>
                <th scope="col">
                  <input
                    type="checkbox"
                    aria-label={t("desk.points.all")}
                    checked={taken.length === rows.length}
                    onChange={(event) => setWithout(new Set(event.target.checked ? [] : rows.map(pointKey)))}
                  />
                </th>
                <th scope="col">{t("desk.points.agency")}</th>
                <th scope="col">{t("desk.points.step")}</th>
                <th scope="col">{t("desk.points.because")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <PointRow
                  key={pointKey(row)}
                  row={row}
                  title={titles.get(row.stepId) ?? ""}
                  taken={!without.has(pointKey(row))}
                  onToggle={() => toggle(pointKey(row))}
                />
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
      {scores ? <SatisfactionDialog onClose={() => setScores(false)} /> : null}
    </section>
  );
}
