import { Alert, Button, Modal } from "antd";
import type { Tally } from "../../../../shared/contract/import-review";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { ScrollArea } from "../../../ui/ScrollArea";
import { AgencyName } from "../review/AgencyName";
import { written } from "../review/proposal-model";
import { useReasonText } from "../use-reason-text";

/** Rows that stay out named one by one; the rest are counted. */
const NAMED = 50;

interface Props {
  readonly open: boolean;
  readonly id: string;
  readonly fileName: string;
  readonly tally: Tally;
  readonly writing: boolean;
  onCancel(): void;
  /** @param leaveQuestions undecided rows are left out and listed */
  onConfirm(leaveQuestions: boolean): void;
}

/** Says exactly what will be written and what will not, before one batch is written. */
export function ConfirmDialog({ open, id, fileName, tally, writing, onCancel, onConfirm }: Props) {
  const { t } = useText();
  const left = tally.undecided;
  const n = written(tally);
  const okText = left > 0 ? t("import.confirm.okLeave", { n, left }) : t("import.confirm.ok", { n });
  return (
    <Modal
      open={open}
      title={t("import.confirm.title")}
      onCancel={onCancel}
      closable={!writing}
      mask={{ closable: false }}
      footer={[
        <Button key="cancel" onClick={onCancel} disabled={writing}>
          {t(left > 0 ? "import.confirm.goBack" : "import.confirm.cancel")}
        </Button>,
        <Button key="ok" type="primary" loading={writing} disabled={n === 0} onClick={() => onConfirm(left > 0)}>
          {writing ? t("import.confirm.writing") : okText}
        </Button>,
      ]}
    >
      <p className="pm-muted">{fileName}</p>
      <Lines
        lines={[
          ["new", tally.new],
          ["change", tally.change],
          ["decided", tally.decided],
        ]}
        total={n}
      />
      <h3>{t("import.confirm.not")}</h3>
      <Lines
        lines={[
          ["leave", left],
          ["skipped", tally.skipped],
          ["same", tally.same],
          ["unreadable", tally.unreadable],
        ]}
      />
      {left > 0 ? <Alert type="warning" showIcon title={t("import.confirm.leaveNote", { n: left })} /> : null}
      {left > 0 && open ? <LeftOut id={id} total={left} /> : null}
      <p className="pm-muted pm-small">{t("import.confirm.undo")}</p>
    </Modal>
  );
}

/** The questions that would stay out, by row. */
function LeftOut({ id, total }: { readonly id: string; readonly total: number }) {
  const { t } = useText();
  const reasonText = useReasonText();
  const { data } = useRead("imports.rows", { id, outcome: "question", decided: false, offset: 0, limit: NAMED });
  return (
    <>
      <ScrollArea label={t("import.confirm.leave")} className="im-confirm-left">
        <ul>
          {(data?.rows ?? []).map((row) => (
            <li key={row.id}>
              {t("import.panel.plain", { row: row.row })}
              {row.agency ? (
                <>
                  {" "}
                  <AgencyName agency={row.agency} />
                </>
              ) : null}
              : {row.reasons.map(reasonText).join(" · ")}
            </li>
          ))}
        </ul>
      </ScrollArea>
      {total > NAMED ? <p className="pm-muted pm-small">{t("import.done.leftOutMore", { n: total - NAMED })}</p> : null}
    </>
  );
}

type Line = readonly ["new" | "change" | "decided" | "leave" | "skipped" | "same" | "unreadable", number];

function Lines({ lines, total }: { readonly lines: readonly Line[]; readonly total?: number }) {
  const { t } = useText();
  return (
    <dl className="pm-lines">
      {lines.map(([key, count]) => (
        <div key={key}>
          <dt>{t(`import.confirm.${key}`)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
      {total === undefined ? null : (
        <div data-total>
          <dt>{t("import.confirm.total")}</dt>
          <dd>{total}</dd>
        </div>
      )}
    </dl>
  );
}
