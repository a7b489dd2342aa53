import { useCallback } from "react";
import { AppError, type ErrorCode } from "../../../../shared/contract/errors";
import type { InboxReason } from "../../../../shared/contract/inbox";
import { formatDayShort } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { useErrorText } from "../../../app/i18n/use-error-text";

/** Why an entry or a file stands where it stands, in words. */
export function useInboxReason(): (reason: InboxReason) => string {
  const { t, language } = useText();
  const errorText = useErrorText();
  return useCallback(
    ({ code, params }) => {
      const blanks = { n: 0, day: "", header: "", error: "", ...params };
      if (typeof params.day === "string" && params.day !== "") blanks.day = formatDayShort(params.day, language);
      // Core gives the code of an error here and nothing else.
      if (typeof params.error === "string") blanks.error = errorText(new AppError(params.error as ErrorCode, params));
      return t(`desk.inbox.reason.${code}`, blanks);
    },
    [t, language, errorText],
  );
}
