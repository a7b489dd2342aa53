import { PlusOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useState } from "react";
import type { Round } from "../../../../shared/contract/rounds";
import { useCommand } from "../../../app/data/use-command";
import { useText } from "../../../app/i18n";
import { useNotify } from "../../../ui/use-notify";
import { type DraftStep, draftStep, markReport, moveStep } from "../step-draft";
import { MakeTemplate } from "../templates/MakeTemplate";
import { StepCard } from "./StepCard";
import { changedElsewhere, draftSteps, type StepEdits, takenOut, toEdit } from "./step-edits";
import { TakenOut } from "./TakenOut";

/** As many as the contract takes. */
const MOST = 20;

/** The steps of a running round: order, names, evidence, own deadlines, kinds; saved together. */
export function StepsPart({ round }: { readonly round: Round }) {
  const { t } = useText();
  const notify = useNotify();
  const save = useCommand("rounds.editSteps");
  const [edits, setEdits] = useState<StepEdits | null>(null);
  const [strict, setStrict] = useState(false);
  const closed = round.closedAt !== null;
  const steps = edits?.steps ?? draftSteps(round.steps);
  const stale = edits !== null && changedElsewhere(edits, round);
  const change = (next: readonly DraftStep[]): void => setEdits({ base: edits?.base ?? round.steps, steps: next });
  const reset = (): void => {
    setEdits(null);
    setStrict(false);
  };
  const submit = async (): Promise<void> => {
    setStrict(true);
    if (!edits || edits.steps.some(({ title }) => title.trim() === "")) return;
    const done = await save.run(toEdit(edits, round));
    if (!done) return;
    reset();
    notify.done(t("round.steps.saved"), done.activityId);
  };
  return (
    <>
      {stale ? (
        <Alert
          type="warning"
          showIcon
          title={t("round.steps.stale")}
          action={
            <Button size="small" onClick={reset}>
              {t("ui.conflict.useTheirs")}
            </Button>
          }
        />
      ) : null}
      <ol className="rd-step-cards">
        {steps.map((step, index) => (
          <StepCard
            key={step.key}
            step={step}
            index={index}
            last={index === steps.length - 1}
            closed={closed}
            strict={strict}
            canReport={step.isReport || !steps.some(({ isReport }) => isReport)}
            onChange={(patch) => change(steps.map((one) => (one.key === step.key ? { ...one, ...patch } : one)))}
            onReport={(on) => change(markReport(steps, on ? step.key : null))}
            onMove={(by) => change(moveStep(steps, index, by))}
            onRemove={() => change(steps.filter(({ key }) => key !== step.key))}
          />
        ))}
      </ol>
      <div className="rd-add-line">
        {closed ? null : (
          <Button
            icon={<PlusOutlined />}
            disabled={steps.length >= MOST}
            onClick={() => change([...steps, draftStep({ title: "", isReport: false })])}
          >
            {t("round.stepAdd")}
          </Button>
        )}
        {edits ? null : <MakeTemplate round={round} />}
      </div>
      {edits ? (
        <div className="rd-foot">
          <TakenOut roundId={round.id} steps={takenOut(edits)} />
          <Button type="primary" disabled={stale} loading={save.pending} onClick={submit}>
            {t("round.steps.save")}
          </Button>
          <Button type="text" onClick={reset}>
            {t("ui.cancel")}
          </Button>
          <span className="pm-muted">{t("round.letters.unsaved")}</span>
        </div>
      ) : null}
    </>
  );
}
