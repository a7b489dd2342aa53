import { FileDoneOutlined } from "@ant-design/icons";
import { useText } from "../../app/i18n";
import { toHash } from "../../app/router";
import { EmptyState } from "../../ui/EmptyState";
import { PageHeader } from "../../ui/PageHeader";

/** รับรายงาน: says what will be here and how reports are recorded meanwhile. */
export function DeskScreen() {
  const { t } = useText();
  return (
    <div className="pm-screen">
      <PageHeader title={t("shell.places.desk")} />
      <EmptyState
        icon={<FileDoneOutlined />}
        title={t("shell.desk.sentence")}
        actions={<a href={toHash(["agencies"])}>{t("shell.desk.link")}</a>}
      >
        {t("shell.desk.today")}
      </EmptyState>
    </div>
  );
}
