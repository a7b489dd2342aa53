import { useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button } from "antd";
import { type ChangeEvent, useRef, useState } from "react";
import type { Backup, Status } from "../../../shared/contract/app";
import { useCommand } from "../../app/data/use-command";
import { useRead } from "../../app/data/use-read";
import { formatInstant } from "../../app/dates/format";
import { useText } from "../../app/i18n";
import { useNotify } from "../../ui/use-notify";
import { BackupFacts } from "../settings/BackupFacts";
import { RestoreDialog } from "../settings/RestoreDialog";
import { type GoodBackup, useBestBackup } from "./use-best-backup";
import "../../ui/parts.css";
import "./recovery.css";

/** The store cannot be opened: what happened, what was kept, and the ways on. Nothing else works until then. */
export function RecoveryScreen() {
  const { t } = useText();
  const status = useRead("app.status", {});
  const backups = useRead("backups.list", {});
  const best = useBestBackup(backups.data?.rows);
  const [chosen, setChosen] = useState<Backup | null>(null);
  const recovery = status.data?.recovery;
  if (!recovery) return null;
  const others = (backups.data?.rows ?? []).filter((backup) => backup.id !== best.data?.backup.id);
  return (
    <div className="rc">
      <WhatHappened recovery={recovery} />
      {best.isPending ? <p className="pm-muted">{t("recovery.checking")}</p> : null}
      {best.data ? <Best good={best.data} /> : null}
      {best.data === null ? (
        <section className="pm-card">
          <h2>{t("recovery.none")}</h2>
          <p>{t("recovery.noneHint")}</p>
        </section>
      ) : null}
      {others.length > 0 ? <Others backups={others} onChoose={setChosen} /> : null}
      <OtherWays onFile={setChosen} />
      <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />
    </div>
  );
}

function WhatHappened({ recovery }: { readonly recovery: NonNullable<Status["recovery"]> }) {
  const { t } = useText();
  const newer = recovery.code === "STORE_NEWER_VERSION";
  const kept = newer
    ? t("recovery.newer.kept")
    : recovery.quarantined
      ? t("recovery.damaged.kept", { file: recovery.quarantined })
      : t("recovery.damaged.keptNoName");
  return (
    <header>
      <h1>{t(newer ? "recovery.newer.title" : "recovery.damaged.title")}</h1>
      <Alert type="info" showIcon title={kept} />
      <p>{t(newer ? "recovery.newer.todo" : "recovery.damaged.todo")}</p>
    </header>
  );
}

function Best({ good }: { readonly good: GoodBackup }) {
  const { t } = useText();
  const cache = useQueryClient();
  const notify = useNotify();
  const { run, pending } = useCommand("backups.restore");
  const restore = async (): Promise<void> => {
    if ((await run({ id: good.backup.id })) === null) return;
    await cache.invalidateQueries();
    notify.done(t("recovery.restored"));
  };
  return (
    <section className="pm-card">
      <h2>{t("recovery.best")}</h2>
      <BackupFacts facts={good.facts} />
      <Button type="primary" size="large" loading={pending} onClick={restore}>
        {t("recovery.restore")}
      </Button>
    </section>
  );
}

interface OthersProps {
  readonly backups: readonly Backup[];
  onChoose(backup: Backup): void;
}

function Others({ backups, onChoose }: OthersProps) {
  const { t, language } = useText();
  return (
    <details className="pm-card">
      <summary>{t("recovery.others")}</summary>
      <ul className="pm-rows">
        {backups.map((backup) => (
          <li key={backup.id}>
            <span className="pm-rows-main">
              {formatInstant(backup.at, language)}
              <span className="pm-muted pm-small">
                {t(`settings.backups.reason.${backup.reason}`)} · {t(`settings.backups.place.${backup.place}`)}
              </span>
            </span>
            <Button size="small" onClick={() => onChoose(backup)}>
              {t("settings.backups.restore")}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function OtherWays({ onFile }: { onFile(backup: Backup): void }) {
  const { t } = useText();
  const { modal } = App.useApp();
  const cache = useQueryClient();
  const importing = useCommand("backups.importFile");
  const fresh = useCommand("backups.startFresh");
  const input = useRef<HTMLInputElement>(null);
  const importFile = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.target.files ?? [];
    event.target.value = "";
    if (!file) return;
    const backup = await importing.run({ file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } });
    if (backup) onFile(backup);
  };
  const startFresh = async (): Promise<void> => {
    const sure = await modal.confirm({
      title: t("recovery.freshAsk"),
      content: t("recovery.freshWhat"),
      okText: t("recovery.fresh"),
      cancelText: t("recovery.cancel"),
    });
    if (!sure || (await fresh.run({})) === null) return;
    await cache.invalidateQueries();
  };
  return (
    <div className="rc-ways">
      <Button loading={importing.pending} onClick={() => input.current?.click()}>
        {t("recovery.importFile")}
      </Button>
      <Button loading={fresh.pending} onClick={startFresh}>
        {t("recovery.fresh")}
      </Button>
      <input
        ref={input}
        type="file"
        className="pm-hidden"
        tabIndex={-1}
        aria-label={t("recovery.importFile")}
        onChange={importFile}
      />
    </div>
  );
}
