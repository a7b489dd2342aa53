import { Input } from "antd";
import type { Signatory } from "../../../../shared/contract/office";
import { useText } from "../../../app/i18n";
import { OrderedRows } from "../../../ui/OrderedRows";

interface Props {
  readonly signatories: readonly Signatory[];
  onChange(signatories: Signatory[]): void;
}

/** Who signs, with the positions one a line: ปฏิบัติราชการแทน chains stand as the letter bears them. */
export function SignatoryRows({ signatories, onChange }: Props) {
  const { t } = useText();
  return (
    <OrderedRows
      items={signatories}
      name={t("settings.letterhead.signatory.one")}
      add={t("settings.letterhead.signatory.add")}
      limit={30}
      make={() => ({ id: crypto.randomUUID(), name: "", positions: [] })}
      draw={(signatory, set, label) => (
        <div className="st-row-fields">
          <Input
            aria-label={`${label} ${t("settings.letterhead.signatory.name")}`}
            placeholder={t("settings.letterhead.signatory.name")}
            maxLength={200}
            value={signatory.name}
            onChange={(event) => set({ ...signatory, name: event.target.value })}
          />
          <Input.TextArea
            className="st-wide"
            aria-label={`${label} ${t("settings.letterhead.signatory.positions")}`}
            placeholder={t("settings.letterhead.signatory.positions")}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={1200}
            value={signatory.positions.join("\n")}
            onChange={(event) => set({ ...signatory, positions: event.target.value.split("\n").slice(0, 6) })}
          />
        </div>
      )}
      onChange={onChange}
    />
  );
}
