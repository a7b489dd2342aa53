import { App, Button } from "antd";
import { useMemo } from "react";
import type { AppError } from "../../shared/contract";
import { call } from "../app/data/client";
import { errorOf } from "../app/data/error-of";
import { useText } from "../app/i18n";
import { useErrorText } from "../app/i18n/use-error-text";
import { whatWasDone } from "../app/i18n/what-was-done";

export interface Notify {
  /** What was done; with an activity id, how to take it back. */
  done(text: string, activityId?: string): void;
  /** What happened, what was kept, what to do. Cancelled work says nothing. */
  error(error: AppError): void;
  /** Takes an activity back (the latest when left out) and says what was undone. */
  undo(activityId?: string): Promise<void>;
}

const SECONDS = 6;
/** One at a time: the next thing done takes the place of the last; Ctrl+Z reaches further back. */
const DONE = "done";

/** Short words at the foot of the window, read out politely. */
export function useNotify(): Notify {
  const { notification } = App.useApp();
  const { t } = useText();
  const errorText = useErrorText();
  return useMemo(() => {
    const notify: Notify = {
      done(text, activityId) {
        notification.open({
          key: DONE,
          title: text,
          className: "pm-toast",
          duration: SECONDS,
          role: "status",
          placement: "bottom",
          actions: activityId ? (
            <Button
              size="small"
              onClick={() => {
                notification.destroy(DONE);
                void notify.undo(activityId);
              }}
            >
              {t("ui.undo")}
            </Button>
          ) : undefined,
        });
      },
      error(error) {
        if (error.code === "CANCELLED") return;
        notification.error({
          key: error.code,
          title: t("ui.errorTitle"),
          description: errorText(error),
          duration: 12,
          role: "alert",
          placement: "bottom",
        });
      },
      async undo(activityId) {
        try {
          const answer = await call("activity.undo", activityId ? { id: activityId } : {});
          const kept = answer.kept > 0 ? ` · ${t("shell.undo.kept", { n: answer.kept })}` : "";
          notify.done(t("shell.undo.done", { what: whatWasDone(t, answer.what) }) + kept);
        } catch (error) {
          notify.error(errorOf(error));
        }
      },
    };
    return notify;
  }, [notification, t, errorText]);
}
