import { CloseOutlined } from "@ant-design/icons";
import { Button, Drawer, Tabs } from "antd";
import type { ReactNode } from "react";
import type { AgencyDetail } from "../../../../shared/contract/agencies";
import type { Round } from "../../../../shared/contract/rounds";
import { fullName, KIND_WORDS } from "../../../../shared/domain/kinds";
import { useRead } from "../../../app/data/use-read";
import { type Text, useText } from "../../../app/i18n";
import { namedDistrict } from "../../../ui/district-text";
import { EmptyState } from "../../../ui/EmptyState";
import { Loaded } from "../../../ui/Loaded";
import { Tag } from "../../../ui/StatusTag";
import type { Marking } from "../use-marking";
import { HistoryTab } from "./HistoryTab";
import { IdentityTab } from "./IdentityTab";
import { OfficerTab } from "./OfficerTab";
import { PanelFoot } from "./PanelFoot";
import { PinTab } from "./PinTab";
import { PointTab } from "./PointTab";
import { StepsTab } from "./StepsTab";
import "./panel.css";

interface AgencyPanelProps {
  readonly id: string;
  readonly round: Round | null;
  readonly marking: Marking;
  readonly tab: string | null;
  readonly onTab: (tab: string) => void;
  readonly onClose: () => void;
  /** Beside the table; else over it, on windows too small for both. */
  readonly docked: boolean;
}

/** One agency: its steps, data, service point, pin, officer and history. */
export function AgencyPanel(props: AgencyPanelProps) {
  const { id, round, onClose, docked } = props;
  const { t } = useText();
  const detail = useRead("agencies.get", round ? { id, roundId: round.id } : { id });
  const gone = detail.error?.code === "NOT_FOUND";
  const body = gone ? (
    <EmptyState title={t("agencies.drawer.gone")} actions={<Button onClick={onClose}>{t("ui.close")}</Button>} />
  ) : (
    <Loaded query={detail}>{(value) => <PanelBody {...props} detail={value} />}</Loaded>
  );
  if (docked) {
    return (
      <aside className="ag-panel pm-panel" aria-label={detail.data ? panelName(t, detail.data) : t("ui.loading")}>
        {body}
      </aside>
    );
  }
  return (
    <Drawer
      open
      className="ag-drawer"
      size={Math.min(520, window.innerWidth)}
      closable={false}
      onClose={onClose}
      aria-label={detail.data ? panelName(t, detail.data) : t("ui.loading")}
    >
      {body}
    </Drawer>
  );
}

function panelName(t: Text, { row }: AgencyDetail): string {
  return t("agencies.drawer.label", { name: fullName(row) });
}

function PanelBody({
  detail,
  round,
  marking,
  tab,
  onTab,
  onClose,
}: AgencyPanelProps & { readonly detail: AgencyDetail }) {
  const { t } = useText();
  const { row } = detail;
  const tabs: readonly { readonly key: TabKey; readonly children: ReactNode }[] = [
    { key: "steps", children: <StepsTab detail={detail} round={round} marking={marking} /> },
    { key: "point", children: <PointTab detail={detail} /> },
    { key: "pin", children: <PinTab detail={detail} /> },
    { key: "officer", children: <OfficerTab detail={detail} /> },
    { key: "identity", children: <IdentityTab detail={detail} onRemoved={onClose} /> },
    { key: "history", children: <HistoryTab detail={detail} /> },
  ];
  return (
    <div className="ag-panel-fill">
      <div className="ag-panel-head">
        <div className="ag-panel-top">
          <Tag tone="brand">{KIND_WORDS[row.kind].abbreviation || KIND_WORDS[row.kind].label}</Tag>
          <Button type="text" size="small" icon={<CloseOutlined />} onClick={onClose} aria-label={t("ui.close")} />
        </div>
        <h2 className="pm-name">{fullName(row)}</h2>
        <p className="pm-muted">{row.district ? namedDistrict(t, row.district) : t("agencies.identity.noDistrict")}</p>
      </div>
      <div className="ag-panel-tabs">
        <Tabs
          size="small"
          tabBarGutter={12}
          activeKey={tabs.some(({ key }) => key === tab) && tab ? tab : "steps"}
          onChange={onTab}
          items={tabs.map(({ key, children }) => ({ key, label: t(`agencies.drawer.tabs.${key}`), children }))}
        />
      </div>
      <PanelFoot detail={detail} round={round} marking={marking} />
    </div>
  );
}

type TabKey = "steps" | "point" | "pin" | "officer" | "identity" | "history";
