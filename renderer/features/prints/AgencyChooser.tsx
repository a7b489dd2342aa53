import { Button, Select, Table, type TableColumnsType } from "antd";
import { useMemo } from "react";
import type { AgencyRow } from "../../../shared/contract/agencies";
import { AGENCY_KINDS, KIND_WORDS, shortName } from "../../../shared/domain/kinds";
import { compareThai } from "../../../shared/domain/sorting";
import { useText } from "../../app/i18n";
import { shortDistrict, useDistrictWord } from "../../ui/district-text";
import { SearchBox } from "../../ui/SearchBox";
import { type StatusKey, statusOf } from "../../ui/status";
import { AgencyReadiness } from "./AgencyReadiness";
import type { Block, PrintKind } from "./print-kinds";
import type { Choice } from "./use-choice";

const PAGE_SIZE = 100;
const STATES: readonly StatusKey[] = ["none", "partly", "reported", "verified", "returned", "noRound"];

interface Props {
  readonly kind: PrintKind;
  readonly rows: readonly AgencyRow[];
  readonly blocks: ReadonlyMap<string, Block>;
  readonly choice: Choice;
}

/** Search, filter and tick the agencies to print; those that cannot be printed say why and where to mend it. */
export function AgencyChooser({ kind, rows, blocks, choice }: Props) {
  const { t } = useText();
  const district = useDistrictWord();
  const { filters, setFilters, shown, chosen, choose, able } = choice;
  const ticked = useMemo(() => new Set(chosen.map((row) => row.id)), [chosen]);
  const districts = useMemo(() => {
    const names = new Map(rows.map((row) => [row.district?.code ?? "", row.district?.name ?? ""]));
    return [...names].sort((a, b) => compareThai(a[1], b[1]));
  }, [rows]);
  const kinds = AGENCY_KINDS.filter((one) => rows.some((row) => row.kind === one));
  const states = STATES.filter((state) => rows.some((row) => statusOf(row) === state));
  const shownAble = shown.filter((row) => !blocks.has(row.id));

  const columns: TableColumnsType<AgencyRow> = [
    {
      title: t("prints.choose.agency"),
      render: (_, row) => (
        <>
          <span className="pm-name">{shortName(row)}</span>
          {row.district ? <span className="pm-muted pm-name"> {shortDistrict(t, row.district)}</span> : null}
        </>
      ),
    },
    {
      title: t("prints.choose.readiness"),
      render: (_, row) => <AgencyReadiness kind={kind} row={row} block={blocks.get(row.id) ?? null} />,
    },
  ];

  return (
    <section className="pr-chooser" aria-label={t("prints.choose.label")}>
      <div className="pr-filters">
        <SearchBox
          label={t("prints.choose.search")}
          value={filters.words}
          onChange={(words) => setFilters({ ...filters, words })}
        />
        <Select
          aria-label={t("prints.choose.kind")}
          allowClear
          placeholder={t("prints.choose.kind")}
          value={filters.kind}
          options={kinds.map((value) => ({ value, label: KIND_WORDS[value].abbreviation || KIND_WORDS[value].label }))}
          onChange={(value) => setFilters({ ...filters, kind: value ?? null })}
        />
        <Select
          aria-label={t("prints.choose.district", { district })}
          allowClear
          placeholder={t("prints.choose.district", { district })}
          value={filters.district}
          options={districts.map(([value, name]) => ({
            value,
            label: name || t("prints.choose.noDistrict", { district }),
          }))}
          onChange={(value) => setFilters({ ...filters, district: value ?? null })}
        />
        <Select
          aria-label={t("prints.choose.state")}
          allowClear
          placeholder={t("prints.choose.state")}
          value={filters.state}
          options={states.map((value) => ({ value, label: t(`ui.state.${value}`) }))}
          onChange={(value) => setFilters({ ...filters, state: value ?? null })}
        />
      </div>
      <div className="pr-chosen">
        <strong aria-live="polite">{t("prints.choose.chosen", { chosen: chosen.length, total: able.length })}</strong>
        <Button size="small" onClick={() => choose(new Set(able.map((row) => row.id)))}>
          {t("prints.choose.all")}
        </Button>
        {shown.length < rows.length ? (
          <Button size="small" onClick={() => choose(new Set(shownAble.map((row) => row.id)))}>
            {t("prints.choose.shown", { n: shownAble.length })}
          </Button>
        ) : null}
        <Button size="small" onClick={() => choose(new Set())}>
          {t("prints.choose.none")}
        </Button>
      </div>
      <div className="pr-table">
        <Table<AgencyRow>
          size="small"
          rowKey="id"
          columns={columns}
          dataSource={shown}
          locale={{ emptyText: t("prints.choose.noneShown") }}
          rowSelection={{
            selectedRowKeys: [...ticked],
            preserveSelectedRowKeys: true,
            getCheckboxProps: (row) => ({
              disabled: blocks.has(row.id),
              "aria-label": t("prints.choose.rowLabel", { name: shortName(row) }),
            }),
            onChange: (keys) => choose(new Set(keys.map(String))),
          }}
          pagination={
            shown.length > PAGE_SIZE
              ? {
                  pageSize: PAGE_SIZE,
                  showSizeChanger: false,
                  showTotal: (total, [from, to]) => t("prints.choose.range", { from, to, total }),
                }
              : false
          }
        />
      </div>
    </section>
  );
}
