import { Input } from "antd";
import type { OfficeGroup } from "../../../../shared/contract/office";
import { useText } from "../../../app/i18n";
import { OrderedRows } from "../../../ui/OrderedRows";

const FIELDS = ["name", "prefix", "phone", "fax", "coordinator"] as const;

interface Props {
  readonly groups: readonly OfficeGroup[];
  onChange(groups: OfficeGroup[]): void;
}

/** The office's groups, each with its number prefix and whom to ask. */
export function GroupRows({ groups, onChange }: Props) {
  const { t } = useText();
  return (
    <OrderedRows
      items={groups}
      name={t("settings.letterhead.group.one")}
      add={t("settings.letterhead.group.add")}
      limit={30}
      make={() => ({ id: crypto.randomUUID(), name: "", prefix: "", phone: "", fax: "", coordinator: "" })}
      draw={(group, set, label) => (
        <div className="st-row-fields">
          {FIELDS.map((field) => (
            <Input
              key={field}
              aria-label={`${label} ${t(`settings.letterhead.group.${field}`)}`}
              placeholder={t(`settings.letterhead.group.${field}`)}
              maxLength={field === "prefix" ? 50 : 200}
              value={group[field]}
              onChange={(event) => set({ ...group, [field]: event.target.value })}
            />
          ))}
        </div>
      )}
      onChange={onChange}
    />
  );
}
