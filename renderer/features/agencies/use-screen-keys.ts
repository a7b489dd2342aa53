import { useMemo } from "react";
import { useText } from "../../app/i18n";
import { type ListedKey, useListedKeys, useShortcut } from "../../ui/shortcuts";

interface ScreenKeys {
  readonly search: () => void;
  /** Null when nothing is open. */
  readonly close: (() => void) | null;
  readonly report: () => void;
}

/** Shortcuts of the agencies screen; what the table's own keys do is listed beside them. */
export function useScreenKeys({ search, close, report }: ScreenKeys): void {
  const { t } = useText();
  const group = t("agencies.keys.group");
  useShortcut({ code: "Slash", label: t("agencies.keys.search"), group }, search);
  useShortcut({ code: "KeyR", label: t("agencies.keys.report"), group }, report);
  useShortcut({ code: "Escape", label: t("agencies.keys.close"), group }, () => close?.(), close !== null);
  const listed = useMemo<ListedKey[]>(
    () => [
      { keys: "↑ ↓ ← →", label: t("agencies.keys.move"), group },
      { keys: "Space", label: t("agencies.keys.toggle"), group },
      { keys: "1–9", label: t("agencies.keys.digit"), group },
      { keys: "X", label: t("agencies.keys.select"), group },
      { keys: "Enter", label: t("agencies.keys.open"), group },
    ],
    [t, group],
  );
  useListedKeys(listed);
}
