import { useMemo } from "react";
import type { AgencyRow } from "../../../shared/contract/agencies";
import type { Round } from "../../../shared/contract/rounds";
import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import type { Filters } from "./filters";

interface Behind {
  readonly rows: readonly AgencyRow[];
  /** What the rows were narrowed to; null when they were not. */
  readonly label: string | null;
}

const NOTHING: readonly AgencyRow[] = [];

/** The rows behind a number of the overview, as the core counts them; none until it has answered. */
export function useBehind(rows: readonly AgencyRow[], round: Round | null, { measure, step }: Filters): Behind {
  const { t } = useText();
  const asked = round !== null && (measure !== null || step !== null);
  const ids = useRead(
    "overview.behind",
    { roundId: round?.id ?? "", ...(measure ? { measure } : {}), ...(step ? { stepId: step } : {}) },
    { enabled: asked },
  ).data?.agencyIds;
  const left = useMemo(() => {
    if (!asked) return rows;
    if (!ids) return NOTHING;
    const among = new Set(ids);
    return rows.filter(({ id }) => among.has(id));
  }, [rows, asked, ids]);
  if (!asked) return { rows: left, label: null };
  const title = round.steps.find(({ id }) => id === step)?.title ?? "";
  return {
    rows: left,
    label: measure ? t(`agencies.filters.behind.${measure}`) : t("agencies.filters.stepLeft", { title }),
  };
}
