import { Button, Select } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Out } from "../../app/data/names";
import { promptFor } from "../../app/data/secret-prompt";
import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorNotice } from "../../ui/ErrorNotice";
import { PageHeader } from "../../ui/PageHeader";
import { useJob } from "../../ui/use-job";
import { useNotify } from "../../ui/use-notify";
import { ConfirmDialog } from "./ConfirmDialog";
import { ProposalReview } from "./ProposalReview";
import { tally as count } from "./proposal-model";
import { useDiscard } from "./use-discard";

interface Props {
  readonly id: string;
  /** Another sheet can be asked for only while the file's bytes are here. */
  canReread(fileName: string): boolean;
  onReread(sheet: string): void;
  onLeave(): void;
  onCommitted(fileName: string, result: Out<"imports.commit">): void;
}

/** One proposal: review, then one confirm that writes it as a batch. */
export function ProposalPage({ id, canReread, onReread, onLeave, onCommitted }: Props) {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const commit = useJob("imports.commit", `imports.commit:${id}`);
  // While it is being written the proposal stays on screen as it was confirmed.
  const { data: proposal, error } = useRead("imports.get", { id }, { enabled: !commit.running });
  const notify = useNotify();
  const discard = useDiscard();
  const tally = useMemo(() => count(proposal?.rows ?? []), [proposal]);
  const committed = useRef(onCommitted);
  useEffect(() => {
    committed.current = onCommitted;
  });

  const fileName = proposal?.fileName;
  const { result, error: refused, dismiss } = commit;
  useEffect(() => {
    if (!result || fileName === undefined) return;
    dismiss();
    setAsking(false);
    committed.current(fileName, result);
  }, [result, fileName, dismiss]);
  useEffect(() => {
    // One that waits for the passphrase goes on by itself.
    if (!refused || promptFor(refused.code)) return;
    dismiss();
    setAsking(false);
    notify.error(refused);
  }, [refused, dismiss, notify]);

  if (error) return <ErrorNotice error={error} onRetry={onLeave} />;
  if (!proposal) return null;
  if (proposal.state !== "open" && !commit.running) return <ClosedProposal onLeave={onLeave} />;

  return (
    <div className="pm-screen">
      <PageHeader
        title={t("import.title")}
        note={`${proposal.fileName} · ${t("import.sheetOf", { sheet: proposal.sheet, n: proposal.rows.length + proposal.counts.header })}`}
        actions={
          <>
            {canReread(proposal.fileName) && proposal.sheets.length > 1 ? (
              <Select
                aria-label={t("import.otherSheet")}
                value={proposal.sheet}
                options={proposal.sheets.map((sheet) => ({
                  value: sheet.name,
                  label:
                    t("import.sheetChoice", { name: sheet.name, n: sheet.rows }) +
                    (sheet.hidden ? ` · ${t("import.sheetHidden")}` : ""),
                }))}
                onChange={onReread}
              />
            ) : null}
            <Button
              onClick={async () => {
                if (await discard(id, proposal.fileName)) onLeave();
              }}
            >
              {t("import.actions.discard")}
            </Button>
            <Button onClick={onLeave}>{t("import.actions.later")}</Button>
            <Button type="primary" disabled={tally.written === 0} onClick={() => setAsking(true)}>
              {tally.written === 0 ? t("import.actions.commitNone") : t("import.actions.commit", { n: tally.written })}
            </Button>
          </>
        }
      />
      <ProposalReview key={proposal.id} proposal={proposal} tally={tally} />
      <ConfirmDialog
        open={asking}
        fileName={proposal.fileName}
        tally={tally}
        writing={commit.running}
        onCancel={() => setAsking(false)}
        onConfirm={(leaveQuestions) => commit.start({ id, leaveQuestions })}
      />
    </div>
  );
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
