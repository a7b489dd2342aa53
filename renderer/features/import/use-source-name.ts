import { useCallback } from "react";
import { useText } from "../../app/i18n";

/** What the core calls a table that came from the clipboard. */
const PASTED = "clipboard";

/** A file's name as it is shown; a pasted table has none of its own. */
export function useSourceName(): (fileName: string) => string {
  const { t } = useText();
  return useCallback((fileName: string) => (fileName === PASTED ? t("import.paste.name") : fileName), [t]);
}
