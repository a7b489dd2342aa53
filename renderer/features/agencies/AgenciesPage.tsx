import { BankOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, type InputRef, Tag } from "antd";
import { useMemo, useRef, useState } from "react";
import type { AgencyRow } from "../../../shared/contract/agencies";
import type { Round } from "../../../shared/contract/rounds";
import { useText } from "../../app/i18n";
import { go } from "../../app/router";
import { namedDistrict } from "../../ui/district-text";
import { EmptyState } from "../../ui/EmptyState";
import { PageHeader } from "../../ui/PageHeader";
import { useNarrow } from "../../ui/use-narrow";
import { AddAgencyDialog } from "./AddAgencyDialog";
import { AgencyTable } from "./AgencyTable";
import type { RowActions } from "./AgencyTableRow";
import { BulkBar } from "./BulkBar";
import { AgencyPanel } from "./detail/AgencyPanel";
import { FilterBar } from "./FilterBar";
import { NO_FILTERS } from "./filters";
import { OFFICIAL_ORDER, type Sort } from "./sorting";
import { useBehind } from "./use-behind";
import { useMarking } from "./use-marking";
import { useScreenKeys } from "./use-screen-keys";
import { useScreenRoute } from "./use-screen-route";
import { useShownRows } from "./use-shown-rows";

interface AgenciesPageProps {
  readonly rows: readonly AgencyRow[];
  readonly round: Round | null;
}

const NO_STEPS: Round["steps"] = [];

/** The table of agencies, its filters, and the details of one beside it. */
export function AgenciesPage({ rows, round }: AgenciesPageProps) {
  const { t } = useText();
  const narrow = useNarrow();
  const route = useScreenRoute();
  const [text, setText] = useState("");
  const [sort, setSort] = useState<Sort>(OFFICIAL_ORDER);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const active = useRef<string | null>(null);
  const search = useRef<InputRef>(null);
  const behind = useBehind(rows, round, route.filters);
  const shown = useShownRows(behind.rows, route.filters, text, sort);
  const marking = useMarking(round);
  const chosen = useMemo(() => rows.filter((row) => selected.has(row.id)), [rows, selected]);
  const { open, openId } = route;
  const locked = round !== null && round.closedAt !== null;

  const actions = useMemo<RowActions>(
    () => ({
      open: (row) => open(row.id),
      locked,
      toggle: (row, step) => void marking.toggle(row, step),
      select: (row, on) =>
        setSelected((old) => {
          const next = new Set(old);
          if (on) next.add(row.id);
          else next.delete(row.id);
          return next;
        }),
    }),
    [open, marking, locked],
  );
  useScreenKeys({
    search: () => search.current?.focus({ cursor: "all" }),
    close: openId ? () => open(null) : null,
    report: () => {
      const targets = chosen.length > 0 ? chosen : rows.filter((row) => row.id === (active.current ?? openId));
      void marking.setState(targets, "reported");
    },
  });

  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => route.setAdding(true)}>
      {t("agencies.add")}
    </Button>
  );
  const clear = () => {
    setText("");
    route.setFilters(NO_FILTERS);
  };
  const recipient = rows.find((row) => row.district?.code === route.filters.recipient)?.district;
  return (
    <div className="pm-screen ag">
      <PageHeader
        title={t("agencies.title")}
        note={
          <>
            <span role="status">
              {shown.length === rows.length
                ? t("agencies.countAll", { total: rows.length })
                : t("agencies.count", { total: rows.length, shown: shown.length })}
            </span>
            {locked ? <span> · {t("agencies.closed")}</span> : null}
            {recipient ? (
              <Tag closable onClose={() => route.setFilters({ ...route.filters, recipient: null })} className="ag-only">
                {t("agencies.filters.only", { name: namedDistrict(t, recipient) })}
              </Tag>
            ) : null}
            {behind.label ? (
              <Tag
                closable
                onClose={() => route.setFilters({ ...route.filters, measure: null, step: null, day: null })}
                className="ag-only"
              >
                {behind.label}
              </Tag>
            ) : null}
          </>
        }
        actions={
          <>
            <FilterBar
              rows={rows}
              filters={route.filters}
              onFilters={route.setFilters}
              text={text}
              onText={setText}
              search={search}
            />
            {add}
          </>
        }
      />
      {chosen.length > 0 ? (
        <BulkBar rows={chosen} round={locked ? null : round} marking={marking} onClear={() => setSelected(new Set())} />
      ) : null}
      <div className="ag-body">
        <div className="ag-main pm-panel">
          {rows.length === 0 ? (
            <NoAgencies />
          ) : shown.length === 0 ? (
            <EmptyState
              title={t("agencies.empty.noneFound")}
              actions={<Button onClick={clear}>{t("agencies.filters.clear")}</Button>}
            />
          ) : (
            <AgencyTable
              rows={shown}
              steps={round?.steps ?? NO_STEPS}
              sort={sort}
              onSort={setSort}
              selected={selected}
              onSelectAll={(on) => setSelected(on ? new Set(shown.map((row) => row.id)) : new Set())}
              openId={openId}
              actions={actions}
              onActive={(id) => {
                active.current = id;
              }}
            />
          )}
          {shown.length > 0 ? <p className="ag-hint">{t("agencies.keys.hint")}</p> : null}
        </div>
        {openId ? (
          <AgencyPanel
            key={openId}
            id={openId}
            round={round}
            marking={marking}
            tab={route.tab}
            onTab={route.setTab}
            onClose={() => open(null)}
            docked={!narrow}
          />
        ) : null}
      </div>
      {route.adding ? <AddAgencyDialog onClose={() => route.setAdding(false)} onAdded={open} /> : null}
    </div>
  );
}

function NoAgencies() {
  const { t } = useText();
  return (
    <EmptyState
      icon={<BankOutlined />}
      title={t("agencies.empty.title")}
      actions={<Button onClick={() => go(["import"])}>{t("agencies.empty.import")}</Button>}
    >
      {t("agencies.empty.text")}
    </EmptyState>
  );
}
