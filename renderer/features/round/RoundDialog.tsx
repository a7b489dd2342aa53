import { Alert, Button, Form, Modal, Select } from "antd";
import { type ComponentType, useEffect, useState } from "react";
import { useCommand } from "../../app/data/use-command";
import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import { useNotify } from "../../ui/use-notify";
import { AgencyScope } from "./AgencyScope";
import { HeadFields } from "./HeadFields";
import {
  chosenAgencies,
  type DraftFiller,
  emptyDraft,
  missing as missingOf,
  type RoundDraft,
  toCreate,
  withTemplate,
} from "./round-draft";
import { StepsEditor } from "./StepsEditor";
import "../../ui/parts.css";
import "./round.css";

interface Props {
  /** What may fill a new round's draft: shown above its fields. */
  readonly filler?: ComponentType<DraftFiller>;
  onClose(): void;
  /** After the round is on disk. */
  onDone?(roundId: string): void;
}

const OWN = "own";

/** Starts a round with what it cannot begin without; the rest stands on its page. */
export function RoundDialog({ filler: Filler, onClose, onDone }: Props) {
  const { t } = useText();
  const notify = useNotify();
  const templates = useRead("rounds.templates", {}).data?.rows ?? [];
  const agencies = useRead("agencies.list", {}).data?.rows ?? [];
  const today = useRead("app.status", {}).data?.today ?? "";
  const create = useCommand("rounds.create");
  const attach = useCommand("attachments.addToRound");
  const [draft, setDraft] = useState<RoundDraft>(emptyDraft);
  const [strict, setStrict] = useState(false);
  const change = (patch: Partial<RoundDraft>): void => setDraft((old) => ({ ...old, ...patch }));

  // The newest template is there to start from, once templates are known.
  const first = templates[0];
  useEffect(() => {
    if (!first) return;
    setDraft((old) => (old.steps.length > 0 ? old : { ...old, ...withTemplate(first) }));
  }, [first]);

  const chosen = chosenAgencies(draft, agencies);
  const missing = missingOf(draft);
  const pending = create.pending || attach.pending;

  const submit = async (): Promise<void> => {
    setStrict(true);
    if (missing.size > 0 || draft.deadline === null) return;
    const made = await create.run(toCreate(draft, draft.deadline, agencies));
    if (!made) return;
    // A file that cannot be kept is told by itself; the round has begun.
    for (const file of draft.files) await attach.run({ roundId: made.id, ...file });
    notify.done(t("round.started", { title: draft.title.trim() }), made.activityId);
    onClose();
    onDone?.(made.id);
  };

  return (
    <Modal
      open
      centered
      width={760}
      className="rd-dialog"
      title={t("round.newTitle")}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t("round.cancel")}
        </Button>,
        <Button key="ok" type="primary" loading={pending} disabled={agencies.length === 0} onClick={submit}>
          {t("round.start", { n: chosen.length })}
        </Button>,
      ]}
    >
      <Form layout="vertical" requiredMark={false} onSubmitCapture={submit}>
        <p className="pm-muted">{t("round.lead")}</p>
        {agencies.length === 0 ? <Alert type="info" showIcon title={t("round.noAgencies")} /> : null}
        {Filler ? <Filler draft={draft} onFill={change} /> : null}
        <HeadFields draft={draft} missing={missing} strict={strict} today={today} onChange={change} />
        <Form.Item
          label={t("round.agencies")}
          validateStatus={strict && missing.has("kinds") ? "error" : ""}
          help={strict && missing.has("kinds") ? t("round.chooseKind") : undefined}
        >
          <AgencyScope rows={agencies} kinds={draft.kinds} onChange={(kinds) => change({ kinds })} />
        </Form.Item>
        <Form.Item
          label={t("round.template")}
          htmlFor="round-template"
          extra={t("round.templateHint")}
          validateStatus={strict && missing.has("steps") ? "error" : ""}
          help={strict && missing.has("steps") ? t("round.stepMissing") : undefined}
        >
          <Select
            id="round-template"
            value={draft.templateId ?? OWN}
            options={[
              ...templates.map(({ id, title }) => ({ value: id, label: title })),
              { value: OWN, label: t("round.ownSteps") },
            ]}
            onChange={(id) => change(withTemplate(templates.find((one) => one.id === id)))}
          />
        </Form.Item>
        <StepsEditor steps={draft.steps} strict={strict} onChange={(steps) => change({ steps })} />
      </Form>
    </Modal>
  );
}
