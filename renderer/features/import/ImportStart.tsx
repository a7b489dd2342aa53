import { FileExcelOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useText } from "../../app/i18n";
import { PageHeader } from "../../ui/PageHeader";
import { BatchList } from "./BatchList";
import { OpenProposals } from "./OpenProposals";
import { ReadingCard } from "./ReadingCard";
import type { usePropose } from "./use-propose";
import { WrongFile } from "./WrongFile";

interface Props {
  readonly propose: ReturnType<typeof usePropose>;
  onChoose(): void;
  onOpen(id: string): void;
}

/** Where an import begins: choose or drop a file, go on with what was left, or take a batch back. */
export function ImportStart({ propose, onChoose, onOpen }: Props) {
  const { t } = useText();
  const idle = !propose.reading && !propose.error;
  return (
    <div className="pm-screen">
      <PageHeader title={t("import.title")} />
      <div className="pm-stack im-start">
        {propose.reading ? (
          <ReadingCard fileName={propose.fileName} view={propose.view} onCancel={propose.cancel} />
        ) : null}
        {propose.error ? (
          <WrongFile
            fileName={propose.fileName}
            error={propose.error}
            onChoose={onChoose}
            onRetry={() => propose.reread()}
          />
        ) : null}
        {propose.cancelled ? <Alert type="info" showIcon title={t("import.reading.cancelled")} /> : null}
        {idle ? (
          <section className="im-drop-invite">
            <FileExcelOutlined className="im-drop-icon" aria-hidden />
            <p className="im-drop-lead">{t("import.lead")}</p>
            <Button type="primary" size="large" onClick={onChoose}>
              {t("import.choose")}
            </Button>
            <p className="pm-muted">{t("import.dropHint")}</p>
            <p className="pm-muted pm-small">{t("import.understands")}</p>
          </section>
        ) : null}
        <OpenProposals onOpen={onOpen} />
        <BatchList />
      </div>
    </div>
  );
}
