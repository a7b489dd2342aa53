import { AppError } from "../../../shared/contract";
import type { HostPorts } from "../../core/ports/host";
import { isOpenable } from "../../core/status/links";
import type { ShellPart } from "./parts";

/** Opens a link of the built-in list in the user's own browser. The list is core's; the last door before Windows asks again. */
export function createOpenLink(shell: ShellPart): HostPorts["openLink"] {
  return async (url) => {
    if (!URL.canParse(url) || !isOpenable(url)) throw new AppError("INVALID_INPUT", { fields: ["url"] });
    await shell.openExternal(url);
  };
}
