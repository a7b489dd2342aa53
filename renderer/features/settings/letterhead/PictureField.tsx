import { Button, Upload } from "antd";
import type { OfficePicture } from "../../../../shared/contract/office";
import { useCommand } from "../../../app/data/use-command";
import { useText } from "../../../app/i18n";
import { useNotify } from "../../../ui/use-notify";

interface Props {
  readonly which: "emblem" | "seal";
  readonly picture: OfficePicture | null;
}

/** The office's own emblem or seal; without one its exact room stays blank, for pre-printed paper and for stamping. */
export function PictureField({ which, picture }: Props) {
  const { t } = useText();
  const notify = useNotify();
  const set = useCommand("office.setPicture");
  const update = useCommand("office.update");
  const take = async (file: File): Promise<void> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const done = await set.run({ which, file: { name: file.name, bytes } });
    if (done) notify.done(t("settings.letterhead.saved"), done.activityId);
  };
  const takeOut = async (): Promise<void> => {
    const done = await update.run({ [which]: null });
    if (done) notify.done(t("settings.letterhead.saved"), done.activityId);
  };
  return (
    <div className="st-picture">
      <div>
        <strong>{t(`settings.letterhead.picture.${which}`)}</strong>
        <p className="pm-muted">{picture ? picture.name : t(`settings.letterhead.picture.${which}None`)}</p>
      </div>
      <span className="st-actions">
        <Upload
          accept="image/png,image/jpeg"
          showUploadList={false}
          beforeUpload={(file) => {
            void take(file);
            return false;
          }}
        >
          <Button loading={set.pending}>{t(`settings.letterhead.picture.${which}Choose`)}</Button>
        </Upload>
        {picture ? (
          <Button loading={update.pending} onClick={() => void takeOut()}>
            {t(`settings.letterhead.picture.${which}Remove`)}
          </Button>
        ) : null}
      </span>
    </div>
  );
}
