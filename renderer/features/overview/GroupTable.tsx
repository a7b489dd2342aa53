import { ShareAltOutlined } from "@ant-design/icons";
import { Segmented } from "antd";
import { useMemo, useState } from "react";
import type { Overview, ProgressRow } from "../../../shared/contract/overview";
import { useText } from "../../app/i18n";
import { toHash } from "../../app/router";
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

function GroupRow({ group }: { readonly group: Group }) {
  const { t } = useText();
  const { name, progress, share } = group;
  return (
    <tr>
      <th scope="row">
        <span className="pm-name">{name}</span>
        {share ? (
          <a className="ov-share" href={share} aria-label={t("overview.share.openFor", { name })}>
            <ShareAltOutlined />
          </a>
        ) : null}
      </th>
      <Counts name={name} progress={progress} hrefOf={group.hrefOf} />
      <td>
        <ProgressBar label={name} total={progress.total} reported={progress.reported.count} partly={progress.partly} />
      </td>
      <td className="pm-number">{progress.reported.percent}</td>
    </tr>
  );
}

interface CountsProps {
  readonly name: string;
  readonly progress: ProgressRow;
  readonly hrefOf: Group["hrefOf"];
}

/** The counts of a line, each a link to the agencies behind it and beside its own percent of the line's total. */
function Counts({ name, progress, hrefOf }: CountsProps) {
  const { t } = useText();
  const { total, reported, allStepsDone, verified, outstanding } = progress;
  const linked = (measure: CountedMeasure, count: number) =>
    count === 0 ? (
      0
    ) : (
      <a className="ov-count" href={hrefOf(measure)} aria-label={t(`overview.show.${measure}`, { n: count, name })}>
        {count}
      </a>
    );
  return (
    <>
      <td className="pm-number">{linked("total", total)}</td>
      <td className="pm-number">{linked("reported", reported.count)}</td>
      <td className="pm-number">
        {linked("allStepsDone", allStepsDone.count)} <small>{allStepsDone.percent}</small>
      </td>
      <td className="pm-number">
        {linked("verified", verified.count)} <small>{verified.percent}</small>
      </td>
      <td className="pm-number">
        {linked("outstanding", outstanding.count)} <small>{outstanding.percent}</small>
      </td>
    </>
  );
}

type CountedMeasure = "total" | "reported" | "allStepsDone" | "verified" | "outstanding";

function Sum({ total }: { readonly total: ProgressRow }) {
  const { t } = useText();
  const name = t("overview.columns.sum");
  return (
    <tr>
      <th scope="row">{name}</th>
      <Counts name={name} progress={total} hrefOf={(measure) => toHash(["agencies"], { measure })} />
      <td />
      <td className="pm-number">{total.reported.percent}</td>
    </tr>
  );
}
