import { Table, type TableColumnsType } from "antd";
import { useEffect, useMemo, useRef } from "react";
import type { Proposal, ProposalRow } from "../../../shared/contract/imports";
import { useText } from "../../app/i18n";
import { AgencyName } from "./AgencyName";
import { OutcomeTag } from "./OutcomeTag";
import { isUndecided, readName } from "./proposal-model";
import { RowReasons } from "./RowReasons";

/** Rows on one page: a plain table that assistive technology reads whole, quick even for a national list. */
const PAGE_SIZE = 100;

interface Props {
  readonly rows: readonly ProposalRow[];
  readonly sheetColumns: Proposal["columns"];
  readonly selectedId: string | null;
  readonly showOutcome: boolean;
  onSelect(id: string): void;
}

/** The rows of a proposal: sheet row, what was read, what it becomes, why. The page follows the selected row. */
export function ProposalTable({ rows, sheetColumns, selectedId, showOutcome, onSelect }: Props) {
  const { t } = useText();
  const box = useRef<HTMLElement>(null);
  const selectedAt = Math.max(
    0,
    rows.findIndex((row) => row.id === selectedId),
  );
  const page = Math.floor(selectedAt / PAGE_SIZE) + 1;
  const data = useMemo(() => [...rows], [rows]);

  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (selectedId === null) return;
    box.current?.querySelector(`[data-row-key="${selectedId}"]`)?.scrollIntoView({ block: "nearest" });
  }, [selectedId]);

  const columns: TableColumnsType<ProposalRow> = [
    { title: t("import.column.row"), dataIndex: "row", width: 60, align: "right" },
    {
      title: t("import.column.read"),
      className: "im-col-read",
      render: (_, row) => <div className="pm-clamp">{readName(row, sheetColumns) || t("import.table.blank")}</div>,
    },
    {
      title: t("import.column.becomes"),
      render: (_, row) => (isUndecided(row) ? <Undecided row={row} /> : <Becomes row={row} />),
    },
    ...(showOutcome
      ? [{ title: t("import.column.outcome"), render: (_: unknown, row: ProposalRow) => <OutcomeTag row={row} /> }]
      : []),
    { title: t("import.column.why"), className: "im-col-why", render: (_, row) => <RowReasons row={row} /> },
  ];

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the list is walked with the arrow keys, and what scrolls must be reachable
    <section ref={box} className="im-proposal-table" aria-label={t("import.table.label")} tabIndex={0}>
      <Table<ProposalRow>
        aria-label={t("import.table.label")}
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={data}
        locale={{ emptyText: t("import.table.empty") }}
        rowClassName={(row) => (row.id === selectedId ? "im-selected" : "")}
        onRow={(row) => ({
          onClick: () => onSelect(row.id),
          "aria-current": row.id === selectedId ? "true" : undefined,
        })}
        pagination={
          rows.length > PAGE_SIZE
            ? {
                current: page,
                pageSize: PAGE_SIZE,
                showSizeChanger: false,
                showTotal: (total, [from, to]) => t("import.table.range", { from, to, total }),
                onChange: (next) => {
                  const first = rows[(next - 1) * PAGE_SIZE];
                  if (first) onSelect(first.id);
                },
              }
            : false
        }
      />
    </section>
  );
}

function Undecided({ row }: { readonly row: ProposalRow }) {
  const { t } = useText();
  return (
    <>
      {row.agency ? <AgencyName agency={row.agency} /> : null}
      <div className="pm-gold pm-small">{t("import.table.undecided")}</div>
    </>
  );
}

function Becomes({ row }: { readonly row: ProposalRow }) {
  const { t } = useText();
  const { decision } = row;
  if (decision?.action === "skip") return <span className="pm-muted">{t("import.table.skipped")}</span>;
  const chosen =
    decision?.action === "suggestion" ? row.suggestions.find((one) => one.key === decision.key)?.agency : row.agency;
  return chosen ? <AgencyName agency={chosen} /> : <span className="pm-muted">–</span>;
}
