import { FileExcelOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useText } from "../../../app/i18n";
import { PageHeader } from "../../../ui/PageHeader";
import { BatchList } from "../batches/BatchList";
import { OpenProposals } from "./OpenProposals";
import { ReadingCard } from "./ReadingCard";
import type { Propose } from "./use-propose";
import { WaitingFiles } from "./WaitingFiles";
import { WrongFile } from "./WrongFile";

interface Props {
  readonly propose: Propose;
  onChoose(): void;
  onPaste(): void;
  onNextFile(): void;
  onOpen(id: string): void;
}

/** Where an import begins: choose, drop or paste, go on with what was left, or take a batch back. */
export function ImportStart({ propose, onChoose, onPaste, onNextFile, onOpen }: Props) {
  const { t } = useText();
  const { reading, error } = propose;
  return (
    <div className="pm-screen">
      <PageHeader title={t("import.title")} />
      <div className="pm-stack im-start">
        {reading ? <ReadingCard fileName={propose.name} view={propose.view} onCancel={propose.cancel} /> : null}
        {error && !reading ? (
          <WrongFile fileName={propose.name} error={error} onChoose={onChoose} onRetry={propose.retry} />
        ) : null}
        {propose.cancelled ? <Alert type="info" showIcon title={t("import.reading.cancelled")} /> : null}
        {reading ? null : <WaitingFiles onNext={onNextFile} />}
        {reading || error ? null : <Invite onChoose={onChoose} onPaste={onPaste} />}
        {reading ? null : <OpenProposals onOpen={onOpen} />}
        {reading ? null : <BatchList />}
      </div>
    </div>
  );
}

function Invite({ onChoose, onPaste }: Pick<Props, "onChoose" | "onPaste">) {
  const { t } = useText();
  return (
    <section className="im-drop-invite">
      <FileExcelOutlined className="im-drop-icon" aria-hidden />
      <p className="im-drop-lead">{t("import.lead")}</p>
      <div className="im-buttons">
        <Button type="primary" size="large" onClick={onChoose}>
          {t("import.choose")}
        </Button>
        <Button size="large" onClick={onPaste}>
          {t("import.paste.open")}
        </Button>
      </div>
      <p className="pm-muted">{t("import.dropHint")}</p>
      <p className="pm-muted pm-small">{t("import.understands")}</p>
    </section>
  );
}
