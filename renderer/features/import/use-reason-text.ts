import i18next from "i18next";
import { useCallback } from "react";
import type { Reason } from "../../../shared/contract/imports";
import { AGENCY_KINDS, KIND_WORDS } from "../../../shared/domain/kinds";
import { type Text, useText } from "../../app/i18n";
import { fieldName } from "./field-name";

/** Wording of a reason code with its blanks filled; a code without wording shows itself rather than nothing. */
export function useReasonText(): (reason: Reason) => string {
  const { t } = useText();
  return useCallback((reason: Reason) => reasonText(t, reason), [t]);
}

export function reasonText(t: Text, { code, params }: Reason): string {
  const key = `reason.${code}`;
  // The list of codes is open to the core; a test holds the wording complete.
  return i18next.exists(key) ? t(key as "reason.exact", blanks(t, params)) : code;
}

/** Kinds and fields arrive by their names in code. */
function blanks(t: Text, params: Reason["params"]): Reason["params"] {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (name === "fields") return [name, fieldNames(t, String(value))];
      const kind = AGENCY_KINDS.find((one) => one === value);
      return [name, kind ? KIND_WORDS[kind].abbreviation || KIND_WORDS[kind].label : value];
    }),
  );
}

function fieldNames(t: Text, fields: string): string {
  return fields
    .split(",")
    .map((field) => fieldName(t, field))
    .join(t("import.and"));
}
