import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import type { AppEvent, Result } from "../shared/contract";
import type { Bridge } from "../shared/contract/client";

/** The two channels of the bridge; main/hosts/electron/ipc.ts bears the same names. */
const CALL_CHANNEL = "pakmud:call";
const EVENT_CHANNEL = "pakmud:event";

/** All that a page gets of the program: one call, one stream. Checking is the other side's work. */
const pakmud: Bridge = {
  call: (name, input) => ipcRenderer.invoke(CALL_CHANNEL, name, input) as Promise<Result<unknown>>,
  subscribe(listener) {
    const pass = (_event: IpcRendererEvent, event: AppEvent): void => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, pass);
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, pass);
    };
  },
};

contextBridge.exposeInMainWorld("pakmud", pakmud);
