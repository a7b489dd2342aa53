import { useMemo } from "react";
import { useText } from "../../../app/i18n";
import { type ListedKey, useListedKeys, useShortcut } from "../../../ui/shortcuts";

/** Ctrl+Z takes back the last answer while a proposal is open; what the rows' own keys do is listed beside it. */
export function useReviewKeys(takeBack: () => void): void {
  const { t } = useText();
  const group = t("import.keys.label");
  useShortcut({ code: "KeyZ", ctrl: true, label: t("import.keys.takeBack"), group }, takeBack);
  const listed = useMemo<ListedKey[]>(
    () => [
      { keys: "↑ ↓", label: t("import.keys.move"), group },
      { keys: "1–9", label: t("import.keys.choose"), group },
      { keys: "N", label: t("import.keys.asRead"), group },
      { keys: "S", label: t("import.keys.skip"), group },
      { keys: "A", label: t("import.keys.alike"), group },
      { keys: "Z", label: t("import.keys.back"), group },
      { keys: "J", label: t("import.keys.next"), group },
    ],
    [t, group],
  );
  useListedKeys(listed);
}
