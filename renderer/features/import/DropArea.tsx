import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { useText } from "../../app/i18n";

interface Props {
  readonly children: ReactNode;
  readonly disabled: boolean;
  onFile(file: File): void;
}

/** The whole page takes a dropped file. */
export function DropArea({ children, disabled, onFile }: Props) {
  const { t } = useText();
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const holdsFile = (event: DragEvent): boolean => !disabled && event.dataTransfer.types.includes("Files");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the second way in; the button is the accessible one
    <div
      className="im-drop"
      onDragEnter={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        depth.current += 1;
        setOver(true);
      }}
      onDragOver={(event) => {
        if (holdsFile(event)) event.preventDefault();
      }}
      onDragLeave={(event) => {
        if (!holdsFile(event)) return;
        depth.current = Math.max(0, depth.current - 1);
        if (depth.current === 0) setOver(false);
      }}
      onDrop={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      {children}
      {over ? <div className="im-drop-veil">{t("import.dropNow")}</div> : null}
    </div>
  );
}
