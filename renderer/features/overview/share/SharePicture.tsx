import { CheckOutlined, CopyOutlined, DownloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { useText } from "../../../app/i18n";
import { cardPicture } from "./card-picture";
import { drawPicture, pictureFonts } from "./draw-picture";
import type { Digits, Share, ShareRecipient } from "./picture";
import { slidePicture } from "./slide-picture";
import { usePictureFile } from "./use-picture-file";

interface SharePictureProps {
  readonly share: Share;
  /** Null: the slide of all. */
  readonly recipient: ShareRecipient | null;
  readonly digits: Digits;
  /** What the picture says, for those who do not see it. */
  readonly text: string;
}

/** The same as a picture: one recipient's card, or the slide for the meeting. */
export function SharePicture({ share, recipient, digits, text }: SharePictureProps) {
  const { t } = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [ready, setReady] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  const file = usePictureFile();
  useEffect(() => {
    void pictureFonts().then(() => setReady(true));
  }, []);
  useEffect(() => {
    setCopied(null);
    if (!ready || !canvas.current) return;
    drawPicture(
      canvas.current,
      (measure) => (recipient ? cardPicture(share, recipient, measure) : slidePicture(share, measure)),
      digits,
    );
  }, [ready, share, recipient, digits]);
  const onCanvas = (work: (drawn: HTMLCanvasElement) => void) => () => {
    if (canvas.current) work(canvas.current);
  };
  const name = `${recipient ? recipient.name : t("overview.share.slideName")}-${share.asOf}.png`;
  return (
    <section className="sr-picture pm-panel" aria-label={t("overview.share.picture")}>
      <div className="ov-panel-head">
        <h2>{t(recipient ? "overview.share.card" : "overview.share.slide")}</h2>
        <Button
          size="small"
          icon={copied ? <CheckOutlined /> : <CopyOutlined />}
          disabled={!ready}
          aria-live="polite"
          onClick={onCanvas((drawn) => void file.copy(drawn).then(setCopied))}
        >
          {t(copied === null ? "overview.share.copyPicture" : copied ? "ui.copied" : "ui.copyFailed")}
        </Button>
        <Button
          size="small"
          icon={<DownloadOutlined />}
          disabled={!ready}
          loading={file.pending}
          onClick={onCanvas((drawn) => void file.save(drawn, name))}
        >
          {t("overview.share.savePicture")}
        </Button>
      </div>
      <canvas ref={canvas} role="img" aria-label={text} data-ready={ready ? "" : undefined} />
    </section>
  );
}
