import { Button, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import type { Activity } from "../../../shared/contract/app";
import { useRead } from "../../app/data/use-read";
import { formatInstant } from "../../app/dates/format";
import { useText } from "../../app/i18n";
import { whatWasDone } from "../../app/i18n/what-was-done";
import { EmptyState } from "../../ui/EmptyState";
import { Loaded } from "../../ui/Loaded";
import { useNotify } from "../../ui/use-notify";

const STEP = 100;
const MOST = 1000;

/** What was done, by whom, newest first, each with its undo. */
export function ActivityPart() {
  const { t, language } = useText();
  const notify = useNotify();
  const [limit, setLimit] = useState(STEP);
  const list = useRead("activity.list", { limit }, { keep: true });
  const columns: TableColumnsType<Activity> = [
    { title: t("settings.activity.at"), width: 170, render: (_, row) => formatInstant(row.at, language) },
    { title: t("settings.activity.what"), render: (_, row) => whatWasDone(t, row.what) },
    { title: t("settings.activity.subject"), render: (_, row) => row.subject ?? "–" },
    { title: t("settings.activity.count"), dataIndex: "count", align: "right", width: 80 },
    { title: t("settings.activity.who"), dataIndex: "who" },
    {
      title: <span className="pm-hidden">{t("settings.activity.undo")}</span>,
      align: "right",
      render: (_, row) => {
        if (row.undone) return <span className="pm-muted">{t("settings.activity.undone")}</span>;
        if (!row.undoable) return null;
        return (
          <Button
            size="small"
            aria-label={t("settings.activity.undoLabel", {
              what: whatWasDone(t, row.what),
              at: formatInstant(row.at, language),
            })}
            onClick={() => void notify.undo(row.id)}
          >
            {t("settings.activity.undo")}
          </Button>
        );
      },
    },
  ];
  return (
    <Loaded query={list}>
      {({ rows }) =>
        rows.length === 0 ? (
          <EmptyState title={t("settings.activity.empty")}>{t("settings.activity.emptyHint")}</EmptyState>
        ) : (
          <div className="pm-stack">
            <p className="pm-muted">{t("settings.activity.lead")}</p>
            <section className="pm-card st-flush">
              <Table<Activity> size="small" rowKey="id" columns={columns} dataSource={rows} pagination={false} />
            </section>
            {rows.length === limit && limit < MOST ? (
              <div>
                <Button onClick={() => setLimit(Math.min(MOST, limit + STEP))}>{t("settings.activity.more")}</Button>
              </div>
            ) : null}
          </div>
        )
      }
    </Loaded>
  );
}
