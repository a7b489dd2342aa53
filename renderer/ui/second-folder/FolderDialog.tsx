import { ArrowUpOutlined, FolderOutlined } from "@ant-design/icons";
import { Button, Modal } from "antd";
import { useState } from "react";
import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import { Loaded } from "../Loaded";
import "./folder-dialog.css";

interface Props {
  readonly title: string;
  /** What will be done with the folder. */
  readonly lead: string;
  readonly pending: boolean;
  onChoose(token: string): void;
  onClose(): void;
}

/** Folders of this computer, one level at a time. */
export function FolderDialog({ title, lead, pending, onChoose, onClose }: Props) {
  const { t } = useText();
  const [token, setToken] = useState<string | undefined>(undefined);
  const folders = useRead("backups.folders", token === undefined ? {} : { token }, { keep: true });
  const here = folders.data?.here ?? null;
  return (
    <Modal
      open
      width={560}
      title={title}
      okText={t("ui.folder.use")}
      cancelText={t("ui.cancel")}
      okButtonProps={{ disabled: here === null || folders.isError }}
      confirmLoading={pending}
      onOk={() => here && onChoose(here.token)}
      onCancel={onClose}
    >
      <p className="pm-muted fd-lead">{lead}</p>
      <div className="fd-here">
        <Button
          size="small"
          icon={<ArrowUpOutlined />}
          disabled={token === undefined}
          onClick={() => setToken(folders.isError ? undefined : folders.data?.parent)}
        >
          {t("ui.folder.up")}
        </Button>
        <output className="fd-path">{here?.path ?? t("ui.folder.places")}</output>
      </div>
      <Loaded query={folders}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="pm-muted fd-none">{t("ui.folder.none")}</p>
          ) : (
            <ul className="fd-list">
              {rows.map((row) => (
                <li key={row.token}>
                  <button type="button" className="fd-row" onClick={() => setToken(row.token)}>
                    <FolderOutlined aria-hidden="true" />
                    <span>{row.name}</span>
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Modal>
  );
}
