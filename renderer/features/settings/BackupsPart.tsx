import { Button, Table, type TableColumnsType } from "antd";
import { type ChangeEvent, useRef, useState } from "react";
import type { Backup } from "../../../shared/contract/app";
import { useCommand } from "../../app/data/use-command";
import { useRead } from "../../app/data/use-read";
import { formatInstant } from "../../app/dates/format";
import { useText } from "../../app/i18n";
import { EmptyState } from "../../ui/EmptyState";
import { Loaded } from "../../ui/Loaded";
import { sizeText } from "../../ui/size-text";
import { useNotify } from "../../ui/use-notify";
import { useSaveArtifact } from "../../ui/use-save-artifact";
import { RestoreDialog } from "./RestoreDialog";
import { SecondFolder } from "./SecondFolder";

/** Backups: make one, keep one as a file, take a file in, restore with date and counts first. */
export function BackupsPart() {
  const { t, language } = useText();
  const notify = useNotify();
  const backups = useRead("backups.list", {});
  const create = useCommand("backups.create");
  const exporting = useCommand("backups.exportFile");
  const saving = useSaveArtifact();
  const importing = useCommand("backups.importFile");
  const [restoring, setRestoring] = useState<Backup | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const exportFile = async (): Promise<void> => {
    const artifact = await exporting.run({});
    if (artifact && (await saving.save(artifact))) notify.done(t("settings.backups.exported"));
  };
  const importFile = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.target.files ?? [];
    event.target.value = "";
    if (!file) return;
    const backup = await importing.run({ file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } });
    if (backup) setRestoring(backup);
  };
  const columns: TableColumnsType<Backup> = [
    { title: t("settings.backups.at"), render: (_, row) => formatInstant(row.at, language) },
    { title: t("settings.backups.reason.label"), render: (_, row) => t(`settings.backups.reason.${row.reason}`) },
    { title: t("settings.backups.place.label"), render: (_, row) => t(`settings.backups.place.${row.place}`) },
    { title: t("settings.backups.size"), align: "right", render: (_, row) => sizeText(row.size, language) },
    {
      title: <span className="pm-hidden">{t("settings.backups.restore")}</span>,
      align: "right",
      render: (_, row) => (
        <Button size="small" onClick={() => setRestoring(row)}>
          {t("settings.backups.restore")}
        </Button>
      ),
    },
  ];
  return (
    <div className="pm-stack">
      <section className="pm-card">
        <p className="pm-muted st-gap">{t("settings.backups.lead")}</p>
        <div className="st-actions">
          <Button
            type="primary"
            loading={create.pending}
            onClick={async () => {
              if (await create.run({})) notify.done(t("settings.backups.made"));
            }}
          >
            {t("settings.backups.now")}
          </Button>
          <Button loading={exporting.pending || saving.pending} onClick={exportFile}>
            {t("settings.backups.exportFile")}
          </Button>
          <Button loading={importing.pending} onClick={() => input.current?.click()}>
            {t("settings.backups.importFile")}
          </Button>
          <input
            ref={input}
            type="file"
            className="pm-hidden"
            tabIndex={-1}
            aria-label={t("settings.backups.importFile")}
            onChange={importFile}
          />
        </div>
        <p className="pm-muted pm-small">{t("settings.backups.exportHint")}</p>
      </section>
      <SecondFolder />
      <section className="pm-card">
        <h2>{t("settings.backups.listTitle")}</h2>
        <Loaded query={backups}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState title={t("settings.backups.empty")}>{t("settings.backups.emptyHint")}</EmptyState>
            ) : (
              <Table<Backup> size="small" rowKey="id" columns={columns} dataSource={rows} pagination={false} />
            )
          }
        </Loaded>
      </section>
      <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} />
    </div>
  );
}
