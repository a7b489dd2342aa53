import type { DialogPart, RenderProcessGoneDetails, WindowPart } from "./parts";

/** More crashes than this within the span, and reloading would only go round in circles. */
const LIMIT = 3;
const SPAN_MS = 60_000;

const WORDS = [
  "หน้าจอของโปรแกรมหยุดทำงานหลายครั้งติดกัน ข้อมูลที่บันทึกแล้วยังอยู่ครบ กรุณาเปิดโปรแกรมใหม่",
  "The window crashed several times in a row. What was saved is safe. Please start the program again.",
].join("\n\n");

export interface RendererCrashOptions {
  readonly window: WindowPart;
  readonly dialog: DialogPart;
  now(): number;
  onCrash(reason: RenderProcessGoneDetails["reason"]): void;
  quit(): void;
}

/** Loads the window again after its page died. Nothing is lost: state that matters is in the store, not in the window. */
export function reloadAfterCrash({ window, dialog, now, onCrash, quit }: RendererCrashOptions): void {
  let crashes: number[] = [];
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit") return;
    onCrash(reason);
    crashes = [...crashes.filter((at) => now() - at < SPAN_MS), now()];
    if (crashes.length > LIMIT) {
      dialog.showErrorBox("PakMud", WORDS);
      quit();
    } else if (!window.isDestroyed()) {
      window.webContents.reload();
    }
  });
}
