import type { Context } from "../context";
import type { Handlers } from "../handlers";
import type { What } from "../ports/store";
import { todayOf } from "../today";
import { loadOpenRound } from "./load-round";
import { markSteps } from "./mark-steps";
import { setState } from "./set-state";
import { subjectOf } from "./subject";

interface Touched {
  readonly subject: string;
  readonly count: number;
}

function described(what: string): (touched: Touched) => What {
  return ({ subject, count }) => ({ what, subject, count, undoable: true });
}

/** Each agency's obligation in a round: its steps, and whether its report is in. One undoable activity each. */
export function obligationHandlers(context: Context): Handlers["obligations"] {
  const { store } = context;
  return {
    async markSteps({ roundId, agencyIds, stepIds, done }) {
      const { activityId } = await store.write(
        described(done ? "obligations.markSteps" : "obligations.unmarkSteps"),
        async (writer) => {
          const round = await loadOpenRound(writer, roundId);
          const count = await markSteps(writer, round, { agencyIds, stepIds, done });
          return { subject: await subjectOf(writer, agencyIds, roundId), count };
        },
      );
      context.changed("rounds", "agencies", "activity");
      return { activityId };
    },
    async setState({ roundId, ...change }) {
      const { activityId } = await store.write(described(`obligations.${change.state}`), async (writer) => {
        await loadOpenRound(writer, roundId);
        const count = await setState(writer, roundId, change, todayOf(context));
        return { subject: await subjectOf(writer, change.agencyIds, roundId), count };
      });
      context.changed("rounds", "agencies", "activity");
      return { activityId };
    },
  };
}
