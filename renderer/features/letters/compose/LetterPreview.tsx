import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { useEffect, useState } from "react";
import type { LetterDraft } from "../../../../shared/contract/letters";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { useErrorText } from "../../../app/i18n/use-error-text";
import { ScaledPage } from "../../../ui/ScaledPage";
import { Gaps } from "./Gaps";

/** Milliseconds of rest after which the page is drawn anew. */
const REST = 450;

function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

interface Props {
  readonly letterId: string;
  readonly draft: LetterDraft;
  readonly fileCopy: boolean;
  readonly recipient: string | null;
  onRecipient(key: string): void;
}

/** The very page the printer gets, as the letter stands; of letters to each, one recipient's at a time. */
export function LetterPreview({ letterId, draft, fileCopy, recipient, onRecipient }: Props) {
  const { t } = useText();
  const errorText = useErrorText();
  const shown = useRested(draft);
  const preview = useRead(
    "letters.preview",
    { id: letterId, draft: shown, fileCopy, ...(recipient === null ? {} : { recipient }) },
    { keep: true },
  );
  const recipients = preview.data?.recipients ?? [];
  const index = Math.max(
    0,
    recipients.findIndex(({ key }) => key === recipient),
  );
  const step = (to: number): void => {
    const next = recipients[to];
    if (next) onRecipient(next.key);
  };
  return (
    <section className="lt-preview" aria-label={t("letters.preview.title")}>
      {recipients.length > 1 ? (
        <div className="lt-preview-bar">
          <Button
            icon={<LeftOutlined />}
            aria-label={t("letters.preview.previous")}
            disabled={index === 0}
            onClick={() => step(index - 1)}
          />
          <Select
            showSearch={{ optionFilterProp: "label" }}
            aria-label={t("letters.preview.whose")}
            value={recipients[index]?.key ?? null}
            options={recipients.map(({ key, name }) => ({ value: key, label: name }))}
            onChange={onRecipient}
          />
          <span className="pm-muted">{t("letters.preview.at", { n: index + 1, total: recipients.length })}</span>
          <Button
            icon={<RightOutlined />}
            aria-label={t("letters.preview.next")}
            disabled={index >= recipients.length - 1}
            onClick={() => step(index + 1)}
          />
        </div>
      ) : null}
      <Gaps gaps={preview.data?.gaps ?? []} />
      {preview.data && recipients.length > 0 ? (
        <ScaledPage
          key={preview.data.documentId}
          src={`/print.html?doc=${encodeURIComponent(preview.data.documentId)}`}
          title={t("letters.preview.frame")}
          wide
        />
      ) : (
        <p className="pm-muted lt-preview-none">
          {preview.error ? errorText(preview.error) : t(preview.data ? "letters.preview.nobody" : "ui.loading")}
        </p>
      )}
    </section>
  );
}
