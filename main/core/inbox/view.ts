import type { Delivery as DeliveryView, InboxCounts, InboxEntry } from "../../../shared/contract/inbox";
import type { Facts } from "./facts";
import type { Judged } from "./judge";
import type { Delivery } from "./papers";

function countsOf(entries: readonly InboxEntry[]): InboxCounts {
  const counts: InboxCounts = { ready: 0, question: 0, same: 0, left: 0, refused: 0 };
  for (const { status } of entries) counts[status]++;
  return counts;
}

/** A delivery as screens see it: its files in their order, its entries in theirs. */
export function viewOf(delivery: Delivery, judged: readonly Judged[], facts: Facts): DeliveryView {
  const entries = judged.map(({ entry }) => entry);
  return {
    id: delivery.id,
    roundId: delivery.roundId,
    receivedOn: delivery.receivedOn,
    files: delivery.papers.map(({ name, kind, problem, questions, remembered }, file) => {
      const own = entries.filter((entry) => entry.file === file);
      const named = new Set(own.flatMap(({ agency }) => agency?.agencyId ?? []));
      const unlisted = kind === "list" ? [...facts.members.keys()].filter((id) => !named.has(id)) : [];
      return {
        file,
        name,
        kind,
        problem,
        questions: questions.map(({ column, header, stepId }) => {
          const mapped = delivery.columns.get(`${file}:${column}`);
          return { column, header, stepId: mapped === undefined ? stepId : mapped };
        }),
        remembered,
        unlisted: unlisted.flatMap((id) => facts.agency(id) ?? []),
        counts: countsOf(own),
      };
    }),
    entries,
    counts: countsOf(entries),
  };
}
