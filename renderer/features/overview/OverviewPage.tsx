import { FileExcelOutlined, ShareAltOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { Overview } from "../../../shared/contract/overview";
import { useText } from "../../app/i18n";
import { go, toHash } from "../../app/router";
import { PageHeader } from "../../ui/PageHeader";
import { Cards } from "./Cards";
import { GroupTable } from "./GroupTable";
import { Headline } from "./Headline";
import { ReportsChart } from "./ReportsChart";
import { StepsLeft } from "./StepsLeft";
import { useExport } from "./use-export";

interface OverviewPageProps {
  readonly overview: Overview;
  readonly today: string;
}

/** The numbers of a round; every one opens the list behind it. */
export function OverviewPage({ overview, today }: OverviewPageProps) {
  const { t } = useText();
  const exported = useExport("exports.progress", overview.round.id);
  const outstanding = overview.total.outstanding.count;
  return (
    <div className="ov">
      <PageHeader
        title={t("overview.title")}
        note={<a href={toHash(["rounds", overview.round.id])}>{t("shell.round.page")}</a>}
        actions={
          <>
            <Button icon={<ShareAltOutlined />} onClick={() => go(["overview", "share"])}>
              {t("overview.share.open")}
            </Button>
            <Button icon={<FileExcelOutlined />} loading={exported.running} onClick={exported.start}>
              {t("overview.export")}
            </Button>
            <Button type="primary" onClick={() => go(["agencies"], outstanding > 0 ? { state: "outstanding" } : {})}>
              {outstanding > 0 ? t("overview.chase", { n: outstanding }) : t("overview.allIn")}
            </Button>
          </>
        }
      />
      <div className="ov-top">
        <Headline overview={overview} />
        <Cards overview={overview} />
      </div>
      <div className="ov-bottom">
        <GroupTable overview={overview} />
        <div className="ov-side pm-panel">
          <ReportsChart overview={overview} today={today} />
          <StepsLeft steps={overview.steps} total={overview.total.total} />
        </div>
      </div>
    </div>
  );
}
