import { useCallback } from "react";
import type { AppError } from "../../../../shared/contract";
import type { AgencyRow } from "../../../../shared/contract/agencies";
import { shortName } from "../../../../shared/domain/kinds";
import { queryClient } from "../../../app/data/query-client";
import { useText } from "../../../app/i18n";
import { useNotify } from "../../../ui/use-notify";

/** What all parts of an agency do after a save or its refusal. */
export function useSavePart(row: AgencyRow) {
  const { t } = useText();
  const notify = useNotify();
  const name = shortName(row);
  const { id } = row;
  /** Fetches what is stored now: the form then shows what was changed elsewhere. */
  const onConflict = useCallback(
    (error: AppError): boolean => {
      if (error.code !== "VERSION_CONFLICT") return false;
      void queryClient.invalidateQueries({
        predicate: ({ queryKey: [operation, input] }) =>
          operation === "agencies.get" && (input as { id?: string } | undefined)?.id === id,
      });
      notify.error(error);
      return true;
    },
    [id, notify],
  );
  const saved = useCallback(
    (activityId: string) => notify.done(t("agencies.done.saved", { name }), activityId),
    [notify, t, name],
  );
  return { onConflict, saved };
}
