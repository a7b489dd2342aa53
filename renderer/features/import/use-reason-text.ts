import { useCallback } from "react";
import type { ProposedAgency, Reason } from "../../../shared/contract/import-rows";
import { reasonText } from "../../../shared/domain/import-words/reason-text";
import { useText } from "../../app/i18n";

/** Wording of a reason code with its blanks filled, in the language of the screen. @param agency whom it speaks of, where that is one */
export function useReasonText(agency: ProposedAgency | null = null): (reason: Reason) => string {
  const { language } = useText();
  return useCallback((reason: Reason) => reasonText(language, reason, agency), [language, agency]);
}
