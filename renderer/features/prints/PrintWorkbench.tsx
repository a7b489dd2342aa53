import { Alert, Button } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import type { AgencyRow } from "../../../shared/contract/agencies";
import type { PosterRun } from "../../../shared/contract/poster-design";
import { compareAgencies } from "../../../shared/domain/sorting";
import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import { useErrorText } from "../../app/i18n/use-error-text";
import { PageHeader } from "../../ui/PageHeader";
import { AgencyChooser } from "./AgencyChooser";
import { PrintProgress, PrintResult } from "./PrintOutcome";
import { PrintPreview } from "./PrintPreview";
import { PosterOptions } from "./posters/PosterOptions";
import { blocksOf, type PrintKind } from "./print-kinds";
import { RevealDialog } from "./RevealDialog";
import { TemplateBar } from "./TemplateBar";
import { useChoice } from "./use-choice";
import { usePrint } from "./use-print";

interface Props {
  readonly kind: PrintKind;
  readonly rows: readonly AgencyRow[];
  readonly roundId: string | null;
  readonly head: ReactNode;
}

/** Choose agencies, see the very page, make the PDF. */
export function PrintWorkbench({ kind, rows: unsorted, roundId, head }: Props) {
  const { t } = useText();
  const errorText = useErrorText();
  const plan = useRead("posters.plan", {}, { enabled: kind === "poster", keep: true });
  const rows = useMemo(() => [...unsorted].sort(compareAgencies), [unsorted]);
  const blocks = useMemo(() => blocksOf(kind, rows, plan.data?.blocked ?? []), [kind, rows, plan.data]);
  const blocked = useMemo(() => new Set(blocks.keys()), [blocks]);
  const choice = useChoice(rows, blocked);
  const [lowInk, setLowInk] = useState(false);
  const [run, setRun] = useState<PosterRun>({ sheet: "a4", copies: 1, start: 1 });
  const [asking, setAsking] = useState(false);
  const job = usePrint(kind);

  const { chosen } = choice;
  const agencyIds = chosen.map((row) => row.id);
  const make = (): void => {
    if (kind === "slip") setAsking(true);
    else void job.start({ agencyIds, lowInk, run, roundId, withPassword: false });
  };
  const waiting = kind === "poster" && plan.data === undefined;

  return (
    <div className="pm-screen">
      <PageHeader
        title={t("prints.title")}
        note={head}
        actions={
          <Button
            type={job.result ? "default" : "primary"}
            disabled={chosen.length === 0 || job.running || waiting}
            onClick={make}
          >
            {t(`prints.make.${kind}`, { n: chosen.length })}
          </Button>
        }
      />
      {job.running ? <PrintProgress view={job.view} onCancel={job.cancel} /> : null}
      {job.result ? <PrintResult kind={kind} result={job.result} onClose={job.dismiss} /> : null}
      {job.error && job.error.code !== "CANCELLED" ? (
        <Alert
          type="error"
          showIcon
          title={t("ui.errorTitle")}
          description={errorText(job.error)}
          closable={{ onClose: job.dismiss }}
        />
      ) : null}
      {job.view?.state === "cancelled" ? (
        <Alert type="info" showIcon title={t("prints.job.cancelled")} closable={{ onClose: job.dismiss }} />
      ) : null}
      {kind === "poster" ? (
        <div className="pr-options">
          <PosterOptions rows={rows} run={run} onRun={setRun} />
          <TemplateBar rows={rows} urgent={choice.able.length === 0} />
        </div>
      ) : (
        <p className="pm-muted">{t(`prints.lead.${kind}`)}</p>
      )}
      <div className="pr-body">
        <AgencyChooser kind={kind} rows={rows} blocks={blocks} choice={choice} />
        <PrintPreview kind={kind} chosen={chosen} roundId={roundId} lowInk={lowInk} run={run} onLowInk={setLowInk} />
      </div>
      <RevealDialog
        open={asking}
        count={chosen.length}
        anyPassword={chosen.some((row) => row.hasPassword)}
        onCancel={() => setAsking(false)}
        onConfirm={(withPassword) => {
          setAsking(false);
          void job.start({ agencyIds, lowInk, run, roundId, withPassword });
        }}
      />
    </div>
  );
}
