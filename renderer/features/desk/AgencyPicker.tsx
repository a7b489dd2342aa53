import { Select, type SelectProps } from "antd";
import { useState } from "react";
import type { DeskRow } from "../../../shared/contract/desk";
import { shortName } from "../../../shared/domain/kinds";
import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import { shortDistrict } from "../../ui/district-text";

export type PickedAgency = Pick<DeskRow, "agencyId" | "kind" | "name" | "district">;

interface AgencyPickerProps {
  readonly roundId: string;
  readonly label: string;
  readonly placeholder: string;
  /** Offered before anything is typed. */
  readonly suggestions?: readonly PickedAgency[];
  readonly value?: PickedAgency | null;
  readonly size?: SelectProps["size"];
  readonly className?: string;
  readonly onPick: (agency: PickedAgency) => void;
}

const NOBODY: readonly PickedAgency[] = [];

/** Any agency of the round, by part of its name. */
export function AgencyPicker({
  roundId,
  label,
  placeholder,
  suggestions = NOBODY,
  value = null,
  size,
  className,
  onPick,
}: AgencyPickerProps) {
  const { t } = useText();
  const [text, setText] = useState("");
  const found = useRead("desk.find", { roundId, text }, { enabled: text !== "", keep: true });
  const offered = text === "" ? suggestions : (found.data?.rows ?? NOBODY);
  const optionOf = (agency: PickedAgency) => ({
    value: agency.agencyId,
    label: `${shortName(agency)} ${agency.district ? shortDistrict(t, agency.district) : ""}`.trim(),
  });
  return (
    <Select<{ value: string } | null>
      {...(size ? { size } : {})}
      {...(className ? { className } : {})}
      labelInValue
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder={placeholder}
      aria-label={label}
      value={value ? optionOf(value) : null}
      notFoundContent={text !== "" && found.data ? t("desk.search.none", { text }) : null}
      popupMatchSelectWidth={false}
      options={offered.map(optionOf)}
      onChange={(option) => {
        const picked = offered.find(({ agencyId }) => agencyId === option?.value);
        setText("");
        if (picked) onPick(picked);
      }}
    />
  );
}
