import { FileDoneOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useState } from "react";
import type { Round } from "../../../shared/contract/rounds";
import { useCurrentRound } from "../../app/data/use-current";
import { useText } from "../../app/i18n";
import { go, useRoute } from "../../app/router";
import { EmptyState } from "../../ui/EmptyState";
import { PageHeader } from "../../ui/PageHeader";
import { listenForScans } from "../../ui/scan-keys";
import { CallsPage } from "./calls/CallsPage";
import { type DeskTab, DeskTabs } from "./DeskTabs";
import { GridPage } from "./grid/GridPage";
import { InboxPage } from "./inbox/InboxPage";
import { PointsPage } from "./points/PointsPage";
import { RecordPage } from "./record/RecordPage";
import { VerifyPage } from "./verify/VerifyPage";
import "./desk.css";
import "./panel.css";
import "./record/record.css";
import "./verify/verify.css";
import "./calls/calls.css";

const PAGES = {
  inbox: InboxPage,
  grid: GridPage,
  points: PointsPage,
  verify: VerifyPage,
  calls: CallsPage,
} as const satisfies Record<Exclude<DeskTab, "desk">, (props: { readonly round: Round }) => unknown>;

/** รับรายงาน: recording what comes in, checking it, and calling those whose report is missing. */
export function DeskScreen() {
  const { t } = useText();
  const round = useCurrentRound();
  const tab = tabOf(useRoute().path[1]);
  const [scan, setScan] = useState<string | null>(null);
  useEffect(
    () =>
      listenForScans((digits) => {
        go(["desk"]);
        setScan(digits);
      }),
    [],
  );
  if (round === undefined) return null;
  if (round === null) {
    return (
      <div className="pm-screen">
        <PageHeader title={t("shell.places.desk")} />
        <EmptyState
          icon={<FileDoneOutlined />}
          title={t("desk.noRound")}
          actions={
            <Button type="primary" onClick={() => go(["overview"])}>
              {t("desk.toOverview")}
            </Button>
          }
        >
          {t("desk.noRoundText")}
        </EmptyState>
      </div>
    );
  }
  const Page = tab === "desk" ? null : PAGES[tab];
  return (
    <div className="pm-screen dk-screen">
      <PageHeader
        title={t("shell.places.desk")}
        note={round.closedAt === null ? null : t("desk.closed")}
        actions={<DeskTabs roundId={round.id} tab={tab} />}
      />
      {Page ? (
        <Page key={round.id} round={round} />
      ) : (
        <RecordPage key={round.id} round={round} scan={scan} onScanned={() => setScan(null)} />
      )}
    </div>
  );
}

function tabOf(part: string | undefined): DeskTab {
  const known: readonly DeskTab[] = ["inbox", "grid", "points", "verify", "calls"];
  return known.find((tab) => tab === part) ?? "desk";
}
