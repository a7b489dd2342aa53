import type { Measure, Overview, ProgressRow } from "../../../shared/contract/overview";
import { KIND_WORDS, shortName } from "../../../shared/domain/kinds";
import { compareThai } from "../../../shared/domain/sorting";
import { toHash } from "../../app/router";
import type { SortBy } from "../../ui/SortHead";

/** A line of the progress table: a recipient or a kind. */
export interface Group {
  readonly key: string;
  readonly name: string;
  readonly progress: ProgressRow;
  /** Where one of its numbers leads: the agencies list with those counted. */
  readonly hrefOf: (measure: Measure) => string;
  /** Where its text and picture are; kinds have none. */
  readonly share?: string;
}

export type Grouping = "recipient" | "kind";

/** Lines in the order core gives: districts, then direct agencies; kinds as official tables list them. */
export function groupsOf(overview: Overview, by: Grouping): Group[] {
  if (by === "kind") {
    return overview.byKind.map(({ kind, progress }) => ({
      key: kind,
      name: KIND_WORDS[kind].label,
      progress,
      hrefOf: (measure) => toHash(["agencies"], { kind, measure }),
    }));
  }
  return overview.byRecipient.map(({ recipient, progress }) => {
    const district = recipient.type === "district";
    const key = district ? recipient.code : recipient.id;
    return {
      key,
      name: district ? recipient.name : shortName(recipient),
      progress,
      hrefOf: (measure) => (district ? toHash(["agencies"], { recipient: key, measure }) : toHash(["agencies", key])),
      share: toHash(["overview", "share"], { to: key }),
    };
  });
}

export const GROUP_COLUMNS = ["total", "reported", "allSteps", "verified", "outstanding", "percent"] as const;
export type GroupColumn = "order" | "name" | (typeof GROUP_COLUMNS)[number];

const NUMBERS: Readonly<Record<(typeof GROUP_COLUMNS)[number], (row: ProgressRow) => number>> = {
  total: (row) => row.total,
  reported: (row) => row.reported.count,
  allSteps: (row) => row.allStepsDone.count,
  verified: (row) => row.verified.count,
  outstanding: (row) => row.outstanding.count,
  percent: (row) => Number(row.reported.percent),
};

/** Sorted lines; equal ones keep the official order whichever way it turns. */
export function sortGroups(groups: readonly Group[], { column, descending }: SortBy<GroupColumn>): readonly Group[] {
  if (column === "order") return groups;
  const turn = descending ? -1 : 1;
  if (column === "name") return groups.toSorted((a, b) => compareThai(a.name, b.name) * turn);
  const number = NUMBERS[column];
  return groups.toSorted((a, b) => (number(a.progress) - number(b.progress)) * turn);
}
