import { Button } from "antd";
import type { AgencyDetail } from "../../../../shared/contract/agencies";
import { useCommand } from "../../../app/data/use-command";
import { useText } from "../../../app/i18n";
import { useSavePart } from "./use-save-part";

/** A name that an import kept as written: take the likely right one, or say that it is right. */
export function NameCheck({ detail: { row } }: { readonly detail: AgencyDetail }) {
  const { t } = useText();
  const { run, pending } = useCommand("agencies.update");
  const { onConflict, saved } = useSavePart(row);
  const { nameCheck } = row;
  if (nameCheck === null) return null;
  const settle = async (patch: { name?: string; nameCheck: null }) => {
    const answer = await run({ id: row.id, version: row.version, patch }, { onError: onConflict });
    if (answer) saved(answer.activityId);
  };
  return (
    <div className="pm-conflict">
      <p>{t("agencies.identity.nameCheckText", { name: nameCheck })}</p>
      <div className="ag-actions">
        <Button size="small" loading={pending} onClick={() => void settle({ name: nameCheck, nameCheck: null })}>
          {t("agencies.identity.useName", { name: nameCheck })}
        </Button>
        <Button size="small" disabled={pending} onClick={() => void settle({ nameCheck: null })}>
          {t("agencies.identity.keepName")}
        </Button>
      </div>
    </div>
  );
}
