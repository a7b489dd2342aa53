import type { Overview, ProgressRow } from "../../../shared/contract/overview";
import { KIND_WORDS, shortName } from "../../../shared/domain/kinds";
import { compareThai } from "../../../shared/domain/sorting";
import { toHash } from "../../app/router";
import type { SortBy } from "../../ui/SortHead";

/** A line of the progress table: a recipient or a kind. */
export interface Group {
  readonly key: string;
  readonly name: string;
  readonly progress: ProgressRow;
  /** The agencies list with this group's outstanding. */
  readonly href: string;
}

export type Grouping = "recipient" | "kind";

/** Lines in the order core gives: districts, then direct agencies; kinds as official tables list them. */
export function groupsOf(overview: Overview, by: Grouping): Group[] {
  if (by === "kind") {
    return overview.byKind.map(({ kind, progress }) => ({
      key: kind,
      name: KIND_WORDS[kind].label,
      progress,
      href: toHash(["agencies"], { kind, state: "outstanding" }),
    }));
  }
  return overview.byRecipient.map(({ recipient, progress }) =>
    recipient.type === "district"
      ? {
          key: recipient.code,
          name: recipient.name,
          progress,
          href: toHash(["agencies"], { recipient: recipient.code, state: "outstanding" }),
        }
      : {
          key: recipient.id,
          name: shortName(recipient),
          progress,
          href: toHash(["agencies", recipient.id]),
        },
  );
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
