import { Button } from "antd";
import { useState } from "react";
import type { Attachment } from "../../../../shared/contract/attachments";
import type { Artifact } from "../../../../shared/contract/common";
import { useCommand } from "../../../app/data/use-command";
import { formatInstant } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { sizeText } from "../../../ui/size-text";
import { useNotify } from "../../../ui/use-notify";
import { useSaveArtifact } from "../../../ui/use-save-artifact";
import { canView, FileViewer } from "./FileViewer";

interface Props {
  readonly rows: readonly Attachment[];
  readonly closed: boolean;
}

/** Files of a round: look at one, save a copy, take it away. */
export function FileList({ rows, closed }: Props) {
  const { t } = useText();
  const [viewing, setViewing] = useState<Artifact | null>(null);
  if (rows.length === 0) return <p className="pm-muted">{t("round.files.none")}</p>;
  return (
    <>
      <ul className="pm-rows">
        {rows.map((row) => (
          <FileRow key={row.id} row={row} closed={closed} onView={setViewing} />
        ))}
      </ul>
      {viewing ? <FileViewer artifact={viewing} onClose={() => setViewing(null)} /> : null}
    </>
  );
}

interface RowProps {
  readonly row: Attachment;
  readonly closed: boolean;
  onView(artifact: Artifact): void;
}

function FileRow({ row, closed, onView }: RowProps) {
  const { t, language } = useText();
  const notify = useNotify();
  const open = useCommand("attachments.open");
  const remove = useCommand("attachments.remove");
  const { save } = useSaveArtifact();
  const { id, version, name } = row;
  const view = async (): Promise<void> => {
    const artifact = await open.run({ id });
    if (artifact) onView(artifact);
  };
  const keep = async (): Promise<void> => {
    const artifact = await open.run({ id });
    if (artifact) await save(artifact);
  };
  const takeAway = async (): Promise<void> => {
    const done = await remove.run({ id, version });
    if (done) notify.done(t("round.files.removed", { name }), done.activityId);
  };
  const role = row.role === "evidence" ? null : t(`round.files.roles.${row.role}`);
  return (
    <li>
      <span className="pm-rows-main">
        <b>{name}</b>
        <small className="pm-muted">
          {[role, sizeText(row.size, language), formatInstant(row.at, language)].filter(Boolean).join(" · ")}
        </small>
      </span>
      {canView(row.mime) ? (
        <Button aria-label={t("round.files.viewOf", { name })} loading={open.pending} onClick={view}>
          {t("round.files.view")}
        </Button>
      ) : null}
      <Button aria-label={t("round.files.saveOf", { name })} onClick={keep}>
        {t("round.files.save")}
      </Button>
      {closed ? null : (
        <Button danger aria-label={t("round.files.removeOf", { name })} loading={remove.pending} onClick={takeAway}>
          {t("round.files.remove")}
        </Button>
      )}
    </li>
  );
}
