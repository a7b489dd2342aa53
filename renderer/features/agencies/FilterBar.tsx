import { ClearOutlined, ControlOutlined, SearchOutlined } from "@ant-design/icons";
import { Badge, Button, Input, type InputRef, Popover, Select } from "antd";
import { type ReactNode, type RefObject, useMemo } from "react";
import type { AgencyRow } from "../../../shared/contract/agencies";
import { AGENCY_KINDS, KIND_WORDS } from "../../../shared/domain/kinds";
import { compareThai } from "../../../shared/domain/sorting";
import { type Text, useText } from "../../app/i18n";
import { useDistrictWord } from "../../ui/district-text";
import { useNarrow } from "../../ui/use-narrow";
import { type Filters, hasFilters, NO_DISTRICT, NO_FILTERS, STATE_FILTERS, type StateFilter } from "./filters";

interface FilterBarProps {
  readonly rows: readonly AgencyRow[];
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly search: RefObject<InputRef | null>;
}

/** Search and filters of the table; on a small window the filters fold into one button. */
export function FilterBar({ rows, filters, onFilters, text, onText, search }: FilterBarProps) {
  const { t } = useText();
  const narrow = useNarrow();
  const selects = <Selects rows={rows} filters={filters} onFilters={onFilters} />;
  return (
    <>
      <Input
        ref={search}
        className="ag-search"
        allowClear
        prefix={<SearchOutlined />}
        placeholder={t("agencies.filters.search")}
        aria-label={t("agencies.filters.search")}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      {narrow ? (
        <Popover trigger={["click"]} placement="bottomRight" content={<div className="ag-filters">{selects}</div>}>
          <Badge dot={hasFilters(filters)}>
            <Button icon={<ControlOutlined />}>{t("agencies.filters.more")}</Button>
          </Badge>
        </Popover>
      ) : (
        selects
      )}
    </>
  );
}

function stateLabel(t: Text, state: StateFilter): string {
  switch (state) {
    case "outstanding":
    case "pinCheck":
    case "noPin":
    case "noCode":
    case "nameCheck":
    case "processesMissing":
      return t(`agencies.filters.${state}`);
    default:
      return t(`ui.state.${state}`);
  }
}

type SelectsProps = Pick<FilterBarProps, "rows" | "filters" | "onFilters">;

function Selects({ rows, filters, onFilters }: SelectsProps): ReactNode {
  const { t } = useText();
  const district = useDistrictWord();
  const { kinds, districts } = useChoices(rows);
  const shown = (name: "kind" | "district" | "state", value: string) =>
    `${t(`agencies.filters.${name}`, { district })}: ${value}`;
  const chosen = (count: number) => t("agencies.filters.chosen", { n: count });
  const all = t("agencies.filters.all");
  return (
    <>
      <Select
        mode="multiple"
        aria-label={t("agencies.filters.kind")}
        className="ag-filter"
        popupMatchSelectWidth={false}
        maxTagCount={0}
        maxTagPlaceholder={shown("kind", chosen(filters.kinds.length))}
        placeholder={shown("kind", all)}
        options={kinds}
        optionFilterProp="label"
        value={[...filters.kinds]}
        onChange={(value) => onFilters({ ...filters, kinds: value })}
      />
      <Select
        mode="multiple"
        aria-label={t("agencies.filters.district", { district })}
        className="ag-filter"
        popupMatchSelectWidth={false}
        maxTagCount={0}
        maxTagPlaceholder={shown("district", chosen(filters.districts.length))}
        placeholder={shown("district", all)}
        options={districts}
        optionFilterProp="label"
        value={[...filters.districts]}
        onChange={(value) => onFilters({ ...filters, districts: value })}
      />
      <Select
        allowClear
        aria-label={t("agencies.filters.state")}
        className="ag-filter"
        popupMatchSelectWidth={false}
        placeholder={shown("state", all)}
        options={STATE_FILTERS.map((state) => ({ value: state, label: stateLabel(t, state) }))}
        value={filters.state}
        onChange={(value) => onFilters({ ...filters, state: value ?? null })}
      />
      {hasFilters(filters) ? (
        <Button
          type="text"
          icon={<ClearOutlined />}
          title={t("agencies.filters.clear")}
          aria-label={t("agencies.filters.clear")}
          onClick={() => onFilters(NO_FILTERS)}
        />
      ) : null}
    </>
  );
}

/** Kinds and districts that the registry has, in official and Thai order. */
function useChoices(rows: readonly AgencyRow[]) {
  const { t } = useText();
  const district = useDistrictWord();
  return useMemo(() => {
    const present = new Set(rows.map((row) => row.kind));
    const names = new Map(rows.map((row) => [row.district?.code ?? NO_DISTRICT, row.district?.name ?? ""]));
    const withNames = [...names].filter(([code]) => code !== NO_DISTRICT).sort(([, a], [, b]) => compareThai(a, b));
    const districts = withNames.map(([value, label]) => ({ value, label }));
    if (names.has(NO_DISTRICT))
      districts.unshift({ value: NO_DISTRICT, label: t("agencies.filters.noDistrict", { district }) });
    return {
      kinds: AGENCY_KINDS.filter((kind) => present.has(kind)).map((kind) => ({
        value: kind,
        label: KIND_WORDS[kind].label,
      })),
      districts,
    };
  }, [rows, t, district]);
}
