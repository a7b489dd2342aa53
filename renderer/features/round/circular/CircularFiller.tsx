import { FileTextOutlined } from "@ant-design/icons";
import { Alert, Button, Input, Upload } from "antd";
import { useEffect, useMemo, useState } from "react";
import type { FileInput } from "../../../../shared/contract/common";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { useErrorText } from "../../../app/i18n/use-error-text";
import { useJob } from "../../../ui/use-job";
import type { DraftFiller } from "../round-draft";
import { CircularProposal } from "./CircularProposal";
import { type Choice, patchOf, proposedRows } from "./proposal-model";
import "./circular.css";

/** Reads a circular into the draft: a file dropped or chosen, or pasted text; its fields are confirmed one by one. */
export function CircularFiller({ draft, onFill }: DraftFiller) {
  const { t } = useText();
  const errorText = useErrorText();
  const job = useJob("rounds.readCircular", "round-circular");
  const templates = useRead("rounds.templates", {}).data?.rows;
  const [file, setFile] = useState<FileInput | null>(null);
  const [text, setText] = useState<string | null>(null);
  const [used, setUsed] = useState<number | null>(null);
  const { dismiss, result } = job;
  // A reading belongs to the dialog it was asked for in.
  useEffect(() => dismiss, [dismiss]);
  const rows = useMemo(() => (result ? proposedRows(result, templates ?? []) : []), [result, templates]);

  const readFile = async (given: File): Promise<void> => {
    const next = { name: given.name, bytes: new Uint8Array(await given.arrayBuffer()) };
    setFile(next);
    setText(null);
    await job.start({ file: next });
  };
  const again = (): void => {
    dismiss();
    setFile(null);
    setUsed(null);
  };
  const take = (choices: readonly Choice[]): void => {
    const role = result?.sender === "department" ? "department-letter" : "circular";
    const files = file ? [...draft.files.filter((kept) => kept.role !== role), { role, file } as const] : draft.files;
    onFill({ ...patchOf(choices), files });
    setUsed(choices.length);
    dismiss();
  };

  if (used !== null) {
    return (
      <Alert
        className="rd-read-done"
        type="success"
        showIcon
        title={t("round.circular.used", { n: used })}
        action={
          <Button size="small" onClick={again}>
            {t("round.circular.another")}
          </Button>
        }
      />
    );
  }
  if (job.running) {
    return (
      <p className="rd-read-busy" role="status">
        {t("round.circular.reading")}…{" "}
        <Button size="small" onClick={job.cancel}>
          {t("round.circular.stop")}
        </Button>
      </p>
    );
  }
  if (result && result.form !== null) return <CircularProposal rows={rows} keepsFile={file !== null} onUse={take} />;

  const trouble = job.error ? errorText(job.error) : result ? t("round.circular.noLetter") : null;
  return (
    <div className="rd-circular">
      {trouble === null ? null : (
        <Alert type="warning" showIcon title={t("round.circular.failed")} description={trouble} />
      )}
      <Upload.Dragger
        accept=".pdf,.docx,.txt"
        showUploadList={false}
        beforeUpload={(given) => {
          void readFile(given);
          return false;
        }}
      >
        <FileTextOutlined /> <strong>{t("round.circular.lead")}</strong> · {t("round.circular.drop")}
      </Upload.Dragger>
      {text === null ? (
        <Button type="link" onClick={() => setText("")}>
          {t("round.circular.paste")}
        </Button>
      ) : (
        <div className="rd-paste">
          <Input.TextArea
            rows={5}
            autoFocus
            maxLength={400_000}
            aria-label={t("round.circular.pasteLabel")}
            placeholder={t("round.circular.pasteHint")}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button
            disabled={text.trim() === ""}
            onClick={() => {
              setFile(null);
              void job.start({ text });
            }}
          >
            {t("round.circular.read")}
          </Button>
        </div>
      )}
    </div>
  );
}
