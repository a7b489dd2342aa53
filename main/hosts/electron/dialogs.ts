import { rename, rm, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { BaseWindow, Dialog, FileFilter } from "electron";
import { AppError } from "../../../shared/contract";
import type { HostPorts } from "../../core/ports/host";
import { fileName, systemCode } from "../save-folder";
import type { DialogPart } from "./parts";

/** Dialogs that belong to the window in front, so that they cannot get lost behind it. */
export function modalDialogs(
  dialog: Pick<Dialog, "showErrorBox" | "showOpenDialog" | "showSaveDialog">,
  front: () => BaseWindow | null,
): DialogPart {
  return {
    showErrorBox: (title, content) => dialog.showErrorBox(title, content),
    showSaveDialog(options) {
      const window = front();
      return window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options);
    },
    showOpenDialog(options) {
      const window = front();
      return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options);
    },
  };
}

/**
 * Saves a file where the user says. A file that cannot be replaced (open in Word, read-only) stays as it was.
 * @param folder where the dialog opens
 */
export function createSaveFile(dialog: DialogPart, folder: string): HostPorts["saveFile"] {
  return async (artifact, bytes) => {
    const { canceled, filePath } = await dialog.showSaveDialog({
      defaultPath: join(folder, fileName(artifact.name)),
      filters: filtersFor(artifact.name),
      properties: ["createDirectory", "showOverwriteConfirmation"],
    });
    if (canceled || !filePath) return false;
    const partial = `${filePath}.part`;
    try {
      await writeFile(partial, bytes);
      await rename(partial, filePath);
    } catch (error) {
      await rm(partial, { force: true }).catch(() => undefined);
      throw new AppError("FILE_NOT_SAVED", { reason: systemCode(error) }, { cause: error });
    }
    return true;
  };
}

/** Asks for a folder: for the second backups, or for files to be written into it. */
export function createPickFolder(dialog: DialogPart): HostPorts["pickFolder"] {
  return async () => {
    const { canceled, filePaths } = await dialog.showOpenDialog({
      properties: ["openDirectory", "createDirectory", "promptToCreate"],
    });
    return canceled ? null : (filePaths[0] ?? null);
  };
}

function filtersFor(name: string): FileFilter[] {
  const extension = extname(name).slice(1);
  return extension === "" ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }];
}
