import { useCallback } from "react";
import { useCommand } from "../../../app/data/use-command";
import { useText } from "../../../app/i18n";
import { useNotify } from "../../../ui/use-notify";
import { useSaveArtifact } from "../../../ui/use-save-artifact";
import { pngOf } from "./draw-picture";

interface PictureFile {
  /** Lets the user keep the canvas as a PNG of this name. */
  save(canvas: HTMLCanvasElement, name: string): Promise<void>;
  /** @returns false where the clipboard was refused */
  copy(canvas: HTMLCanvasElement): Promise<boolean>;
  readonly pending: boolean;
}

/** What can be done with a drawn picture: kept as a file, or pasted elsewhere. */
export function usePictureFile(): PictureFile {
  const { t } = useText();
  const notify = useNotify();
  const keep = useCommand("exports.picture");
  const kept = useSaveArtifact();
  const { run } = keep;
  const { save: saveArtifact } = kept;
  const save = useCallback(
    async (canvas: HTMLCanvasElement, name: string) => {
      const bytes = new Uint8Array(await (await pngOf(canvas)).arrayBuffer());
      const artifact = await run({ file: { name, bytes } });
      if (artifact && (await saveArtifact(artifact))) notify.done(t("overview.exported", { name: artifact.name }));
    },
    [run, saveArtifact, notify, t],
  );
  const copy = useCallback(async (canvas: HTMLCanvasElement) => {
    try {
      await navigator.clipboard.write([new ClipboardItem({ "image/png": pngOf(canvas) })]);
      return true;
    } catch {
      return false;
    }
  }, []);
  return { save, copy, pending: keep.pending || kept.pending };
}
