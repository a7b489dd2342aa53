import { lazy, type ReactNode, Suspense, useState } from "react";
import type { Artifact } from "../../../shared/contract/common";
import { useCommand } from "../../app/data/use-command";
import { useStatus } from "../../app/data/use-current";
import { useText } from "../../app/i18n";
import { useNotify } from "../use-notify";

const FolderDialog = lazy(() => import("./FolderDialog").then((module) => ({ default: module.FolderDialog })));

interface SaveFolder {
  save(): void;
  readonly pending: boolean;
  /** To be put into the page: the list of folders, where the host has no dialog of its own. */
  readonly dialog: ReactNode;
}

/** Keeps many files at once, in a new folder of this name within the one that the user chooses. */
export function useSaveFolder(artifacts: readonly Artifact[], name: string): SaveFolder {
  const { t } = useText();
  const notify = useNotify();
  const host = useStatus()?.host;
  const { run, pending } = useCommand("files.save");
  const [open, setOpen] = useState(false);
  const write = async (folder?: string): Promise<void> => {
    const tokens = artifacts.map(({ token }) => token);
    const answer = await run(folder === undefined ? { tokens, name } : { tokens, name, folder });
    if (!answer?.saved) return;
    setOpen(false);
    notify.done(t("ui.folder.saved", { n: tokens.length }));
  };
  return {
    save: () => (host === "web" ? setOpen(true) : void write()),
    pending,
    dialog: open ? (
      <Suspense>
        <FolderDialog
          title={t("ui.folder.saveTitle")}
          lead={t("ui.folder.saveLead", { name })}
          pending={pending}
          onChoose={(folder) => void write(folder)}
          onClose={() => setOpen(false)}
        />
      </Suspense>
    ) : null,
  };
}
