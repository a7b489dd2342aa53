import { FileExcelOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useText } from "../../../app/i18n";
import { useJob } from "../../../ui/use-job";
import { useSaveMade } from "../../../ui/use-save-made";

interface SaveGridProps {
  readonly roundId: string;
  readonly districtCode: string;
  /** The district's. */
  readonly name: string;
}

/** The grid as a workbook for the district to fill in; what it sends back is dropped on "files that came in". */
export function SaveGrid({ roundId, districtCode, name }: SaveGridProps) {
  const { t } = useText();
  const making = useJob("exports.grids", `exports.grids:${districtCode}`);
  const saving = useSaveMade(making, t("desk.inbox.made"));
  return (
    <Button
      size="small"
      className="dg-save"
      title={t("desk.grid.saveOf", { name })}
      icon={<FileExcelOutlined aria-hidden />}
      loading={making.running || saving}
      aria-label={t("desk.grid.saveOf", { name })}
      onClick={() => void making.start({ roundId, districtCode })}
    >
      {t("desk.grid.save")}
    </Button>
  );
}
