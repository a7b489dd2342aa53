import { CheckOutlined, LoadingOutlined, LockOutlined, WarningFilled } from "@ant-design/icons";
import { Popover } from "antd";
import type { SavedState } from "../../../shared/contract/app";
import { useStatus } from "../data/use-current";
import { formatInstant, formatTime } from "../dates/format";
import { useText } from "../i18n";

/** Whether what was done is on disk, or why not. */
export function SavedBadge() {
  const { t, language } = useText();
  const saved = useStatus()?.saved;
  if (!saved) return <div className="sh-saved" />;
  const explain = (): string => {
    if (saved.state === "failed") return t("shell.saved.failedHelp");
    if (saved.state === "read-only" && saved.holder) {
      return t("shell.saved.readOnlyBy", {
        host: saved.holder.host,
        since: formatInstant(saved.holder.since, language),
      });
    }
    return saved.at ? t("shell.saved.at", { time: formatTime(saved.at, language) }) : t("shell.saved.saved");
  };
  return (
    <Popover content={<div className="sh-saved-help">{explain()}</div>} trigger={["click"]} placement="bottomRight">
      <button type="button" className={`sh-saved sh-saved-${saved.state}`}>
        <span role="status">
          <SavedWords saved={saved} />
        </span>
      </button>
    </Popover>
  );
}

function SavedWords({ saved }: { readonly saved: SavedState }) {
  const { t } = useText();
  switch (saved.state) {
    case "saved":
      return (
        <>
          <CheckOutlined aria-hidden="true" /> {t("shell.saved.saved")}
        </>
      );
    case "saving":
      return (
        <>
          <LoadingOutlined aria-hidden="true" /> {t("shell.saved.saving")}
        </>
      );
    case "failed":
      return (
        <>
          <WarningFilled aria-hidden="true" /> {t("shell.saved.failed", { error: saved.error ?? "?" })}
        </>
      );
    case "read-only":
      return (
        <>
          <LockOutlined aria-hidden="true" /> {t("shell.saved.readOnly")}
        </>
      );
  }
}
