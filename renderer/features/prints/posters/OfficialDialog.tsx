import { FileSearchOutlined } from "@ant-design/icons";
import { Button, Modal, Progress } from "antd";
import { type ChangeEvent, useRef } from "react";
import type { AgencyRow } from "../../../../shared/contract/agencies";
import { AppError } from "../../../../shared/contract/errors";
import { useText } from "../../../app/i18n";
import { droppedFiles, realFiles } from "../../../ui/dropped-files";
import { ErrorNotice } from "../../../ui/ErrorNotice";
import { type JobRun, useJob } from "../../../ui/use-job";
import { useNotify } from "../../../ui/use-notify";
import { useTransfers } from "../../../ui/use-transfers";
import { OfficialProposal } from "./OfficialProposal";

/** Files that one reading takes, and all of them together in bytes: what a host takes in one call. */
const MOST_FILES = 500;
const MOST_BYTES = 50 * 1024 * 1024;

interface Props {
  readonly rows: readonly AgencyRow[];
  onClose(): void;
}

/** Official posters are dropped; their links are proposed for agencies, and taken when confirmed. */
export function OfficialDialog({ rows, onClose }: Props) {
  const { t } = useText();
  const notify = useNotify();
  const reading = useJob("posters.readOfficial");
  const bring = async (files: readonly File[]): Promise<void> => {
    const [first] = files;
    if (!first) return;
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    if (files.length > MOST_FILES || bytes > MOST_BYTES) {
      return notify.error(new AppError("FILE_TOO_LARGE", { file: first.name }));
    }
    try {
      const given = await Promise.all(
        files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      );
      await reading.start({ files: given });
    } catch {
      notify.error(new AppError("FILE_NOT_READABLE", { file: first.name }));
    }
  };
  const over = useTransfers((transfer, how) => {
    if (how === "drop" && !reading.running) void droppedFiles(transfer).then(bring);
  });
  return (
    <Modal open centered title={t("posters.official.title")} width="min(1080px, 96vw)" footer={null} onCancel={onClose}>
      {reading.result && !reading.running ? (
        <OfficialProposal rows={rows} posters={reading.result.posters} onAgain={reading.dismiss} onClose={onClose} />
      ) : reading.running ? (
        <Reading reading={reading} />
      ) : (
        <section className="po-invite" data-over={over}>
          <FileSearchOutlined className="po-icon" aria-hidden />
          {reading.error && reading.error.code !== "CANCELLED" ? <ErrorNotice error={reading.error} /> : null}
          <p>{t("posters.official.lead")}</p>
          <ChooseFiles onFiles={(files) => void bring(files)} />
          <p className="pm-muted">{t("posters.official.how")}</p>
        </section>
      )}
    </Modal>
  );
}

function ChooseFiles({ onFiles }: { onFiles(files: File[]): void }) {
  const { t } = useText();
  const chooser = useRef<HTMLInputElement>(null);
  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    const chosen = realFiles([...(event.target.files ?? [])]);
    event.target.value = "";
    onFiles(chosen);
  };
  return (
    <>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        accept=".pdf,.png,.jpg,.jpeg"
        aria-label={t("posters.official.choose")}
        onChange={take}
      />
      <Button type="primary" size="large" onClick={() => chooser.current?.click()}>
        {t("posters.official.choose")}
      </Button>
    </>
  );
}

function Reading({ reading: { view, cancel } }: { readonly reading: JobRun<"posters.readOfficial"> }) {
  const { t } = useText();
  const { done = 0, total = 0 } = view ?? {};
  const label = t("posters.official.reading", { done: Math.min(done + 1, total), total });
  return (
    <section className="po-invite" aria-live="polite">
      <p>{label}</p>
      <Progress percent={total > 0 ? Math.round((done / total) * 100) : 0} status="active" aria-label={label} />
      <Button onClick={() => void cancel()}>{t("ui.cancel")}</Button>
    </section>
  );
}
