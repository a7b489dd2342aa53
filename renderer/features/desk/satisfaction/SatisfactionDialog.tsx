import { Button, Modal, Progress } from "antd";
import { type ChangeEvent, useRef, useState } from "react";
import { AppError } from "../../../../shared/contract/errors";
import type { In } from "../../../app/data/names";
import { useText } from "../../../app/i18n";
import { ErrorNotice } from "../../../ui/ErrorNotice";
import { useJob } from "../../../ui/use-job";
import { useNotify } from "../../../ui/use-notify";
import { SatisfactionProposal } from "./SatisfactionProposal";
import "../ticks.css";
import "./satisfaction.css";

/** Bytes that one call takes. */
const MOST_BYTES = 50 * 1024 * 1024;

type Given = In<"satisfaction.propose">["file"];

/** A table of satisfaction is chosen; what it says is proposed row by row, and kept when confirmed. */
export function SatisfactionDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const notify = useNotify();
  const reading = useJob("satisfaction.propose");
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<Given | null>(null);
  const [month, setMonth] = useState<string | null>(null);
  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const chosen = event.target.files?.[0];
    event.target.value = "";
    if (!chosen) return;
    if (chosen.size > MOST_BYTES) return notify.error(new AppError("FILE_TOO_LARGE", { file: chosen.name }));
    try {
      const given = { name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) };
      setFile(given);
      setMonth(null);
      await reading.start({ file: given });
    } catch {
      notify.error(new AppError("FILE_NOT_READABLE", { file: chosen.name }));
    }
  };
  const close = (): void => {
    if (reading.running) void reading.cancel();
    reading.dismiss();
    onClose();
  };
  const { result, running, error, view } = reading;
  return (
    <Modal open centered title={t("desk.satisfaction.title")} width="min(1080px, 96vw)" footer={null} onCancel={close}>
      {running ? (
        <section className="sf-invite" aria-live="polite">
          <p>{t("desk.satisfaction.reading")}</p>
          <Progress
            percent={Math.round((view?.done ?? 0) * 100)}
            status="active"
            aria-label={t("desk.satisfaction.reading")}
          />
          <Button onClick={() => void reading.cancel()}>{t("ui.cancel")}</Button>
        </section>
      ) : result ? (
        <SatisfactionProposal
          key={`${result.fileName} ${month ?? ""}`}
          found={result}
          month={month}
          {...(file
            ? {
                onMonth: (next: string) => {
                  setMonth(next);
                  void reading.start({ file, month: next });
                },
              }
            : {})}
          onAgain={reading.dismiss}
          onClose={close}
        />
      ) : (
        <section className="sf-invite">
          {error && error.code !== "CANCELLED" ? <ErrorNotice error={error} /> : null}
          <p>{t("desk.satisfaction.lead")}</p>
          <input
            ref={chooser}
            type="file"
            hidden
            accept=".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt"
            aria-label={t("desk.satisfaction.choose")}
            onChange={(event) => void take(event)}
          />
          <Button type="primary" size="large" onClick={() => chooser.current?.click()}>
            {t("desk.satisfaction.choose")}
          </Button>
          <p className="pm-muted">{t("desk.satisfaction.safe")}</p>
        </section>
      )}
    </Modal>
  );
}
