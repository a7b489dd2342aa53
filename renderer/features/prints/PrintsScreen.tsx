import { PrinterOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import type { ReactNode } from "react";
import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import { openRoundDialog } from "../../app/round-dialog";
import { go, useRoute } from "../../app/router";
import { EmptyState } from "../../ui/EmptyState";
import { Loaded } from "../../ui/Loaded";
import { PageHeader } from "../../ui/PageHeader";
import { PrintWorkbench } from "./PrintWorkbench";
import { KIND_PATH, kindOfPath, PRINT_KINDS, type PrintKind } from "./print-kinds";
import "../../ui/parts.css";
import "./prints.css";
import "./posters/books.css";

/** One place for the three kinds of paper: posters, code slips, report forms. */
export function PrintsScreen() {
  const { t } = useText();
  const kind = kindOfPath(useRoute().path[1]);
  const status = useRead("app.status", {});
  const roundId = status.data?.currentRoundId ?? null;
  const rows = useRead("agencies.list", roundId ? { roundId } : {}, { enabled: status.data !== undefined, keep: true });

  const kinds = (
    <Segmented<PrintKind>
      aria-label={t("prints.kind.label")}
      value={kind}
      options={PRINT_KINDS.map((value) => ({ value, label: t(`prints.kind.${value}`) }))}
      onChange={(next) => go(KIND_PATH[next])}
    />
  );
  return (
    <Loaded query={rows}>
      {({ rows: agencies }) => {
        if (agencies.length === 0) {
          return (
            <Nothing title={t("prints.empty")} hint={t("prints.emptyHint")} head={kinds}>
              <Button type="primary" onClick={() => go(["import"])}>
                {t("prints.import")}
              </Button>
            </Nothing>
          );
        }
        if (kind === "form" && roundId === null) {
          return (
            <Nothing title={t("prints.noRound")} hint={t("prints.noRoundHint")} head={kinds}>
              <Button type="primary" onClick={() => openRoundDialog("new")}>
                {t("prints.startRound")}
              </Button>
            </Nothing>
          );
        }
        return <PrintWorkbench key={kind} kind={kind} rows={agencies} roundId={roundId} head={kinds} />;
      }}
    </Loaded>
  );
}

interface NothingProps {
  readonly title: string;
  readonly hint: string;
  readonly head: ReactNode;
  readonly children: ReactNode;
}

function Nothing({ title, hint, head, children }: NothingProps) {
  const { t } = useText();
  return (
    <div className="pm-screen">
      <PageHeader title={t("prints.title")} note={head} />
      <EmptyState icon={<PrinterOutlined />} title={title} actions={children}>
        {hint}
      </EmptyState>
    </div>
  );
}
