import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import type { Out } from "../../../app/data/names";
import { promptFor } from "../../../app/data/secret-prompt";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { ErrorNotice } from "../../../ui/ErrorNotice";
import { PageHeader } from "../../../ui/PageHeader";
import { useJob } from "../../../ui/use-job";
import { useNotify } from "../../../ui/use-notify";
import { ConfirmDialog } from "../batches/ConfirmDialog";
import { useDiscard } from "../intake/use-discard";
import type { Propose } from "../intake/use-propose";
import { useSourceName } from "../use-source-name";
import { ProposalReview } from "./ProposalReview";
import { rowsOfSheet, written } from "./proposal-model";
import { FormAnswersNote, Recognised } from "./Recognised";
import { useExportProposal } from "./use-export-proposal";
import "./review.css";
import "./outcomes.css";
import "./panel.css";

interface Props {
  readonly id: string;
  readonly propose: Propose;
  onLeave(): void;
  onCommitted(fileName: string, result: Out<"imports.commit">): void;
}

/** One proposal: review, then one confirm that writes it as a batch. */
export function ProposalPage({ id, propose, onLeave, onCommitted }: Props) {
  const { t } = useText();
  const sourceName = useSourceName();
  const [asking, setAsking] = useState(false);
  const commit = useCommit(id, onCommitted, () => setAsking(false));
  // While it is being written the proposal stays on screen as it was confirmed.
  const { data: proposal, error } = useRead("imports.get", { id, rows: false }, { enabled: !commit.running });
  const counted = useRead("imports.rows", { id, offset: 0, limit: 1 }, { enabled: !commit.running });
  const discard = useDiscard();
  const exported = useExportProposal(id);

  if (error) return <ErrorNotice error={error} onRetry={onLeave} />;
  if (!proposal) return null;
  if (proposal.state !== "open" && !commit.running) return <ClosedProposal onLeave={onLeave} />;
  const tally = counted.data?.tally ?? null;
  const n = tally ? written(tally) : 0;
  const fileName = sourceName(proposal.fileName);

  return (
    <div className="pm-screen im-proposal">
      <PageHeader
        title={t("import.title")}
        note={`${fileName} · ${t("import.sheetOf", { sheet: proposal.sheet, n: rowsOfSheet(proposal.counts) })}`}
        actions={
          <>
            <Button
              onClick={async () => {
                if (await discard(id, fileName)) onLeave();
              }}
            >
              {t("import.actions.discard")}
            </Button>
            <Button loading={exported.running} onClick={exported.start}>
              {t("import.actions.export")}
            </Button>
            <Button onClick={onLeave}>{t("import.actions.later")}</Button>
            <Button type="primary" disabled={n === 0} onClick={() => setAsking(true)}>
              {n === 0 ? t("import.actions.commitNone") : t("import.actions.commit", { n })}
            </Button>
          </>
        }
      />
      {proposal.layout === "form-responses" ? <FormAnswersNote /> : null}
      <Recognised proposal={proposal} propose={propose} />
      <ProposalReview key={proposal.id} proposal={proposal} />
      {tally ? (
        <ConfirmDialog
          open={asking}
          id={id}
          fileName={fileName}
          tally={tally}
          writing={commit.running}
          onCancel={() => setAsking(false)}
          onConfirm={(leaveQuestions) => commit.start({ id, leaveQuestions })}
        />
      ) : null}
    </div>
  );
}

/** Writes the batch, and hands its result on once. */
function useCommit(id: string, onCommitted: Props["onCommitted"], onRefused: () => void) {
  const notify = useNotify();
  const sourceName = useSourceName();
  const commit = useJob("imports.commit", `imports.commit:${id}`);
  const { data: proposal } = useRead("imports.get", { id, rows: false }, { enabled: !commit.running });
  const told = useRef({ onCommitted, onRefused });
  useEffect(() => {
    told.current = { onCommitted, onRefused };
  });
  const { result, error: refused, dismiss } = commit;
  const fileName = proposal ? sourceName(proposal.fileName) : undefined;
  useEffect(() => {
    if (!result || fileName === undefined) return;
    dismiss();
    told.current.onCommitted(fileName, result);
  }, [result, fileName, dismiss]);
  useEffect(() => {
    // One that waits for the passphrase goes on by itself.
    if (!refused || promptFor(refused.code)) return;
    dismiss();
    told.current.onRefused();
    notify.error(refused);
  }, [refused, dismiss, notify]);
  return commit;
}

function ClosedProposal({ onLeave }: Pick<Props, "onLeave">) {
  const { t } = useText();
  return (
    <EmptyState
      title={t("import.open.closed")}
      actions={
        <Button type="primary" onClick={onLeave}>
          {t("import.open.back")}
        </Button>
      }
    />
  );
}
