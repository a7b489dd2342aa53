import { Button, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import type { Batch } from "../../../../shared/contract/imports";
import { useRead } from "../../../app/data/use-read";
import { formatInstant } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { useSourceName } from "../use-source-name";
import { type BatchToUndo, UndoDialog } from "./UndoDialog";

/** Every batch written, newest first, each with its undo. */
export function BatchList() {
  const { t, language } = useText();
  const { data } = useRead("imports.batches", {});
  const sourceName = useSourceName();
  const [undoing, setUndoing] = useState<BatchToUndo | null>(null);
  if (!data || data.rows.length === 0) return null;
  const columns: TableColumnsType<Batch> = [
    { title: t("import.batches.file"), className: "im-batch-file", render: (_, { fileName }) => sourceName(fileName) },
    { title: t("import.batches.at"), render: (_, batch) => formatInstant(batch.at, language) },
    { title: t("import.batches.who"), dataIndex: "who" },
    {
      title: t("import.batches.counts"),
      render: (_, { counts }) => t("import.done.counts", { new: counts.new, change: counts.change, same: counts.same }),
    },
    {
      title: t("import.batches.leftOut"),
      align: "right",
      render: (_, { leftOut }) => (leftOut > 0 ? <span className="pm-gold">{leftOut}</span> : "–"),
    },
    {
      title: "",
      align: "right",
      render: (_, batch) =>
        batch.undone ? (
          <span className="pm-muted">{t("import.batches.undone")}</span>
        ) : (
          <Button
            size="small"
            aria-label={t("import.batches.undoOne", { file: sourceName(batch.fileName) })}
            onClick={() => setUndoing({ id: batch.id, fileName: sourceName(batch.fileName) })}
          >
            {t("import.batches.undo")}
          </Button>
        ),
    },
  ];
  return (
    <section className="pm-card">
      <h2>{t("import.batches.title")}</h2>
      <Table<Batch> size="small" rowKey="id" columns={columns} dataSource={data.rows} pagination={false} />
      {undoing ? (
        <UndoDialog batch={undoing} onClose={() => setUndoing(null)} onUndone={() => setUndoing(null)} />
      ) : null}
    </section>
  );
}
