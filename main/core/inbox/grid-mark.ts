import { shortName } from "../../../shared/domain/kinds";
import { type RoundTerms, stepApplies, stepsDone } from "../../../shared/domain/progress";
import { sortedAgencies } from "../../../shared/domain/sorting";
import type { Context } from "../context";
import type { HiddenMark } from "../ports/sheets";
import type { LoadedRound, RoundAgency } from "../rounds";
import { type Mark, makeMark } from "./mark";

/** What a cell held when the grid was made. */
const GIVEN = { done: "1", notDone: "0", none: "-" } as const;

/** One agency of a grid, with what its cells held when it was made: what the district changed is the difference. */
export interface GivenRow {
  readonly agencyId: string;
  readonly name: string;
  /** By step; a step that is not for its kind is left out. */
  readonly given: ReadonlyMap<string, boolean>;
}

/** The hidden mark of a district's grid: its agencies in the order of its rows. @throws AppError SECRETS_LOCKED, PASSPHRASE_REQUIRED */
export function gridMark(
  context: Context,
  round: LoadedRound,
  members: readonly RoundAgency[],
  terms: RoundTerms,
): HiddenMark {
  return makeMark(context, {
    kind: "grid",
    roundId: round.row.id,
    rows: [
      ...round.steps.map(({ id, title }) => ["step", id, title]),
      ...sortedAgencies(members).map((agency) => {
        const done = new Set(stepsDone(terms.steps, agency));
        const given = terms.steps.map((step) =>
          stepApplies(step, agency.kind) ? (done.has(step.id) ? GIVEN.done : GIVEN.notDone) : GIVEN.none,
        );
        return ["agency", agency.id, shortName(agency), `cells:${given.join("")}`];
      }),
    ],
  });
}

/** The steps and rows of a grid as they were when it was made. */
export function givenGrid(mark: Mark): {
  readonly steps: readonly { readonly id: string; readonly title: string }[];
  readonly rows: readonly GivenRow[];
} {
  const steps = mark.rows.filter(([key]) => key === "step").map(([, id = "", title = ""]) => ({ id, title }));
  const rows = mark.rows
    .filter(([key]) => key === "agency")
    .map(([, agencyId = "", name = "", cells = ""]) => {
      const given = [...cells.replace("cells:", "")];
      return {
        agencyId,
        name,
        given: new Map(
          steps.flatMap(({ id }, at) => (given[at] === GIVEN.none ? [] : [[id, given[at] === GIVEN.done]])),
        ),
      };
    });
  return { steps, rows };
}
