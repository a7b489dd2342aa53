import type { AppError } from "../../../shared/contract";
import type { JobView } from "../../../shared/contract/app";
import type { PosterRun } from "../../../shared/contract/poster-design";
import type { Out } from "../../app/data/names";
import { useJob } from "../../ui/use-job";
import type { PrintKind } from "./print-kinds";

interface Order {
  readonly agencyIds: string[];
  readonly lowInk: boolean;
  readonly run: PosterRun;
  readonly roundId: string | null;
  readonly withPassword: boolean;
}

interface PrintRun {
  start(order: Order): Promise<void>;
  cancel(): Promise<void>;
  dismiss(): void;
  readonly view: Omit<JobView, "result"> | null;
  readonly running: boolean;
  readonly result: Out<"posters.print"> | null;
  readonly error: AppError | null;
}

/** The job of one kind of print; all three answer alike. */
export function usePrint(kind: PrintKind): PrintRun {
  const posters = useJob("posters.print");
  const slips = useJob("prints.slips");
  const forms = useJob("prints.forms");
  const { cancel, dismiss, view, running, result, error } = { poster: posters, slip: slips, form: forms }[kind];
  return {
    cancel,
    dismiss,
    view,
    running,
    result,
    error,
    async start({ agencyIds, lowInk, run, roundId, withPassword }) {
      if (kind === "poster") await posters.start({ agencyIds, lowInk, ...run });
      else if (kind === "slip") await slips.start({ agencyIds, reveal: true, withPassword });
      else if (roundId) await forms.start({ roundId, agencyIds });
    },
  };
}
