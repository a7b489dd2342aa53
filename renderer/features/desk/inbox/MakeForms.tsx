import { FileExcelOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useText } from "../../../app/i18n";
import { useJob } from "../../../ui/use-job";
import { useSaveMade } from "../../../ui/use-save-made";

/** Makes the round's report forms, one .xlsx an agency, and asks where to keep them. */
export function MakeForms({ roundId }: { readonly roundId: string }) {
  const { t } = useText();
  const making = useJob("inbox.forms");
  const saving = useSaveMade(making, t("desk.inbox.made"));
  const { running, view } = making;
  const far = running && view && view.total > 0 ? ` ${view.done}/${view.total}` : "";
  return (
    <div className="ib-forms">
      <p className="pm-muted">{t("desk.inbox.formsWhy")}</p>
      <Button
        icon={<FileExcelOutlined aria-hidden />}
        loading={running || saving}
        onClick={() => void making.start({ roundId })}
      >
        {t("desk.inbox.forms")}
        {far}
      </Button>
      {running ? <Button onClick={() => void making.cancel()}>{t("desk.inbox.cancel")}</Button> : null}
    </div>
  );
}
