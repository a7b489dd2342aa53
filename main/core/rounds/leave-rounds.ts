import type { Writer } from "../ports/store";

/**
 * Takes agencies that ended out of every running round, each with its reason (domain §3). What they did in it is kept;
 * closed rounds stay as they were counted. A round is never left without anybody.
 * @param leaving the reason of each agency, by its id
 */
export async function leaveRounds(writer: Writer, leaving: ReadonlyMap<string, string>): Promise<void> {
  if (leaving.size === 0) return;
  const obligations = writer.table("obligation");
  const theirs = await obligations.find({ agencyId: [...leaving.keys()], removedAt: null });
  const running = await writer
    .table("round")
    .pick(["id"], { id: theirs.map(({ roundId }) => roundId), closedAt: null });
  for (const { id: roundId } of running) {
    const going = theirs.filter((row) => row.roundId === roundId);
    if ((await obligations.count({ roundId, removedAt: null })) === going.length) continue;
    for (const { id, agencyId } of going) {
      await obligations.update(id, { removedAt: writer.now, removedReason: leaving.get(agencyId) ?? "" });
    }
  }
}
