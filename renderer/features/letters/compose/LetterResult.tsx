import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { Out } from "../../../app/data/names";
import { useText } from "../../../app/i18n";
import { PrintedFiles } from "../../../ui/PrintedFiles";

/** The PDF that was made: look at it, then save it. */
export function LetterResult({ result, onClose }: { readonly result: Out<"letters.print">; onClose(): void }) {
  const { t } = useText();
  return (
    <section className="pm-card" aria-live="polite">
      <div className="lt-result-head">
        <h2>{t("letters.printed", { n: result.printed })}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label={t("ui.close")} onClick={onClose} />
      </div>
      <PrintedFiles artifacts={result.artifacts} />
    </section>
  );
}
