import { FileSearchOutlined, UnorderedListOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import type { AgencyRow } from "../../../../shared/contract/agencies";
import { useText } from "../../../app/i18n";
import { LogDialog } from "./LogDialog";
import { OfficialDialog } from "./OfficialDialog";

/** The ways to what surrounds printing: links out of official posters, and the log of prints and installed posters. */
export function PosterBooks({ rows }: { readonly rows: readonly AgencyRow[] }) {
  const { t } = useText();
  const [open, setOpen] = useState<"official" | "log" | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      <Button icon={<FileSearchOutlined />} onClick={() => setOpen("official")}>
        {t("posters.official.open")}
      </Button>
      <Button icon={<UnorderedListOutlined />} onClick={() => setOpen("log")}>
        {t("posters.log.open")}
      </Button>
      {open === "official" ? <OfficialDialog rows={rows} onClose={close} /> : null}
      {open === "log" ? <LogDialog onClose={close} /> : null}
    </>
  );
}
