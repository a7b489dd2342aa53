import { useCallback } from "react";
import type { Reason } from "../../../shared/contract/imports";
import { reasonText } from "../../../shared/domain/import-words/reason-text";
import { useText } from "../../app/i18n";

/** Wording of a reason code with its blanks filled, in the language of the screen. */
export function useReasonText(): (reason: Reason) => string {
  const { language } = useText();
  return useCallback((reason: Reason) => reasonText(language, reason), [language]);
}
