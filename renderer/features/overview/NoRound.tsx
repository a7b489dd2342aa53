import { FlagOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useAgencyRows } from "../../app/data/use-current";
import { useText } from "../../app/i18n";
import { openRoundDialog } from "../../app/round-dialog";
import { go } from "../../app/router";
import { EmptyState } from "../../ui/EmptyState";
import { PageHeader } from "../../ui/PageHeader";

/** Agencies but no round yet: offers the first one. */
export function NoRound() {
  const { t } = useText();
  const count = useAgencyRows().data?.rows.length ?? 0;
  return (
    <div className="pm-screen">
      <PageHeader title={t("overview.title")} />
      <div className="ov-none">
        <EmptyState
          icon={<FlagOutlined />}
          title={t("overview.empty.title")}
          actions={
            <>
              <Button onClick={() => go(["agencies"])}>{t("overview.empty.agencies")}</Button>
              <Button type="primary" onClick={() => openRoundDialog("new")}>
                {t("overview.empty.start")}
              </Button>
            </>
          }
        >
          {t("overview.empty.text", { n: count })}
        </EmptyState>
      </div>
    </div>
  );
}
