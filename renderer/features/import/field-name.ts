import i18next from "i18next";
import type { Text } from "../../app/i18n";

/** A field's name in words; one that has none yet shows itself rather than nothing. */
export function fieldName(t: Text, field: string): string {
  const key = `import.field.${field}`;
  // The list of fields is open to the core.
  return i18next.exists(key) ? t(key as "import.field.name") : field;
}
