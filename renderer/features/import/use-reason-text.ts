import i18next from "i18next";
import { useCallback } from "react";
import type { Reason } from "../../../shared/contract/imports";
import { useText } from "../../app/i18n";

/** Wording of a reason code with its blanks filled; a code without wording shows itself rather than nothing. */
export function useReasonText(): (reason: Reason) => string {
  const { t } = useText();
  return useCallback(
    ({ code, params }: Reason) => {
      const key = `reason.${code}`;
      // The list of codes is open to the core; a test holds the wording complete.
      return i18next.exists(key) ? t(key as "reason.no-name", params) : code;
    },
    [t],
  );
}
