import { Button, Input, Select, Table, type TableColumnsType } from "antd";
import { type ReactNode, useMemo } from "react";
import type { AgencyRow } from "../../../../shared/contract/agencies";
import { AGENCY_KINDS, KIND_WORDS, shortName } from "../../../../shared/domain/kinds";
import { useText } from "../../../app/i18n";
import { shortDistrict, useDistrictWord } from "../../../ui/district-text";
import { StatusTag } from "../../../ui/StatusTag";
import { statusOf } from "../../../ui/status";
import { useFilter } from "./use-filter";

const PAGE_SIZE = 100;

interface Props {
  readonly rows: readonly AgencyRow[];
  /** Shows how each stands in the round. */
  readonly withState?: boolean;
  /** Left out where nothing can be chosen. */
  readonly chosen?: ReadonlySet<string>;
  readonly actions?: ReactNode;
  onChoose?(ids: ReadonlySet<string>): void;
}

/** Agencies to look through by name, kind and district, and to tick. */
export function MemberTable({ rows, withState = false, chosen, actions, onChoose }: Props) {
  const { t } = useText();
  const district = useDistrictWord();
  const filter = useFilter(rows);
  const kinds = useMemo(() => AGENCY_KINDS.filter((kind) => rows.some((row) => row.kind === kind)), [rows]);
  const columns: TableColumnsType<AgencyRow> = [
    { title: t("round.members.agency"), render: (_, row) => <span className="pm-name">{shortName(row)}</span> },
    {
      title: district,
      render: (_, row) => (row.district ? <span className="pm-name">{shortDistrict(t, row.district)}</span> : "–"),
    },
    ...(withState
      ? [
          {
            title: t("round.office.state"),
            render: (_: unknown, row: AgencyRow) => <StatusTag status={statusOf(row)} />,
          },
        ]
      : []),
  ];
  return (
    <>
      <div className="rd-filters">
        <Input
          allowClear
          aria-label={t("round.members.search")}
          placeholder={t("round.members.search")}
          value={filter.words}
          onChange={(event) => filter.setWords(event.target.value)}
        />
        <Select
          allowClear
          aria-label={t("round.members.kind")}
          placeholder={t("round.members.kind")}
          value={filter.kind}
          options={kinds.map((value) => ({ value, label: KIND_WORDS[value].label }))}
          onChange={(kind) => filter.setKind(kind ?? null)}
        />
        <Select
          allowClear
          aria-label={district}
          placeholder={district}
          value={filter.district}
          options={filter.districts}
          onChange={(code) => filter.setDistrict(code ?? null)}
        />
        {onChoose && filter.shown.length > 0 ? (
          <Button onClick={() => onChoose(new Set([...(chosen ?? []), ...filter.shown.map(({ id }) => id)]))}>
            {t("round.members.chooseShown", { n: filter.shown.length })}
          </Button>
        ) : null}
        <span className="rd-filters-end">{actions}</span>
      </div>
      <div className="rd-table">
        <Table<AgencyRow>
          size="small"
          rowKey="id"
          columns={columns}
          dataSource={[...filter.shown]}
          locale={{ emptyText: t("round.members.nobody") }}
          {...(chosen && onChoose
            ? {
                rowSelection: {
                  selectedRowKeys: [...chosen],
                  preserveSelectedRowKeys: true,
                  getCheckboxProps: (row: AgencyRow) => ({
                    "aria-label": t("round.members.choose", { name: shortName(row) }),
                  }),
                  onChange: (keys) => onChoose(new Set(keys.map(String))),
                },
              }
            : {})}
          pagination={filter.shown.length > PAGE_SIZE ? { pageSize: PAGE_SIZE, showSizeChanger: false } : false}
        />
      </div>
    </>
  );
}
