import { Segmented } from "antd";
import type { Channel } from "../../../../shared/contract/reports";
import { useText } from "../../../app/i18n";
import { DayPicker } from "../../../ui/DayPicker";
import type { ReportDraft } from "./draft";

/** Ways a report reaches the desk by hand (issue: channel). */
const CHANNELS: readonly Channel[] = ["form", "letter", "email", "line", "phone", "district"];

interface ReceivedProps {
  readonly draft: ReportDraft;
  readonly disabled: boolean;
  readonly today: string;
  readonly onChange: (draft: ReportDraft) => void;
}

/** รับวันไหน ทางใด: both come back from the report before. */
export function Received({ draft, disabled, today, onChange }: ReceivedProps) {
  const { t } = useText();
  return (
    <div className="dk-received">
      <span>{t("desk.report.receivedOn")}</span>
      <DayPicker
        aria-label={t("desk.report.receivedOn")}
        value={draft.receivedOn}
        max={today}
        allowClear={false}
        disabled={disabled}
        onChange={(day) => onChange({ ...draft, receivedOn: day ?? today })}
      />
      <span>{t("desk.report.channel")}</span>
      <Segmented<Channel>
        aria-label={t("desk.report.channel")}
        disabled={disabled}
        value={draft.channel}
        options={CHANNELS.map((value) => ({ value, label: t(`desk.report.channels.${value}`) }))}
        onChange={(channel) => onChange({ ...draft, channel })}
      />
    </div>
  );
}
