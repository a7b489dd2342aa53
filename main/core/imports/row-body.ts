import type { ProposedAgency, Suggestion } from "../../../shared/contract/import-rows";
import type { Plan, RowBody, Target } from "./plan";

type PlannedIdentity = Target["identity"];

const NOTHING: RowBody = {
  agency: null,
  agencyId: null,
  fields: {},
  differences: [],
  read: [],
  repairs: [],
  match: null,
  change: null,
  mark: null,
  canKeep: false,
  suggestions: [],
  reasons: [],
  plan: null,
};

/** What is kept of a value that is read beside another: what differs. Rows written before kept everything. */
type Beside<T> = { [K in keyof T]?: T[K] | undefined };
type KeptSuggestion = Beside<Omit<Suggestion, "agency" | "reason">> & {
  readonly agency: Beside<ProposedAgency>;
  readonly reason: Beside<Suggestion["reason"]> & { readonly code: string };
};
type KeptTarget = Beside<Omit<Target, "identity">> & { readonly identity: Beside<PlannedIdentity> };
type KeptPlan = Beside<Omit<Plan, "asRead" | "targets">> & {
  /** Left out where it is the identity. */
  readonly asRead?: PlannedIdentity | null | undefined;
  readonly targets?: Readonly<Record<string, KeptTarget>> | undefined;
};
type KeptBody = Beside<Omit<RowBody, "suggestions" | "plan">> & {
  readonly suggestions?: readonly KeptSuggestion[] | undefined;
  readonly plan?: KeptPlan | null | undefined;
};

const NO_PLAN = { identity: null, agencyId: null, pin: null, nameCheck: null, rename: false, change: null };
const NO_TARGET = { agencyId: null, without: [] as Target["without"], change: null };

function orNothing<T>(list: T[]): T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** The values that are not those of the other. */
function beside<T extends object>(value: T, other: T | null): Beside<T> {
  if (other === null) return value;
  const kept: Beside<T> = {};
  for (const key in value) if (value[key] !== other[key]) kept[key] = value[key];
  return kept;
}

function sameIdentity(a: PlannedIdentity | null, b: PlannedIdentity | null): boolean {
  return a === b || (a !== null && b !== null && Object.keys(beside(a, b)).length === 0);
}

function packSuggestion({ key, agency, agencyId, score, reason, change }: Suggestion, own: RowBody["agency"]) {
  const params = Object.keys(reason.params).length === 0 ? undefined : reason.params;
  return {
    key,
    agency: beside(agency, own),
    agencyId: agencyId ?? undefined,
    score,
    reason: { code: reason.code, params },
    change: change ?? undefined,
  };
}

function packPlan({ identity, asRead, targets, ...rest }: Plan): KeptPlan {
  const kept: Record<string, KeptTarget> = {};
  for (const [key, target] of Object.entries(targets)) {
    kept[key] = {
      identity: beside(target.identity, identity),
      agencyId: target.agencyId ?? undefined,
      without: orNothing(target.without),
      change: target.change ?? undefined,
    };
  }
  return {
    identity: identity ?? undefined,
    ...(sameIdentity(identity, asRead) ? {} : { asRead }),
    agencyId: rest.agencyId ?? undefined,
    pin: rest.pin ?? undefined,
    nameCheck: rest.nameCheck ?? undefined,
    rename: rest.rename || undefined,
    change: rest.change ?? undefined,
    targets: Object.keys(kept).length === 0 ? undefined : kept,
  };
}

/**
 * A body as JSON text without what is empty, or said by the row already: thousands of rows are kept with every proposal,
 * and the whole store is saved with each decision.
 */
export function packBody(body: RowBody): string {
  const kept: KeptBody = {
    agency: body.agency ?? undefined,
    agencyId: body.agencyId ?? undefined,
    fields: body.fields,
    differences: orNothing(body.differences),
    read: orNothing(body.read),
    repairs: orNothing(body.repairs),
    match: body.match ?? undefined,
    change: body.change ?? undefined,
    mark: body.mark ?? undefined,
    canKeep: body.canKeep || undefined,
    suggestions: orNothing(body.suggestions.map((suggestion) => packSuggestion(suggestion, body.agency))),
    reasons: orNothing(body.reasons),
    plan: body.plan === null ? undefined : packPlan(body.plan),
  };
  return JSON.stringify(kept);
}

function unpackPlan({ targets = {}, ...kept }: KeptPlan): Plan {
  const plan = { ...NO_PLAN, ...kept } as Omit<Plan, "targets">;
  const whole: Record<string, Target> = {};
  for (const [key, target] of Object.entries(targets)) {
    whole[key] = { ...NO_TARGET, ...target, identity: { ...plan.identity, ...target.identity } } as Target;
  }
  return { ...plan, asRead: kept.asRead === undefined ? plan.identity : kept.asRead, targets: whole };
}

/** What `packBody` wrote. The store's own text, so it is not validated again. */
export function unpackBody(text: string): RowBody {
  const { suggestions = [], plan, ...kept }: KeptBody = JSON.parse(text);
  const agency = kept.agency ?? null;
  return {
    ...NOTHING,
    ...(kept as Partial<RowBody>),
    suggestions: suggestions.map(
      (one) =>
        ({
          agencyId: null,
          change: null,
          ...one,
          agency: { ...agency, ...one.agency },
          reason: { params: {}, ...one.reason },
        }) as Suggestion,
    ),
    plan: plan ? unpackPlan(plan) : null,
  };
}
