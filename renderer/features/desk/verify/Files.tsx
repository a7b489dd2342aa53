import type { Attachment } from "../../../../shared/contract/attachments";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";

/** Photos and files of a report, to be looked at beside its steps. */
export function Files({ files }: { readonly files: readonly Attachment[] }) {
  const { t } = useText();
  if (files.length === 0) return <>{t("desk.verify.noFiles")}</>;
  return (
    <ul className="dk-files">
      {files.map((file) => (
        <li key={file.id}>
          <KeptFile file={file} />
        </li>
      ))}
    </ul>
  );
}

function KeptFile({ file }: { readonly file: Attachment }) {
  const opened = useRead("attachments.open", { id: file.id }).data;
  if (!opened) return <>{file.name}</>;
  const address = `/files/${encodeURIComponent(opened.token)}`;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {file.mime.startsWith("image/") ? <img src={address} alt={file.name} /> : file.name}
    </a>
  );
}
