import { SearchOutlined, UndoOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { useEffect, useRef, useState } from "react";
import type { RowFacets } from "../../../../shared/contract/import-review";
import { reasonHead } from "../../../../shared/domain/import-words/reason-text";
import { useText } from "../../../app/i18n";
import type { RowFilter } from "./use-rows";

/** Typing rests this long before the rows are asked for. */
const REST = 200;
const CHIPS = ["marked", "repaired", "decided"] as const;

interface Props {
  readonly filter: RowFilter;
  readonly facets: RowFacets | null;
  onFilter(filter: RowFilter): void;
  /** Accept likely names by how sure they are. */
  onMarks(): void;
  /** Takes back the last answer; null when there is none. */
  readonly onTakeBack: (() => void) | null;
}

/** Further filters inside an outcome: what ought to be checked, what was repaired, a reason, words. */
export function FilterBar({ filter, facets, onFilter, onMarks, onTakeBack }: Props) {
  const { t, language } = useText();
  const chips = CHIPS.filter((chip) => filter[chip] || (facets && facets[chip] > 0));
  return (
    <div className="im-filters">
      <Search text={filter.text ?? ""} onText={(text) => onFilter(withText(filter, text))} />
      {chips.map((chip) => (
        <button
          key={chip}
          type="button"
          className="im-chip"
          aria-pressed={filter[chip] === true}
          onClick={() => onFilter(toggled(filter, chip))}
        >
          {t(`import.filter.${chip}`)} <strong>{facets?.[chip] ?? 0}</strong>
        </button>
      ))}
      {facets && (facets.reasons.length > 1 || filter.reason) ? (
        <Select
          allowClear
          className="im-reason-filter"
          aria-label={t("import.filter.reason")}
          placeholder={t("import.filter.reason")}
          popupMatchSelectWidth={false}
          value={filter.reason ?? null}
          options={facets.reasons.map(({ code, count }) => ({
            value: code,
            label: `${reasonHead(language, code)} (${count})`,
          }))}
          onChange={(reason: string | null | undefined) => onFilter(withReason(filter, reason ?? null))}
        />
      ) : null}
      <span className="im-filters-acts">
        {facets && facets.marked > 0 ? <Button onClick={onMarks}>{t("import.marks.open")}</Button> : null}
        {onTakeBack ? (
          <Button icon={<UndoOutlined />} onClick={onTakeBack}>
            {t("import.keys.takeBack")}
          </Button>
        ) : null}
      </span>
    </div>
  );
}

function toggled(filter: RowFilter, chip: (typeof CHIPS)[number]): RowFilter {
  const { [chip]: on, ...rest } = filter;
  return on ? rest : { ...rest, [chip]: true };
}

function withReason({ reason: _reason, ...rest }: RowFilter, reason: string | null): RowFilter {
  return reason === null ? rest : { ...rest, reason };
}

function withText({ text: _text, ...rest }: RowFilter, text: string): RowFilter {
  return text.trim() === "" ? rest : { ...rest, text };
}

function Search({ text, onText }: { readonly text: string; onText(text: string): void }) {
  const { t } = useText();
  const [typed, setTyped] = useState(text);
  const told = useRef(onText);
  useEffect(() => {
    told.current = onText;
  });
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => told.current(typed), REST);
    return () => clearTimeout(timer);
  }, [typed, text]);
  return (
    <Input
      className="im-search"
      allowClear
      prefix={<SearchOutlined />}
      placeholder={t("import.filter.search")}
      aria-label={t("import.filter.search")}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
