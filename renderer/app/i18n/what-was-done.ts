import i18next from "i18next";
import type { Text } from "./index";

/** The wording of an activity's `what`; a finer name (`imports.commit.again`) falls back to its operation, then to a general one. */
export function whatWasDone(t: Text, what: string): string {
  const [group = "", operation = ""] = what.split(".");
  for (const name of [what, `${group}.${operation}`]) {
    const key = `what.${name}`;
    if (i18next.exists(key) && typeof i18next.getResource("th", "translation", key) === "string") {
      // Checked just above; the list of names is open, because other parts of the core coin them.
      return t(key as "what.other");
    }
  }
  return t("what.other");
}
