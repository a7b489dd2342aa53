import { useCallback } from "react";
import type { Artifact } from "../../shared/contract/common";
import { useCommand } from "../app/data/use-command";
import { useStatus } from "../app/data/use-current";

/** Lets the user keep a file the app made: a dialog in the desktop app, a download in a browser. */
export function useSaveArtifact(): { save(artifact: Artifact): Promise<boolean>; readonly pending: boolean } {
  const host = useStatus()?.host;
  const { run, pending } = useCommand("files.save");
  const save = useCallback(
    async (artifact: Artifact) => {
      if (host !== "web") return (await run({ token: artifact.token }))?.saved ?? false;
      const link = document.createElement("a");
      link.href = `/files/${encodeURIComponent(artifact.token)}?download`;
      link.download = artifact.name;
      link.click();
      return true;
    },
    [host, run],
  );
  return { save, pending };
}
