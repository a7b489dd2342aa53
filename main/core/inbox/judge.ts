import type { InboxEntry, InboxReason, InboxStatus } from "../../../shared/contract/inbox";
import type { CalendarDay } from "../../../shared/domain/calendar-day";
import { isReported } from "../../../shared/domain/progress";
import type { Facts, Standing } from "./facts";
import { CAME, type Claim, type Delivery, type Paper, why } from "./papers";

type Said = InboxEntry["says"][number];

/** An entry with what recording it needs besides. */
export interface Judged {
  readonly entry: InboxEntry;
  readonly claim: Claim;
  readonly paper: Paper;
}

/** How an agency stands while the delivery's entries are gone through, one after another. */
interface Running {
  readonly standing: Standing;
  /** Steps marked, and the report itself where it is in. */
  readonly done: Set<string>;
  reported: boolean;
  lastReport: CalendarDay | null;
  /** What was said of it, and by which entry. */
  readonly said: Map<string, Claim>;
}

interface Verdict {
  readonly status: InboxStatus;
  readonly reasons: readonly InboxReason[];
  /** What is recorded of what it says. */
  readonly says: readonly Said[];
}

function saysOf(delivery: Delivery, file: number, paper: Paper, claim: Claim): Said[] {
  if (paper.kind !== "answers") return [...claim.says];
  const stepOf = new Map(
    paper.questions.map(({ column, stepId }) => {
      const mapped = delivery.columns.get(`${file}:${column}`);
      return [column, mapped === undefined ? stepId : mapped];
    }),
  );
  // Two questions about one step: it is done when both say so.
  const says = new Map<string, boolean>();
  for (const { column, done } of claim.answers) {
    const stepId = stepOf.get(column);
    if (stepId) says.set(stepId, done && (says.get(stepId) ?? true));
  }
  return [...says].map(([stepId, done]) => ({ stepId, done }));
}

function differing(says: readonly Said[], running: Running): Said[] {
  return says.filter(({ stepId, done }) => running.done.has(stepId) !== done);
}

/** A list says who has reported and nothing of the steps: nothing that we have is taken back by it. */
function judgeListed(claim: Claim, running: Running): Verdict {
  const { state } = running.standing;
  if (claim.listed === null) return { status: "left", reasons: [], says: [] };
  if (!claim.listed) {
    return running.reported
      ? { status: "left", reasons: [why("listed-not-done")], says: [] }
      : { status: "same", reasons: [why("nothing-new")], says: [] };
  }
  if (running.reported) return { status: "same", reasons: [why("nothing-new")], says: [] };
  return state === "returned"
    ? { status: "question", reasons: [why("was-returned")], says: [] }
    : { status: "ready", reasons: [], says: [] };
}

/** A district's grid: what it changed, and what of that is not so already. */
function judgeGrid(says: readonly Said[], running: Running): Verdict {
  const changes = differing(says, running);
  const backwards = changes.filter(({ done }) => !done);
  if (changes.length === 0) return { status: "same", reasons: [why("nothing-new")], says: [] };
  if (backwards.length > 0) return { status: "question", reasons: [why("backwards", { n: backwards.length })], says };
  return { status: "ready", reasons: [], says };
}

/** A report: recorded unless it contradicts what is known, or is older than it. */
function judgeReport(claim: Claim, says: readonly Said[], running: Running): Verdict {
  const day = claim.at.slice(0, 10);
  const changes = differing(says, running);
  const backwards = changes.filter(({ done }) => !done);
  const older = day !== "" && running.lastReport !== null && day < running.lastReport && changes.length > 0;
  if (older) return { status: "question", reasons: [why("older", { day: running.lastReport ?? "" })], says };
  if (backwards.length > 0) return { status: "question", reasons: [why("backwards", { n: backwards.length })], says };
  return { status: "ready", reasons: says.length === 0 ? [why("no-steps")] : [], says };
}

type Judge = (claim: Claim, says: readonly Said[], running: Running) => Verdict;

const judgeBy: Readonly<Record<Paper["kind"], Judge>> = {
  answers: judgeReport,
  form: judgeReport,
  grid: (_claim, says, running) => judgeGrid(says, running),
  list: (claim, _says, running) => judgeListed(claim, running),
  other: judgeReport,
  unreadable: judgeReport,
};

/** Of these a copy is known by its words; lists and grids say how things stand, and may say so again. */
const KNOWN_AGAIN: ReadonlySet<Paper["kind"]> = new Set<Paper["kind"]>(["answers", "form"]);

/** What a person's decision makes of a question. */
function decided(verdict: Verdict, action: string | undefined, running: Running): Verdict {
  if (action === "skip") return { ...verdict, status: "left", reasons: [...verdict.reasons, why("skipped")] };
  if (verdict.status !== "question" || action === undefined) return verdict;
  const isOlder = verdict.reasons.some(({ code }) => code === "older");
  // Kept as they are: steps that it would take back, and of an older report all that a later one may have said otherwise.
  const kept = verdict.says.filter((said) => differing([said], running).every(({ done }) => done && !isOlder));
  return { status: "ready", reasons: verdict.reasons, says: action === "keep" ? kept : verdict.says };
}

function verdictOn(
  facts: Facts,
  paper: Paper,
  claim: Claim,
  said: readonly Said[],
  running: Running | undefined,
  action: string | undefined,
): Verdict {
  if (!running) return { status: "refused", reasons: [why("not-in-round")], says: said };
  const says = said.filter(({ stepId }) => facts.applies(stepId, running.standing.kind));
  const twin = running.said.get(claim.content);
  if (twin) return { status: "same", reasons: [why("same-as-another", { row: twin.row ?? 0 })], says };
  return decided(judgeBy[paper.kind](claim, says, running), action, running);
}

/** Only a grid can mark steps of an agency that has not reported. */
function follow(running: Running, { kind }: Paper, claim: Claim, { says }: Verdict, reportStep: string | null): void {
  running.said.set(claim.content, claim);
  if (kind !== "grid" && reportStep !== null) running.done.add(reportStep);
  for (const { stepId, done } of says) {
    if (done) running.done.add(stepId);
    else running.done.delete(stepId);
  }
  running.reported = kind !== "grid" || (reportStep === null ? running.reported : running.done.has(reportStep));
  const day = claim.at.slice(0, 10);
  if (day !== "" && (running.lastReport === null || running.lastReport < day)) running.lastReport = day;
}

/**
 * Judges every entry of a delivery against the round as it is now, those of one agency in the order they were given: the
 * later wins unless a step would go backwards, then it is a question (issue 4).
 * @param today days still to come are received today
 */
export function judgeDelivery(delivery: Delivery, facts: Facts, today: CalendarDay): Judged[] {
  const all = delivery.papers.flatMap((paper, file) => paper.claims.map((claim) => ({ file, paper, claim })));
  const order = all.map((_, index) => index).sort((a, b) => compare(all[a]?.claim.at, all[b]?.claim.at) || a - b);
  const runs = new Map<string, Running>();
  for (const [id, standing] of facts.members) {
    const { done, state, lastReport } = standing;
    const reported = isReported(state);
    const all = reported && facts.reportStep !== null ? [...done, facts.reportStep] : done;
    runs.set(id, { standing, done: new Set(all), reported, lastReport, said: new Map() });
  }
  const judged: Judged[] = [];
  for (const index of order) {
    const one = all[index];
    if (one) judged[index] = judgeClaim(delivery, facts, runs, today, one);
  }
  return judged;
}

function compare(a = "", b = ""): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function judgeClaim(
  delivery: Delivery,
  facts: Facts,
  runs: ReadonlyMap<string, Running>,
  today: CalendarDay,
  { file, paper, claim }: { readonly file: number; readonly paper: Paper; readonly claim: Claim },
): Judged {
  const decision = delivery.decisions.get(claim.id) ?? null;
  const agencyId = decision?.agencyId ?? claim.agencyId;
  const running = agencyId === null ? undefined : runs.get(agencyId);
  const said = saysOf(delivery, file, paper, claim);
  const unsure: Verdict = {
    status: decision?.action === "skip" ? "left" : "question",
    reasons: claim.unsure ? [claim.unsure] : [],
    says: said,
  };
  const before: Verdict = { status: "same", reasons: [why("recorded-before")], says: said };
  const verdict =
    KNOWN_AGAIN.has(paper.kind) && facts.recorded.has(claim.content)
      ? before
      : agencyId === null
        ? unsure
        : verdictOn(facts, paper, claim, said, running, decision?.action);
  const changes = running && verdict.status !== "same" ? differing(verdict.says, running) : [];
  if (running && verdict.status === "ready") follow(running, paper, claim, verdict, facts.reportStep);
  const received = claim.receivedOn ?? delivery.receivedOn;
  const ahead = received > today ? [why("day-ahead", { day: received })] : [];
  const entry: InboxEntry = {
    id: claim.id,
    file,
    row: claim.row,
    read: claim.read,
    agency: agencyId === null ? null : facts.agency(agencyId),
    suggestions: claim.suggestions.flatMap((id) => facts.agency(id) ?? []),
    receivedOn: received > today ? today : received,
    channel: CAME[paper.kind].channel,
    reporter: claim.reporter,
    position: claim.position,
    note: claim.note,
    says: [...verdict.says],
    changes: [...changes],
    status: verdict.status,
    reasons: [...verdict.reasons, ...ahead, ...claim.notes],
    decision,
  };
  return { entry, claim, paper };
}
