import { Select, type SelectProps } from "antd";
import type { DeskRow } from "../../../shared/contract/desk";
import { shortName } from "../../../shared/domain/kinds";
import { useText } from "../../app/i18n";
import { shortDistrict } from "../../ui/district-text";

export type PickedAgency = Pick<DeskRow, "agencyId" | "kind" | "name" | "district">;

export interface AgencyPickerProps {
  readonly label: string;
  readonly placeholder: string;
  /** Offered before anything is typed. */
  readonly suggestions?: readonly PickedAgency[];
  readonly value?: PickedAgency | null;
  readonly size?: SelectProps["size"];
  readonly className?: string;
  readonly onPick: (agency: PickedAgency) => void;
}

interface Finding {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Those that the text finds; undefined until known. */
  readonly found: readonly PickedAgency[] | undefined;
}

const NOBODY: readonly PickedAgency[] = [];

/** A list that is typed into; what finds the agencies stands around it. */
export function AgencyPicker({
  text,
  onText,
  found,
  label,
  placeholder,
  suggestions = NOBODY,
  value = null,
  size,
  className,
  onPick,
}: AgencyPickerProps & Finding) {
  const { t } = useText();
  const offered = text === "" ? suggestions : (found ?? NOBODY);
  const optionOf = (agency: PickedAgency) => ({
    value: agency.agencyId,
    label: `${shortName(agency)} ${agency.district ? shortDistrict(t, agency.district) : ""}`.trim(),
  });
  return (
    <Select<{ value: string } | null>
      {...(size ? { size } : {})}
      {...(className ? { className } : {})}
      labelInValue
      showSearch={{ filterOption: false, onSearch: onText }}
      placeholder={placeholder}
      aria-label={label}
      value={value ? optionOf(value) : null}
      notFoundContent={text !== "" && found ? t("desk.search.none", { text }) : null}
      popupMatchSelectWidth={false}
      options={offered.map(optionOf)}
      onChange={(option) => {
        const picked = offered.find(({ agencyId }) => agencyId === option?.value);
        onText("");
        if (picked) onPick(picked);
      }}
    />
  );
}
