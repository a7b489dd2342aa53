import { useCallback, useEffect } from "react";
import { AppError } from "../../../../shared/contract/errors";
import { useCommand } from "../../../app/data/use-command";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { useJob } from "../../../ui/use-job";
import { useNotify } from "../../../ui/use-notify";

/** Files that one reading takes. */
export const MOST_FILES = 500;
/** All of them together, in bytes: what a host takes in one call. */
const MOST_BYTES = 50 * 1024 * 1024;

/** The files at hand for a round: reading, recording, and what came of it. */
export function useInbox(roundId: string) {
  const { t } = useText();
  const notify = useNotify();
  const open = useRead("inbox.open", { roundId });
  const reading = useJob("inbox.read", `inbox.read:${roundId}`);
  const recording = useJob("inbox.record", `inbox.record:${roundId}`);
  const { run: discard } = useCommand("inbox.discard");

  const { error: readError, dismiss: forgetReading, result: read } = reading;
  useEffect(() => {
    if (readError) notify.error(readError);
    if (readError || read) forgetReading();
  }, [readError, read, forgetReading, notify]);

  const { error: recordError, dismiss: forgetRecording, result: recorded } = recording;
  useEffect(() => {
    if (recordError) notify.error(recordError);
    if (recorded?.activityId) notify.done(t("desk.inbox.recorded", { n: recorded.recorded }), recorded.activityId);
    if (recordError || recorded) forgetRecording();
  }, [recordError, recorded, forgetRecording, notify, t]);

  const { start } = reading;
  const bring = useCallback(
    async (files: readonly File[]) => {
      const [first] = files;
      if (!first) return notify.done(t("desk.inbox.noFiles"));
      if (files.length > MOST_FILES) {
        return notify.done(t("desk.inbox.tooMany", { n: MOST_FILES, given: files.length }));
      }
      if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) {
        return notify.error(new AppError("FILE_TOO_LARGE", { file: first.name }));
      }
      try {
        const given = await Promise.all(
          files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
        );
        await start({ roundId, files: given });
      } catch {
        // Excel holds it open, the stick was pulled out, or it was moved since it was chosen.
        notify.error(new AppError("FILE_NOT_READABLE", { file: first.name }));
      }
    },
    [notify, roundId, start, t],
  );
  return {
    open,
    reading,
    recording,
    bring,
    record: (id: string) => void recording.start({ id }),
    putAway: (id: string) => void discard({ id }),
  };
}

export type Inbox = ReturnType<typeof useInbox>;
