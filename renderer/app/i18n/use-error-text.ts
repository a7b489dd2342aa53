import { useCallback } from "react";
import type { ErrorShape } from "../../../shared/contract";
import { useText } from "./index";

/** An error in words; blanks that its details leave empty read as a dash. */
export function useErrorText(): (error: ErrorShape) => string {
  const { t } = useText();
  return useCallback(
    (error) => {
      const blanks = { file: "–", sheet: "–", is: "–", ...error.details };
      const where = [error.details.sheet, error.details.row, error.details.column].filter((part) => part != null);
      const text = t(`error.${error.code}`, blanks);
      return where.length > 1 ? `${text} (${where.join(" · ")})` : text;
    },
    [t],
  );
}
