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
      if (name === "faults") return [name, faultsText(t, String(value))];
      if (name === "fields") return [name, fieldNames(t, String(value))];
      const kind = AGENCY_KINDS.find((one) => one === value);
      return [name, kind ? KIND_WORDS[kind].abbreviation || KIND_WORDS[kind].label : value];
    }),
  );
}

const FAULT_KINDS = ["digit-zero", "digit-one", "letter", "thai", "sign"] as const;
/** Most characters at fault that are told one by one. */
const FAULTS_TOLD = 5;

/** "2: letter, 15: sign" → which characters to look at, after a comma of its own; the length alone where none is. */
function faultsText(t: Text, faults: string): string {
  const told = [...faults.matchAll(/(\d+): ([a-z-]+)/g)].flatMap(([, position = "", word]) => {
    const kind = FAULT_KINDS.find((one) => one === word);
    return kind ? [t(`import.fault.${kind}`, { position })] : [];
  });
  const more = told.length > FAULTS_TOLD ? [t("import.fault.more", { n: told.length - FAULTS_TOLD })] : [];
  return [...told.slice(0, FAULTS_TOLD), ...more].map((one) => `, ${one}`).join("");
}

function fieldNames(t: Text, fields: string): string {
  return fields
    .split(",")
    .map((field) => fieldName(t, field))
    .join(t("import.and"));
}
