import { useCallback } from "react";
import type { FieldValue } from "../../../../shared/contract/import-rows";
import { useText } from "../../../app/i18n";

/** A field's value as it may be shown: secrets by their last three characters only. */
export function useValueText(): (value: FieldValue | undefined) => string {
  const { t } = useText();
  return useCallback(
    (value) => {
      if (value === undefined || value === null || value === "") return t("import.value.none");
      if (typeof value === "string") return value;
      return t(value.sameAsStored ? "import.value.secretSame" : "import.value.secretNew", { last3: value.last3 });
    },
    [t],
  );
}
