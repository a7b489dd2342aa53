import type { OutputOf } from "../../../shared/contract";
import type { inbox } from "../../../shared/contract/inbox";
import type { Context } from "../context";
import type { JobControl } from "../handlers";
import type { Writer } from "../ports/store";
import { recordReport } from "../reports/record-report";
import { loadOpenRound } from "../rounds";
import { todayOf } from "../today";
import { factsOf } from "./facts";
import { type Judged, judgeDelivery } from "./judge";
import { CAME, type Delivery } from "./papers";

type Recorded = OutputOf<(typeof inbox)["record"]>;

/** Entries between two looks at the clock and the cancel button. */
const STEP = 20;

/** Records one entry as a report. */
async function recordEntry(context: Context, writer: Writer, roundId: string, one: Judged): Promise<void> {
  const { entry, claim, paper } = one;
  if (!entry.agency) return;
  const { receivedOn, channel, reporter, position, note, says: steps } = entry;
  await recordReport(
    writer,
    { roundId, agencyId: entry.agency.agencyId, receivedOn, channel, reporter, position, note, steps },
    todayOf(context),
    { source: CAME[paper.kind].source, sourceKey: claim.content },
  );
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
      const now = inOrder(judgeDelivery(delivery, await factsOf(context, writer, roundId), today));
      for (const [index, one] of now.entries()) {
        if (index % STEP === 0) await control.progress(index, now.length, "recording");
        await recordEntry(context, writer, roundId, one);
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
