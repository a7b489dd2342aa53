import type { AgencyRow } from "../../../shared/contract/agencies";
import type { Measure } from "../../../shared/contract/overview";
import { AGENCY_KINDS, type AgencyKind, VIA_DISTRICT } from "../../../shared/domain/kinds";
import { statusOf } from "../../ui/status";

/** What the state filter offers; every number of the overview that opens this list is one of them. */
export const STATE_FILTERS = [
  "outstanding",
  "none",
  "partly",
  "reported",
  "verified",
  "returned",
  "overdue",
  "pinCheck",
  "noPin",
  "noCode",
  "nameCheck",
  "processesMissing",
] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

/** Numbers of the overview: the core is asked for the agencies behind them, so that both always agree. */
const MEASURES = [
  "total",
  "reported",
  "allStepsDone",
  "verified",
  "outstanding",
  "returned",
  "partly",
  "overdue",
  "late",
  "pins",
  "noCode",
  "names",
  "conflicting",
  "todayReported",
  "todayVerified",
  "todayReturned",
  "todaySteps",
  "todayCalled",
] as const satisfies readonly Measure[];
export type MeasureFilter = (typeof MEASURES)[number];

/** In the district filter: agencies that have none. */
export const NO_DISTRICT = "-";

export interface Filters {
  readonly kinds: readonly AgencyKind[];
  /** District codes, or NO_DISTRICT. */
  readonly districts: readonly string[];
  readonly state: StateFilter | null;
  /** A district as the recipient of letters: its ทต. and อบต. only (domain §1). */
  readonly recipient: string | null;
  /** A number of the overview. */
  readonly measure: MeasureFilter | null;
  /** Those that have not done this step of the round. */
  readonly step: string | null;
  /** Those whose report was received on this day or before. */
  readonly day: string | null;
}

export const NO_FILTERS: Filters = {
  kinds: [],
  districts: [],
  state: null,
  recipient: null,
  measure: null,
  step: null,
  day: null,
};

const DAY = /^\d{4}-\d\d-\d\d$/;

const list = (text: string | null): string[] => (text ? text.split(",").filter(Boolean) : []);

/** Filters as the route holds them; what it does not know is left out. */
export function filtersOf(query: URLSearchParams): Filters {
  const state = query.get("state");
  const measure = query.get("measure");
  return {
    kinds: AGENCY_KINDS.filter((kind) => list(query.get("kind")).includes(kind)),
    districts: list(query.get("district")),
    state: STATE_FILTERS.find((known) => known === state) ?? null,
    recipient: query.get("recipient"),
    measure: MEASURES.find((known) => known === measure) ?? null,
    step: query.get("step"),
    day: DAY.exec(query.get("day") ?? "")?.[0] ?? null,
  };
}

/** The same for the route; nulls are left out of it. */
export function queryOf(filters: Filters): Record<string, string | null> {
  return {
    kind: filters.kinds.join(",") || null,
    district: filters.districts.join(",") || null,
    state: filters.state,
    recipient: filters.recipient,
    measure: filters.measure,
    step: filters.step,
    day: filters.day,
  };
}

export function hasFilters(filters: Filters): boolean {
  return Object.values(queryOf(filters)).some((value) => value !== null);
}

const TESTS: Readonly<Record<StateFilter, (row: AgencyRow) => boolean>> = {
  outstanding: ({ obligation }) => obligation?.state === "pending" || obligation?.state === "returned",
  none: (row) => statusOf(row) === "none",
  partly: (row) => statusOf(row) === "partly",
  reported: ({ obligation }) => obligation?.state === "reported",
  verified: ({ obligation }) => obligation?.state === "verified",
  returned: ({ obligation }) => obligation?.state === "returned",
  overdue: ({ obligation }) => obligation?.overdue === true,
  pinCheck: ({ pin }) => pin === "check",
  noPin: ({ pin }) => pin === "none",
  noCode: ({ code }) => code === null,
  nameCheck: ({ nameCheck }) => nameCheck !== null,
  processesMissing: ({ processesMissing }) => processesMissing !== null && processesMissing > 0,
};

/** One test for all filters together. */
export function rowFilter({ kinds, districts, state, recipient }: Filters): (row: AgencyRow) => boolean {
  const kindSet = new Set<string>(kinds);
  const districtSet = new Set(districts);
  const test = state ? TESTS[state] : null;
  return (row) =>
    (kindSet.size === 0 || kindSet.has(row.kind)) &&
    (districtSet.size === 0 || districtSet.has(row.district?.code ?? NO_DISTRICT)) &&
    (recipient === null || (row.district?.code === recipient && VIA_DISTRICT.has(row.kind))) &&
    (test === null || test(row));
}
