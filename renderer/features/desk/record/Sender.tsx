import { Input } from "antd";
import { useText } from "../../../app/i18n";
import type { ReportDraft } from "./draft";

/** Fields with the contract's lengths. */
const FIELDS = [
  { field: "receiptNo", label: "desk.report.receiptNo", max: 50 },
  { field: "reporter", label: "desk.report.reporter", max: 200 },
  { field: "position", label: "desk.report.position", max: 200 },
  { field: "note", label: "desk.report.remark", max: 2000 },
] as const;

interface SenderProps {
  readonly draft: ReportDraft;
  readonly disabled: boolean;
  readonly onChange: (draft: ReportDraft) => void;
}

/** Our receipt number, who reported, and a note of ours. */
export function Sender({ draft, disabled, onChange }: SenderProps) {
  const { t } = useText();
  return (
    <div className="dk-sender">
      {FIELDS.map(({ field, label, max }) => (
        <div key={field} className="dk-field">
          <label htmlFor={`dk-${field}`}>{t(label)}</label>
          <Input
            id={`dk-${field}`}
            maxLength={max}
            value={draft[field]}
            disabled={disabled}
            onChange={(event) => onChange({ ...draft, [field]: event.target.value })}
          />
        </div>
      ))}
    </div>
  );
}
