import { CloseOutlined } from "@ant-design/icons";
import { Alert, Button, Progress } from "antd";
import { shortName } from "../../../../shared/domain/kinds";
import type { Out } from "../../../app/data/names";
import { useStatus } from "../../../app/data/use-current";
import { useText } from "../../../app/i18n";
import { useErrorText } from "../../../app/i18n/use-error-text";
import { toHash } from "../../../app/router";
import { PrintedFiles } from "../../../ui/PrintedFiles";
import { useSaveFolder } from "../../../ui/second-folder/use-save-folder";
import type { JobRun } from "../../../ui/use-job";

/** Packets under way, made, or failed; and whom something could not be printed for. */
export function PacketOutcome({ job }: { readonly job: JobRun<"packets.make"> }) {
  const { t } = useText();
  const errorText = useErrorText();
  const { view, running, result, error, cancel, dismiss } = job;
  if (running) {
    const percent = view && view.total > 0 ? Math.round((view.done / view.total) * 100) : 0;
    return (
      <section className="pm-card" aria-live="polite">
        <h2>{t("packets.making")}</h2>
        <Progress percent={percent} status="active" aria-label={t("packets.making")} />
        <Button onClick={() => void cancel()}>{t("packets.stop")}</Button>
      </section>
    );
  }
  if (error && error.code !== "CANCELLED") {
    return (
      <Alert
        type="error"
        showIcon
        title={t("ui.errorTitle")}
        description={errorText(error)}
        closable={{ onClose: dismiss }}
      />
    );
  }
  return result ? <Made result={result} onClose={dismiss} /> : null;
}

function Made({ result, onClose }: { readonly result: Out<"packets.make">; onClose(): void }) {
  const { t } = useText();
  const today = useStatus()?.today ?? "";
  const folder = useSaveFolder(result.artifacts, `${t("packets.title")} ${today}`);
  const pages = result.packets.reduce((sum, packet) => sum + packet.pages, 0);
  return (
    <section className="pm-card" aria-live="polite">
      <div className="lt-result-head">
        <h2>{t("packets.made", { n: result.packets.length, pages })}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label={t("ui.close")} onClick={onClose} />
      </div>
      {result.artifacts.some(({ secret }) => secret) ? <p className="pk-secret">{t("packets.madeSecret")}</p> : null}
      <div className="pk-files">
        <PrintedFiles artifacts={result.artifacts} />
      </div>
      {result.artifacts.length > 1 ? (
        <Button className="pk-save-all" loading={folder.pending} onClick={folder.save}>
          {t("ui.folder.saveAll")}
        </Button>
      ) : null}
      {folder.dialog}
      {result.blocked.length > 0 ? (
        <details>
          <summary>{t("packets.leftOut", { n: result.blocked.length })}</summary>
          <ul>
            {result.blocked.map((agency) => (
              <li key={`${agency.agencyId} ${agency.reason}`}>
                <a href={toHash(["agencies", agency.agencyId], { tab: "identity" })}>{shortName(agency)}</a>:{" "}
                {agency.reason === "same-url"
                  ? t("prints.blocked.same-url", { others: agency.sameAs.join(", ") })
                  : t(`prints.blocked.${agency.reason}`)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
