import { Select } from "antd";
import type { Out } from "../../../app/data/names";
import { useText } from "../../../app/i18n";
import { go } from "../../../app/router";
import { recipientText } from "../calls/call-groups";
import { recipientId } from "./grid-model";

interface RecipientSelectProps {
  readonly rows: Out<"desk.recipients">["rows"];
  readonly activeId: string;
}

/** The list of recipients folded into one box, for a small window. */
export function RecipientSelect({ rows, activeId }: RecipientSelectProps) {
  const { t } = useText();
  return (
    <Select
      className="dg-choice"
      aria-label={t("desk.grid.recipients")}
      popupMatchSelectWidth={false}
      value={activeId}
      options={rows.map(({ recipient, agencyIds, reported }) => ({
        value: recipientId(recipient),
        label: t("desk.grid.choice", { name: recipientText(t, recipient), n: reported, all: agencyIds.length }),
      }))}
      onChange={(id) => go(["desk", "grid", id])}
    />
  );
}
