import { Button, Table, type TableColumnsType } from "antd";
import type { Batch } from "../../../shared/contract/imports";
import { useRead } from "../../app/data/use-read";
import { formatInstant } from "../../app/dates/format";
import { useText } from "../../app/i18n";
import { useUndoBatch } from "./use-undo-batch";

/** Every batch written, newest first, each with its undo. */
export function BatchList() {
  const { t, language } = useText();
  const { data } = useRead("imports.batches", {});
  const undo = useUndoBatch();
  if (!data || data.rows.length === 0) return null;
  const columns: TableColumnsType<Batch> = [
    { title: t("import.batches.file"), dataIndex: "fileName" },
    { title: t("import.batches.at"), render: (_, batch) => formatInstant(batch.at, language) },
    { title: t("import.batches.who"), dataIndex: "who" },
    {
      title: t("import.batches.counts"),
      render: (_, { counts }) => t("import.done.counts", { new: counts.new, change: counts.change, same: counts.same }),
    },
    {
      title: "",
      align: "right",
      render: (_, batch) =>
        batch.undone ? (
          <span className="pm-muted">{t("import.batches.undone")}</span>
        ) : (
          <Button size="small" onClick={() => undo(batch)}>
            {t("import.batches.undo")}
          </Button>
        ),
    },
  ];
  return (
    <section className="pm-card">
      <h2>{t("import.batches.title")}</h2>
      <Table<Batch> size="small" rowKey="id" columns={columns} dataSource={data.rows} pagination={false} />
    </section>
  );
}
