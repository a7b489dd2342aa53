import { useMemo } from "react";
import { useText } from "../../../app/i18n";
import { type ListedKey, useListedKeys, useShortcut } from "../../../ui/shortcuts";

interface PanelKeys {
  /** A report is open and may be changed. */
  readonly active: boolean;
  readonly all: () => void;
  readonly save: () => void;
  readonly leave: () => void;
}

/** Keys of an open report; those of its table are listed beside them. */
export function usePanelKeys({ active, all, save, leave }: PanelKeys): void {
  const { t } = useText();
  const group = t("desk.keys.group");
  useShortcut({ code: "KeyA", label: t("desk.keys.all"), group }, all, active);
  useShortcut({ code: "Enter", label: t("desk.keys.save"), group }, save, active);
  useShortcut({ code: "NumpadEnter" }, save, active);
  useShortcut({ code: "Escape", label: t("desk.keys.cancel"), group }, leave, active);
  const listed = useMemo<ListedKey[]>(() => [{ keys: "Space · 1–9", label: t("desk.keys.mark"), group }], [t, group]);
  useListedKeys(listed);
}
