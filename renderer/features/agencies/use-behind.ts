import { useMemo } from "react";
import type { AgencyRow } from "../../../shared/contract/agencies";
import type { Round } from "../../../shared/contract/rounds";
import { useRead } from "../../app/data/use-read";
import { formatDay } from "../../app/dates/format";
import { useText } from "../../app/i18n";
import type { Filters } from "./filters";

interface Behind {
  readonly rows: readonly AgencyRow[];
  /** What the rows were narrowed to; null when they were not. */
  readonly label: string | null;
}

const NOTHING: readonly AgencyRow[] = [];

/** The rows behind a number of the overview, as the core counts them; none until it has answered. */
export function useBehind(rows: readonly AgencyRow[], round: Round | null, { measure, step, day }: Filters): Behind {
  const { t, language } = useText();
  const asked = round !== null && (measure !== null || step !== null || day !== null);
  const ids = useRead(
    "overview.behind",
    {
      roundId: round?.id ?? "",
      ...(measure ? { measure } : {}),
      ...(step ? { stepId: step } : {}),
      ...(day ? { day } : {}),
    },
    { enabled: asked },
  ).data?.agencyIds;
  const left = useMemo(() => {
    if (!asked) return rows;
    if (!ids) return NOTHING;
    const among = new Set(ids);
    return rows.filter(({ id }) => among.has(id));
  }, [rows, asked, ids]);
  if (!asked) return { rows: left, label: null };
  return { rows: left, label: labels({ measure, step, day }).join(" · ") };

  function labels(asked: Pick<Filters, "measure" | "step" | "day">): string[] {
    const title = round?.steps.find(({ id }) => id === asked.step)?.title ?? "";
    return [
      ...(asked.measure ? [t(`agencies.filters.behind.${asked.measure}`)] : []),
      ...(asked.step ? [t("agencies.filters.stepLeft", { title })] : []),
      ...(asked.day ? [t("agencies.filters.untilDay", { day: formatDay(asked.day, language) })] : []),
    ];
  }
}
