import { CloseOutlined } from "@ant-design/icons";
import { Button, Progress } from "antd";
import i18next from "i18next";
import { useEffect, useState } from "react";
import type { JobView } from "../../../shared/contract/app";
import { useOwnedJobs } from "../../ui/owned-jobs";
import { useCommand } from "../data/use-command";
import { useRead } from "../data/use-read";
import { type Text, useText } from "../i18n";

/** A job shorter than this is not worth a card. */
const QUIET_MS = 600;
/** How long a card stays after its job ended. */
const AFTER_MS = 6000;

function jobName(t: Text, operation: string): string {
  const key = `shell.jobs.names.${operation.replace(".", "-")}`;
  return i18next.exists(key) ? t(key as "shell.jobs.names.other") : t("shell.jobs.names.other");
}

/** Work under way wherever one is in the app, with progress and cancel; it survives a reload of the window. */
export function JobTray() {
  const { t } = useText();
  const rows = useRead("jobs.list", {}).data?.rows;
  const shown = useShown(rows ?? []);
  const cancel = useCommand("jobs.cancel");
  const owned = useOwnedJobs();
  const jobs = rows?.filter((job) => shown.has(job.id) && !owned.has(job.id)) ?? [];
  if (jobs.length === 0) return null;
  return (
    <section className="sh-jobs" aria-label={t("shell.jobs.title")}>
      {jobs.map((job) => (
        <div key={job.id} className="sh-job">
          <div className="sh-job-head">
            <b>{jobName(t, job.operation)}</b>
            {job.state === "running" ? (
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined />}
                onClick={() => void cancel.run({ id: job.id })}
                aria-label={`${t("shell.jobs.cancel")}: ${jobName(t, job.operation)}`}
              >
                {t("ui.cancel")}
              </Button>
            ) : (
              <span role="status">{t(`ui.job.${job.state}`)}</span>
            )}
          </div>
          <JobProgress job={job} name={jobName(t, job.operation)} />
        </div>
      ))}
    </section>
  );
}

function JobProgress({ job, name }: { readonly job: JobView; readonly name: string }) {
  const { t } = useText();
  if (job.state !== "running" && job.state !== "done") return null;
  const known = job.total > 0;
  const percent = job.state === "done" ? 100 : known ? Math.floor((job.done / job.total) * 100) : 0;
  return (
    <>
      <Progress percent={percent} size="small" showInfo={false} aria-label={name} />
      <span className="pm-muted">
        {known ? t("ui.job.of", { done: job.done, total: job.total }) : t(`ui.job.${job.state}`)}
      </span>
    </>
  );
}

/** Ids of jobs worth showing: those that run for a while, and for a moment after they ended. */
function useShown(rows: readonly JobView[]): ReadonlySet<string> {
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const running = rows
    .filter((job) => job.state === "running")
    .map((job) => job.id)
    .join(" ");
  useEffect(() => {
    const ids = running.split(" ").filter(Boolean);
    const timer = setTimeout(() => setShown(new Set(ids)), ids.length > 0 ? QUIET_MS : AFTER_MS);
    return () => clearTimeout(timer);
  }, [running]);
  return shown;
}
