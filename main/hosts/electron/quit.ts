import type { App } from "../../core/app";
import type { AppPart, DialogPart } from "./parts";

const WORDS = [
  "ปิดโปรแกรมไม่เรียบร้อย: การเปลี่ยนแปลงที่หน้าจอแจ้งว่าบันทึกแล้วยังอยู่ครบ",
  "The program did not close cleanly. Every change that was shown as saved is safe.",
].join("\n\n");

/** Ends running jobs and waits for the store to close before the program goes. */
export function closeBeforeQuit(
  app: AppPart,
  core: Pick<App, "close" | "jobs">,
  dialog: Pick<DialogPart, "showErrorBox">,
  onError: (error: unknown) => void,
): void {
  let closing = false;
  app.on("will-quit", (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    void finish();
  });

  async function finish(): Promise<void> {
    try {
      const running = core.jobs.list().filter(({ state }) => state === "running");
      for (const { id } of running) core.jobs.cancel(id);
      await Promise.all(running.map(({ id }) => core.jobs.ended(id)));
      await core.close();
      app.exit(0);
    } catch (error) {
      onError(error);
      dialog.showErrorBox("PakMud", WORDS);
      app.exit(1);
    }
  }
}
