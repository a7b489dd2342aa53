import { Segmented } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import type { Overview, ProgressRow } from "../../../shared/contract/overview";
import { useText } from "../../app/i18n";
import { ProgressBar } from "../../ui/ProgressBar";
import { ScrollArea } from "../../ui/ScrollArea";
import { type SortBy, SortHead } from "../../ui/SortHead";
import { type Group, type GroupColumn, type Grouping, groupsOf, sortGroups } from "./groups";

/** Progress by recipient or by kind; a number opens the agencies behind it. */
export function GroupTable({ overview }: { readonly overview: Overview }) {
  const { t } = useText();
  const [by, setBy] = useState<Grouping>("recipient");
  const [sort, setSort] = useState<SortBy<GroupColumn>>({ column: "order", descending: false });
  const groups = useMemo(() => sortGroups(groupsOf(overview, by), sort), [overview, by, sort]);
  const head = (
    column: Exclude<GroupColumn, "order" | "name">,
    className = "pm-number",
    // Past the deadline, what is outstanding is overdue: one number, named for what it is.
    wording: typeof column | "overdue" = column,
  ) => (
    <SortHead
      column={column}
      label={t(`overview.columns.${wording}`)}
      sort={sort}
      onSort={setSort}
      className={className}
    />
  );
  return (
    <section className="ov-groups pm-panel">
      <div className="ov-panel-head">
        <h2>{t(`overview.groups.${by}`)}</h2>
        <Segmented
          size="small"
          aria-label={t("overview.groups.label")}
          value={by}
          onChange={setBy}
          options={[
            { value: "recipient", label: t("overview.columns.recipient") },
            { value: "kind", label: t("overview.columns.kind") },
          ]}
        />
        <span className="ov-legend">
          <i className="ov-dot-done" /> {t("overview.legend.reported")}
          <i className="ov-dot-partly" /> {t("overview.legend.partly")}
        </span>
      </div>
      <ScrollArea className="ov-scroll" label={t(`overview.groups.${by}`)}>
        <table className="ov-table">
          <thead>
            <tr>
              <SortHead column="name" label={t(`overview.columns.${by}`)} sort={sort} onSort={setSort} />
              {head("total")}
              {head("reported")}
              {head("allSteps")}
              {head("verified")}
              {head("outstanding", "pm-number", overview.total.overdue > 0 ? "overdue" : "outstanding")}
              <th scope="col" className="ov-bar-cell">
                {t("overview.columns.progress")}
              </th>
              {head("percent")}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <GroupRow key={group.key} group={group} />
            ))}
          </tbody>
          <tfoot>
            <Sum total={overview.total} />
          </tfoot>
        </table>
      </ScrollArea>
    </section>
  );
}

function GroupRow({ group: { name, progress, href } }: { readonly group: Group }) {
  const { t } = useText();
  const { count } = progress.outstanding;
  return (
    <tr>
      <th scope="row">
        <span className="pm-name">{name}</span>
      </th>
      <Counts progress={progress} />
      <Counted percent={progress.outstanding.percent}>
        {count > 0 ? (
          <a className="ov-count" href={href} aria-label={t("overview.showOutstanding", { n: count, name })}>
            {count}
          </a>
        ) : (
          0
        )}
      </Counted>
      <td>
        <ProgressBar label={name} total={progress.total} reported={progress.reported.count} partly={progress.partly} />
      </td>
      <td className="pm-number">{progress.reported.percent}</td>
    </tr>
  );
}

/** A count beside its own percent of the line's total. */
function Counted({ percent, children }: { readonly percent: string; readonly children: ReactNode }) {
  return (
    <td className="pm-number">
      {children} <small>{percent}</small>
    </td>
  );
}

function Counts({ progress: { total, reported, allStepsDone, verified } }: { readonly progress: ProgressRow }) {
  return (
    <>
      <td className="pm-number">{total}</td>
      <td className="pm-number">{reported.count}</td>
      <Counted percent={allStepsDone.percent}>{allStepsDone.count}</Counted>
      <Counted percent={verified.percent}>{verified.count}</Counted>
    </>
  );
}

function Sum({ total }: { readonly total: ProgressRow }) {
  const { t } = useText();
  return (
    <tr>
      <th scope="row">{t("overview.columns.sum")}</th>
      <Counts progress={total} />
      <Counted percent={total.outstanding.percent}>{total.outstanding.count}</Counted>
      <td />
      <td className="pm-number">{total.reported.percent}</td>
    </tr>
  );
}
