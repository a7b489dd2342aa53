import { FileExcelOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect } from "react";
import { useText } from "../../../app/i18n";
import { useJob } from "../../../ui/use-job";
import { useNotify } from "../../../ui/use-notify";
import { useSaveArtifact } from "../../../ui/use-save-artifact";

/** Makes the round's report forms, one .xlsx an agency, and asks where to keep them. */
export function MakeForms({ roundId }: { readonly roundId: string }) {
  const { t } = useText();
  const notify = useNotify();
  const { start, cancel, dismiss, running, result, error, view } = useJob("inbox.forms");
  const { save, pending } = useSaveArtifact();
  useEffect(() => {
    if (!result) return;
    dismiss();
    void save(result).then((saved) => {
      if (saved) notify.done(t("desk.inbox.formsMade", { name: result.name }));
    });
  }, [result, dismiss, save, notify, t]);
  useEffect(() => {
    if (!error) return;
    dismiss();
    notify.error(error);
  }, [error, dismiss, notify]);
  return (
    <div className="ib-forms">
      <p className="pm-muted">{t("desk.inbox.formsWhy")}</p>
      <Button icon={<FileExcelOutlined />} loading={running || pending} onClick={() => void start({ roundId })}>
        {t("desk.inbox.forms")}
        {running && view && view.total > 0 ? ` ${view.done}/${view.total}` : ""}
      </Button>
      {running ? <Button onClick={() => void cancel()}>{t("desk.inbox.cancel")}</Button> : null}
    </div>
  );
}
