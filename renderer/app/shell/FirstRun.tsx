import { ExperimentOutlined, FileExcelOutlined } from "@ant-design/icons";
import { Progress } from "antd";
import { useJob } from "../../ui/use-job";
import { useText } from "../i18n";
import { go } from "../router";
import { PinMark } from "./PinMark";

/** Nothing here yet: one's own file, or the made-up province. */
export function FirstRun() {
  const { t } = useText();
  const sample = useJob("sample.open");
  return (
    <section className="fr" aria-labelledby="fr-title">
      <PinMark />
      <h1 id="fr-title">{t("shell.first.title")}</h1>
      <p className="fr-lead">{t("shell.first.lead")}</p>
      <div className="fr-ways">
        <button type="button" className="fr-way fr-way-main" onClick={() => go(["import"])} disabled={sample.running}>
          <FileExcelOutlined aria-hidden="true" />
          <b>{t("shell.first.mine")}</b>
          <span>{t("shell.first.mineNote")}</span>
        </button>
        <button type="button" className="fr-way" onClick={() => void sample.start({})} disabled={sample.running}>
          <ExperimentOutlined aria-hidden="true" />
          <b>{t("shell.first.sample")}</b>
          <span>{t("shell.first.sampleNote")}</span>
        </button>
      </div>
      {sample.running ? (
        <div className="fr-progress" role="status">
          <span>{t("shell.first.filling")}</span>
          <Progress
            percent={
              sample.view && sample.view.total > 0 ? Math.round((sample.view.done / sample.view.total) * 100) : 0
            }
            aria-label={t("shell.first.filling")}
          />
        </div>
      ) : (
        <p className="fr-safe">{t("shell.first.safe")}</p>
      )}
    </section>
  );
}
