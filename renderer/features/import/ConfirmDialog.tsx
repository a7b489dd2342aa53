import { Alert, Button, Modal } from "antd";
import { useText } from "../../app/i18n";
import type { Tally } from "./proposal-model";

interface Props {
  readonly open: boolean;
  readonly fileName: string;
  readonly tally: Tally;
  readonly writing: boolean;
  onCancel(): void;
  /** @param leaveQuestions undecided rows are left out and listed */
  onConfirm(leaveQuestions: boolean): void;
}

/** Says exactly what will be written and what will not, before one batch is written. */
export function ConfirmDialog({ open, fileName, tally, writing, onCancel, onConfirm }: Props) {
  const { t } = useText();
  const left = tally.undecided;
  const okText =
    left > 0 ? t("import.confirm.okLeave", { n: tally.written, left }) : t("import.confirm.ok", { n: tally.written });
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
        <Button
          key="ok"
          type="primary"
          loading={writing}
          disabled={tally.written === 0}
          onClick={() => onConfirm(left > 0)}
        >
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
        total={tally.written}
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
      <p className="pm-muted pm-small">{t("import.confirm.undo")}</p>
    </Modal>
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
