import { PrinterOutlined, UpOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import type { AgencyDetail } from "../../../../shared/contract/agencies";
import type { Round } from "../../../../shared/contract/rounds";
import { handOverAgencies } from "../../../app/chosen-agencies";
import { useCommand } from "../../../app/data/use-command";
import { useText } from "../../../app/i18n";
import { go } from "../../../app/router";
import { useNotify } from "../../../ui/use-notify";
import type { Marking } from "../use-marking";

interface PanelFootProps {
  readonly detail: AgencyDetail;
  readonly round: Round | null;
  readonly marking: Marking;
}

/** The one thing to do next with this agency, and printing. */
export function PanelFoot({ detail, round, marking }: PanelFootProps) {
  const { t } = useText();
  const print = (place: "posters" | "slips" | "forms") => {
    handOverAgencies([detail.row.id]);
    go(place === "posters" ? ["posters"] : ["posters", place]);
  };
  const items = [
    { key: "posters", label: t("agencies.drawer.printPoster") },
    { key: "slips", label: t("agencies.drawer.printSlip") },
    ...(round ? [{ key: "forms", label: t("agencies.drawer.printForm") }] : []),
  ];
  return (
    <div className="ag-panel-foot">
      <MainAction detail={detail} round={round} marking={marking} />
      <Dropdown
        trigger={["click"]}
        placement="topRight"
        menu={{ items, onClick: ({ key }) => print(key as "posters" | "slips" | "forms") }}
      >
        <Button icon={<PrinterOutlined />}>
          {t("agencies.drawer.print")} <UpOutlined />
        </Button>
      </Dropdown>
    </div>
  );
}

function MainAction({ detail: { row }, round, marking }: PanelFootProps) {
  const { t } = useText();
  const notify = useNotify();
  const add = useCommand("rounds.addAgencies");
  if (!round) return <span className="ag-main-action pm-muted">{t("agencies.drawer.noRoundYet")}</span>;
  if (round.closedAt !== null) return <span className="ag-main-action pm-muted">{t("agencies.closed")}</span>;
  if (!row.obligation) {
    const join = async () => {
      const answer = await add.run({ id: round.id, agencyIds: [row.id] });
      if (answer) notify.done(t("agencies.done.addedToRound", { n: 1 }), answer.activityId);
    };
    return (
      <Button type="primary" className="ag-main-action" loading={add.pending} onClick={join}>
        {t("agencies.drawer.addToRound")}
      </Button>
    );
  }
  const { state } = row.obligation;
  if (state === "verified") {
    return (
      <Button
        className="ag-main-action"
        onClick={() => void marking.setState([row], "reported", keepDay(row.obligation))}
      >
        {t("agencies.report.unverify")}
      </Button>
    );
  }
  const next = state === "reported" ? "verified" : "reported";
  return (
    <Button type="primary" className="ag-main-action" onClick={() => void marking.setState([row], next)}>
      {t(next === "verified" ? "agencies.report.verify" : "agencies.report.action")}
    </Button>
  );
}

function keepDay(obligation: { readonly reportedOn: string | null } | null): { on?: string } {
  return obligation?.reportedOn ? { on: obligation.reportedOn } : {};
}
