import { Segmented, Table, type TableColumnsType } from "antd";
import { useMemo, useState } from "react";
import type { Overview, ProgressRow } from "../../../shared/contract/rounds";
import { KIND_WORDS } from "../../../shared/domain/kinds";
import { compareKinds, compareThai } from "../../../shared/domain/sorting";
import { useText } from "../../app/i18n";
import { toHash } from "../../app/router";
import { ProgressBar } from "../../ui/ProgressBar";
import { ScrollArea } from "../../ui/ScrollArea";
import { recipientName } from "./line-text";

interface Group {
  readonly key: string;
  readonly name: string;
  readonly progress: ProgressRow;
  /** The agencies list with this group's outstanding. */
  readonly href: string;
  readonly order: (other: Group) => number;
}

/** Progress by recipient or by kind; a number opens the agencies behind it. */
export function GroupTable({ overview }: { readonly overview: Overview }) {
  const { t } = useText();
  const [by, setBy] = useState<"recipient" | "kind">("recipient");
  const groups = useGroups(overview, by);
  const columns = useColumns(by);
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
        <Legend />
      </div>
      <ScrollArea className="ov-scroll" label={t(`overview.groups.${by}`)}>
        <Table<Group>
          key={by}
          size="small"
          rowKey="key"
          columns={columns}
          dataSource={groups}
          pagination={false}
          showSorterTooltip={false}
          summary={() => <Sum total={overview.total} />}
        />
      </ScrollArea>
    </section>
  );
}

function Legend() {
  const { t } = useText();
  return (
    <span className="ov-legend">
      <i className="ov-dot-done" /> {t("overview.legend.reported")}
      <i className="ov-dot-partly" /> {t("overview.legend.partly")}
    </span>
  );
}

function useGroups(overview: Overview, by: "recipient" | "kind"): Group[] {
  const { language } = useText();
  return useMemo(() => {
    if (by === "kind") {
      return overview.byKind.map(({ kind, progress }) => ({
        key: kind,
        name: KIND_WORDS[kind].label,
        progress,
        href: toHash(["agencies"], { kind, state: "outstanding" }),
        order: (other) => compareKinds(kind, other.key as typeof kind),
      }));
    }
    return overview.byRecipient.map(({ recipient, progress }) => {
      const name = recipient.type === "district" ? recipient.name : recipientName(recipient, language);
      return {
        key: recipient.type === "district" ? recipient.code : recipient.id,
        name,
        progress,
        href:
          recipient.type === "district"
            ? toHash(["agencies"], { recipient: recipient.code, state: "outstanding" })
            : toHash(["agencies", recipient.id]),
        order: (other) => compareThai(name, other.name),
      };
    });
  }, [overview, by, language]);
}

function useColumns(by: "recipient" | "kind"): TableColumnsType<Group> {
  const { t } = useText();
  return useMemo(() => {
    const number = (key: "total" | "reported" | "allSteps" | "verified", count: (row: ProgressRow) => number) => ({
      key,
      title: t(`overview.columns.${key}`),
      align: "right" as const,
      sorter: (a: Group, b: Group) => count(a.progress) - count(b.progress),
      render: (_: unknown, group: Group) => count(group.progress),
    });
    return [
      {
        key: "name",
        title: t(`overview.columns.${by}`),
        sorter: (a, b) => a.order(b),
        render: (_, group) => <span className="pm-name">{group.name}</span>,
        rowScope: "row",
      },
      number("total", (row) => row.total),
      number("reported", (row) => row.reported.count),
      { ...number("allSteps", (row) => row.allStepsDone.count), responsive: ["xl"] },
      { ...number("verified", (row) => row.verified.count), responsive: ["xl"] },
      {
        key: "outstanding",
        title: t("overview.columns.outstanding"),
        align: "right",
        sorter: (a, b) => a.progress.outstanding.count - b.progress.outstanding.count,
        render: (_, { name, href, progress }) =>
          progress.outstanding.count > 0 ? (
            <a
              className="ov-count"
              href={href}
              aria-label={t("overview.showOutstanding", { n: progress.outstanding.count, name })}
            >
              {progress.outstanding.count}
            </a>
          ) : (
            0
          ),
      },
      {
        key: "progress",
        title: t("overview.columns.progress"),
        className: "ov-bar-cell",
        render: (_, { name, progress }) => (
          <ProgressBar
            label={name}
            total={progress.total}
            reported={progress.reported.count}
            partly={progress.partly}
          />
        ),
      },
      {
        key: "percent",
        title: t("overview.columns.percent"),
        align: "right",
        sorter: (a, b) => Number(a.progress.reported.percent) - Number(b.progress.reported.percent),
        render: (_, { progress }) => progress.reported.percent,
      },
    ];
  }, [t, by]);
}

function Sum({ total }: { readonly total: ProgressRow }) {
  const { t } = useText();
  const cells = [total.total, total.reported.count];
  return (
    <Table.Summary.Row className="ov-sum">
      <Table.Summary.Cell index={0}>{t("overview.columns.sum")}</Table.Summary.Cell>
      {cells.map((count, index) => (
        <Table.Summary.Cell key={index === 0 ? "total" : "reported"} index={index + 1} align="right">
          {count}
        </Table.Summary.Cell>
      ))}
    </Table.Summary.Row>
  );
}
