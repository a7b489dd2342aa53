import { SendOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import type { PacketDispatch } from "../../../../shared/contract/packets";
import { useCommand } from "../../../app/data/use-command";
import { formatDayShort } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { useJob } from "../../../ui/use-job";
import { useNotify } from "../../../ui/use-notify";
import { useSaveMade } from "../../../ui/use-save-made";
import { DispatchDialog } from "./DispatchDialog";

/** ทะเบียนส่งเอกสาร of a round: corrected when the receipt number comes, and taken along as a workbook. */
export function DispatchLog({ roundId, rows }: { readonly roundId: string; readonly rows: readonly PacketDispatch[] }) {
  const { t, language } = useText();
  const [correcting, setCorrecting] = useState<PacketDispatch | null>(null);
  const book = useJob("packets.dispatchBook");
  const keeping = useSaveMade(book, t("packets.dispatch.exported"));
  if (rows.length === 0) {
    return (
      <EmptyState icon={<SendOutlined />} title={t("packets.dispatch.none")}>
        {t("packets.dispatch.noneHint")}
      </EmptyState>
    );
  }
  return (
    <section className="pm-card pk-log">
      <div className="pk-log-head">
        <Button loading={book.running || keeping} onClick={() => void book.start({ roundId })}>
          {t("packets.dispatch.export")}
        </Button>
      </div>
      <table className="pk-table">
        <thead>
          <tr>
            <th>{t("packets.dispatch.sentOn")}</th>
            <th>{t("packets.recipient")}</th>
            <th>{t("packets.dispatch.what")}</th>
            <th>{t("packets.dispatch.way")}</th>
            <th>{t("packets.dispatch.receiptNo")}</th>
            <th>{t("packets.dispatch.note")}</th>
            <th>
              <span className="pm-hidden">{t("packets.dispatch.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="pk-day">{formatDayShort(row.sentOn, language)}</td>
              <th scope="row">{row.name}</th>
              <td>{row.what}</td>
              <td>{t(`packets.way.${row.way}`)}</td>
              <td className="pk-receipt">
                {row.receiptNo || <span className="pm-muted">{t("packets.dispatch.noReceipt")}</span>}
              </td>
              <td>{row.note}</td>
              <td className="pk-actions">
                <Button
                  size="small"
                  aria-label={t("packets.dispatch.correctOf", { name: row.name })}
                  onClick={() => setCorrecting(row)}
                >
                  {t("packets.dispatch.correct")}
                </Button>
                <RemoveEntry row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {correcting ? <DispatchDialog roundId={roundId} of={correcting} onClose={() => setCorrecting(null)} /> : null}
    </section>
  );
}

function RemoveEntry({ row }: { readonly row: PacketDispatch }) {
  const { t } = useText();
  const notify = useNotify();
  const { run, pending } = useCommand("packets.removeDispatch");
  const remove = async (): Promise<void> => {
    const done = await run({ id: row.id, version: row.version });
    if (done) notify.done(t("packets.dispatch.removed"), done.activityId);
  };
  return (
    <Button
      size="small"
      loading={pending}
      aria-label={t("packets.dispatch.removeOf", { name: row.name })}
      onClick={() => void remove()}
    >
      {t("packets.dispatch.remove")}
    </Button>
  );
}
