import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { loadOpenRound } from "../rounds";
import { markSteps } from "../rounds/mark-steps";
import { subjectOf } from "../rounds/subject";
import { pointEvidence } from "./point-evidence";

/** What an export of the service points shows to have been done (issue 4): proposed, and marked only when confirmed. */
export function evidenceHandlers(context: Context): Handlers["evidence"] {
  const { store } = context;
  return {
    points: (asked) => store.read((reader) => pointEvidence(context, reader, asked)),
    async confirm({ roundId, marks }) {
      type Marked = { readonly subject: string; readonly count: number };
      const { activityId } = await store.write<Marked>(
        ({ subject, count }) => ({ what: "evidence.confirm", subject, count, undoable: true }),
        async (writer) => {
          const round = await loadOpenRound(writer, roundId);
          let count = 0;
          for (const stepId of new Set(marks.map((mark) => mark.stepId))) {
            const agencyIds = marks.filter((mark) => mark.stepId === stepId).map(({ agencyId }) => agencyId);
            count += await markSteps(writer, round, { agencyIds, stepIds: [stepId], done: true });
          }
          const agencyIds = [...new Set(marks.map(({ agencyId }) => agencyId))];
          return { subject: await subjectOf(writer, agencyIds, roundId), count };
        },
      );
      context.changed("rounds", "agencies", "activity");
      return { activityId };
    },
  };
}
