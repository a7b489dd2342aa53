import { Button } from "antd";
import { useText } from "../../../app/i18n";
import { useWaitingFiles, waitingFiles } from "./waiting-files";

/** Files that were brought together with the one read first. */
export function WaitingFiles({ onNext }: { onNext(): void }) {
  const { t } = useText();
  const files = useWaitingFiles();
  const [next] = files;
  if (!next) return null;
  return (
    <section className="pm-card im-waiting">
      <h2>{t("import.waiting.title", { n: files.length })}</h2>
      <ul className="im-waiting-names">
        {files.map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may bear one name, and the order does not change
          <li key={index}>{file.name}</li>
        ))}
      </ul>
      <p className="pm-muted pm-small">{t("import.waiting.why")}</p>
      <div className="im-buttons">
        <Button type="primary" onClick={onNext}>
          {t("import.waiting.next", { file: next.name })}
        </Button>
        <Button onClick={() => waitingFiles.clear()}>{t("import.waiting.clear")}</Button>
      </div>
    </section>
  );
}
