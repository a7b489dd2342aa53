import { InboxOutlined } from "@ant-design/icons";
import { Segmented, Upload } from "antd";
import { useState } from "react";
import type { Attachment } from "../../../../shared/contract/attachments";
import type { Round } from "../../../../shared/contract/rounds";
import { useCommand } from "../../../app/data/use-command";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { Loaded } from "../../../ui/Loaded";
import { useNotify } from "../../../ui/use-notify";
import { FileList } from "./FileList";

type Role = Exclude<Attachment["role"], "evidence">;
const ROLES = ["department-letter", "circular", "enclosure"] as const satisfies readonly Role[];

/** The letters themselves and their enclosures, kept with the round and in its backups. */
export function FilesPart({ round }: { readonly round: Round }) {
  const { t } = useText();
  const files = useRead("attachments.list", { roundId: round.id });
  return (
    <>
      {round.closedAt === null ? <AddFiles roundId={round.id} /> : null}
      <section className="pm-card" aria-label={t("round.files.title")}>
        <Loaded query={files}>{({ rows }) => <FileList rows={rows} closed={round.closedAt !== null} />}</Loaded>
      </section>
    </>
  );
}

function AddFiles({ roundId }: { readonly roundId: string }) {
  const { t } = useText();
  const notify = useNotify();
  const add = useCommand("attachments.addToRound");
  const [role, setRole] = useState<Role>("department-letter");
  const keep = async (file: File): Promise<void> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const done = await add.run({ roundId, role, file: { name: file.name, bytes } });
    if (done) notify.done(t("round.files.added", { name: file.name }), done.activityId);
  };
  return (
    <section className="pm-card">
      <h2 id="rd-role">{t("round.files.add")}</h2>
      <Segmented<Role>
        className="rd-roles"
        aria-labelledby="rd-role"
        value={role}
        options={ROLES.map((value) => ({ value, label: t(`round.files.roles.${value}`) }))}
        onChange={setRole}
      />
      <Upload.Dragger
        multiple
        showUploadList={false}
        disabled={add.pending}
        beforeUpload={(file) => {
          void keep(file);
          return false;
        }}
      >
        <InboxOutlined aria-hidden="true" /> {t(add.pending ? "round.files.keeping" : "round.files.drop")}
      </Upload.Dragger>
    </section>
  );
}
