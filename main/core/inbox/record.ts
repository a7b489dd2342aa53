import type { OutputOf } from "../../../shared/contract";
import type { inbox } from "../../../shared/contract/inbox";
import type { InboxKind } from "../../../shared/domain/inbox";
import type { Context } from "../context";
import type { JobControl } from "../handlers";
import type { Writer } from "../ports/store";
import { applySteps } from "../reports/apply-steps";
import { recordReport } from "../reports/record-report";
import { loadOpenRound } from "../rounds";
import { setState } from "../rounds/set-state";
import { todayOf } from "../today";
import { type Facts, factsOf } from "./facts";
import { type Judged, judgeDelivery } from "./judge";
import { CAME, type Claim, type Delivery } from "./papers";

type Recorded = OutputOf<(typeof inbox)["record"]>;

/** Entries between two looks at the clock and the cancel button. */
const STEP = 20;

/** What a district's grid changed: steps alone, or the report itself with them. */
async function recordGridRow(context: Context, writer: Writer, facts: Facts, { entry, claim }: Judged): Promise<void> {
  const standing = facts.members.get(entry.agency?.agencyId ?? "");
  if (!entry.agency || !standing) return;
  const { agencyId } = entry.agency;
  const report = entry.changes.find(({ stepId }) => stepId === facts.reportStep);
  const steps = entry.says.filter(({ stepId }) => stepId !== facts.reportStep);
  if (report?.done) return recordAsReport(context, writer, facts.round.row.id, entry, claim, "grid", steps);
  const { roundId, id } = { roundId: facts.round.row.id, id: standing.obligationId };
  if (report) await setState(writer, roundId, { agencyIds: [agencyId], state: "pending" }, todayOf(context));
  await applySteps(writer, facts.round, { id, kind: standing.kind }, steps);
}

async function recordAsReport(
  context: Context,
  writer: Writer,
  roundId: string,
  { agency, receivedOn, channel, reporter, position, note }: Judged["entry"],
  claim: Claim,
  kind: InboxKind,
  steps: Judged["entry"]["says"],
): Promise<void> {
  if (!agency) return;
  await recordReport(
    writer,
    { roundId, agencyId: agency.agencyId, receivedOn, channel, reporter, position, note, steps },
    todayOf(context),
    { source: CAME[kind].source, sourceKey: claim.content },
  );
}

/** Records one entry as what it is. */
async function recordEntry(context: Context, writer: Writer, facts: Facts, one: Judged): Promise<void> {
  const { entry, claim, paper } = one;
  if (paper.kind === "grid") return recordGridRow(context, writer, facts, one);
  return recordAsReport(context, writer, facts.round.row.id, entry, claim, paper.kind, entry.says);
}

/** Those of one agency in the order they were given: the latest has the last word. */
function inOrder(judged: readonly Judged[]): Judged[] {
  return judged
    .filter(({ entry }) => entry.status === "ready")
    .sort((a, b) => (a.claim.at === b.claim.at ? 0 : a.claim.at < b.claim.at ? -1 : 1));
}

/**
 * Records all that is ready in one write, judged once more against the round as it then is. Cancelling is possible until
 * the write ends, and leaves nothing behind.
 * @throws AppError ROUND_NOT_FOUND, ROUND_CLOSED, STORE_*, CANCELLED
 */
export async function recordDelivery(context: Context, delivery: Delivery, control: JobControl): Promise<Recorded> {
  const { roundId } = delivery;
  const today = todayOf(context);
  const ready = await context.store.read(async (reader) =>
    inOrder(judgeDelivery(delivery, await factsOf(context, reader, roundId), today)),
  );
  if (ready.length === 0) return { activityId: null, recorded: 0 };
  const { value, activityId } = await context.store.write<{ recorded: number; title: string }>(
    ({ recorded, title }) => ({ what: "inbox.record", subject: title, count: recorded, undoable: true }),
    async (writer) => {
      const { row } = await loadOpenRound(writer, roundId);
      const facts = await factsOf(context, writer, roundId);
      const now = inOrder(judgeDelivery(delivery, facts, today));
      for (const [index, one] of now.entries()) {
        if (index % STEP === 0) await control.progress(index, now.length, "recording");
        await recordEntry(context, writer, facts, one);
      }
      await control.progress(now.length, now.length, "saving");
      return { recorded: now.length, title: row.title };
    },
  );
  // It is on disk: cancelling comes too late.
  await control.progress(1, 1, "done").catch(() => undefined);
  context.changed("rounds", "agencies", "activity", "imports");
  return { activityId, recorded: value.recorded };
}
