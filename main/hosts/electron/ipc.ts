import type { AppEvent } from "../../../shared/contract";
import type { App } from "../../core/app";
import { isAppPage, isPrintPage } from "./origin";
import type { CallEvent, IpcPart, WindowPart } from "./parts";

/** The two channels of the bridge; preload/bridge.ts bears the same names. */
export const CALL_CHANNEL = "pakmud:call";
export const EVENT_CHANNEL = "pakmud:event";

/** A hidden printing window asks for its document and nothing else. */
const PRINTER_MAY: ReadonlySet<string> = new Set(["prints.document"]);

export type Caller = "app" | "printer";

/** Which windows may call, by the id of their web contents. Windows that are not in here have no voice. */
export type Callers = Map<number, Caller>;

/**
 * Passes calls to the app. A call must come from the main frame of a window that the host opened itself, showing the page
 * it was opened with. Anything else is not answered but refused, and the refusal tells nothing.
 */
export function answerCalls(ipc: IpcPart, callers: Callers, dispatch: App["dispatch"]): void {
  ipc.handle(CALL_CHANNEL, async (event, name, input) => {
    if (typeof name !== "string" || !mayCall(event, callers, name)) throw new Error("refused");
    return dispatch(name, input);
  });
}

function mayCall({ sender, senderFrame }: CallEvent, callers: Callers, name: string): boolean {
  if (senderFrame === null || senderFrame.parent !== null) return false;
  const caller = callers.get(sender.id);
  if (caller === "app") return isAppPage(senderFrame.url);
  return caller === "printer" && isPrintPage(senderFrame.url) && PRINTER_MAY.has(name);
}

/** Tells the app's window what happened. @returns a function that stops it */
export function forwardEvents(
  subscribe: App["subscribe"],
  window: Pick<WindowPart, "isDestroyed" | "webContents">,
): () => void {
  return subscribe((event: AppEvent) => {
    if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event);
  });
}
