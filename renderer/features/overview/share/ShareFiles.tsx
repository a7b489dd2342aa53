import { FileExcelOutlined, FileTextOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useText } from "../../../app/i18n";
import { useExport } from "../use-export";

/** The same numbers as files: the progress, the department's table, the progress as .csv. None holds a code. */
export function ShareFiles({ roundId }: { readonly roundId: string }) {
  const { t } = useText();
  const progress = useExport("exports.progress", roundId);
  const department = useExport("exports.departmentTable", roundId);
  const csv = useExport("exports.progressCsv", roundId);
  return (
    <fieldset className="sr-files" aria-label={t("overview.exports.label")}>
      <Button size="small" icon={<FileExcelOutlined />} loading={progress.running} onClick={progress.start}>
        {t("overview.exports.progress")}
      </Button>
      <Button size="small" icon={<FileExcelOutlined />} loading={department.running} onClick={department.start}>
        {t("overview.exports.department")}
      </Button>
      <Button size="small" icon={<FileTextOutlined />} loading={csv.running} onClick={csv.start}>
        {t("overview.exports.csv")}
      </Button>
    </fieldset>
  );
}
