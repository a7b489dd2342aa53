import { lazy, type ReactNode, Suspense, useState } from "react";
import { useCommand } from "../../app/data/use-command";
import { useStatus } from "../../app/data/use-current";
import { useText } from "../../app/i18n";
import { useNotify } from "../use-notify";

const FolderDialog = lazy(() => import("./FolderDialog").then((module) => ({ default: module.FolderDialog })));

interface SecondFolder {
  choose(): void;
  readonly pending: boolean;
  /** To be put into the page: the list of folders, where the host has no dialog of its own. */
  readonly dialog: ReactNode;
}

/** Choosing where else backups go: the system's own dialog, in a browser a list of the computer's folders. */
export function useSecondFolder(): SecondFolder {
  const { t } = useText();
  const notify = useNotify();
  const host = useStatus()?.host;
  const { run, pending } = useCommand("backups.chooseSecondFolder");
  const [open, setOpen] = useState(false);
  const take = async (token?: string): Promise<void> => {
    const answer = await run(token === undefined ? {} : { token });
    if (!answer?.chosen) return;
    setOpen(false);
    notify.done(t("ui.folder.chosen"));
  };
  return {
    choose: () => (host === "web" ? setOpen(true) : void take()),
    pending,
    dialog: open ? (
      <Suspense>
        <FolderDialog
          title={t("ui.folder.title")}
          lead={t("ui.folder.lead")}
          pending={pending}
          onChoose={(token) => void take(token)}
          onClose={() => setOpen(false)}
        />
      </Suspense>
    ) : null,
  };
}
