import { AppError } from "../../../shared/contract";
import { isReported, stepCounts } from "../../../shared/domain/progress";
import { RETURN_REASONS } from "../../../shared/domain/return-reasons";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import type { Reader } from "../ports/store";
import { contradictedSteps } from "../reports";
import { loadOpenRound, loadRound, roundAgencies, termsOf } from "../rounds";
import { obligationsOf } from "../rounds/obligations-of";
import { type StateChange, setState } from "../rounds/set-state";
import { subjectOf } from "../rounds/subject";
import { readSettings } from "../settings";
import { todayOf } from "../today";
import { toDeskRow } from "./desk-row";

/** Groups rows by the obligation they belong to. */
function byObligation<T extends { readonly obligationId: string | null }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    if (row.obligationId === null) continue;
    const group = groups.get(row.obligationId);
    if (group) group.push(row);
    else groups.set(row.obligationId, [row]);
  }
  return groups;
}

/** The province's own check of what was reported (issue 4: verified is not what the agency says). */
export function verifyHandlers(context: Context): Handlers["verify"] {
  const { store } = context;

  const decide = async (
    what: string,
    roundId: string,
    change: StateChange,
    allowed: (state: string) => boolean,
  ): Promise<{ activityId: string }> => {
    type Decided = { readonly subject: string; readonly count: number };
    const { activityId } = await store.write<Decided>(
      ({ subject, count }) => ({ what, subject, count, undoable: true }),
      async (writer) => {
        await loadOpenRound(writer, roundId);
        const obligations = await obligationsOf(writer, roundId, change.agencyIds);
        const wrong = obligations.filter(({ state }) => !allowed(state)).length;
        if (wrong > 0) throw new AppError("NOT_REPORTED", { count: wrong });
        const count = await setState(writer, roundId, change, todayOf(context));
        return { subject: await subjectOf(writer, change.agencyIds, roundId), count };
      },
    );
    context.changed("rounds", "agencies", "activity");
    return { activityId };
  };

  return {
    queue: ({ roundId }) => store.read((reader) => readQueue(context, reader, roundId)),
    pass: ({ roundId, agencyIds }) =>
      decide(
        "verify.pass",
        roundId,
        { agencyIds, state: "verified" },
        (state) => state === "reported" || state === "verified",
      ),
    sendBack: ({ roundId, agencyIds, reason }) =>
      decide(
        "verify.sendBack",
        roundId,
        { agencyIds, state: "returned", reason },
        (state) => state === "reported" || state === "verified",
      ),
  };
}

async function readQueue(context: Context, reader: Reader, roundId: string) {
  const terms = termsOf(await loadRound(reader, roundId), todayOf(context));
  const members = (await roundAgencies(reader, context.resources, roundId)).filter(
    ({ state }) => isReported(state) && state !== "verified",
  );
  const obligationId = members.map((member) => member.obligationId);
  const reports = byObligation(await reader.table("report").find({ obligationId }, { by: "at" }));
  const files = byObligation(await reader.table("attachment").find({ obligationId }));
  const rows = members.map((agency) => {
    const { done, applicable } = stepCounts(terms.steps, agency);
    return {
      ...toDeskRow(agency, agency, terms),
      stepsDone: done,
      stepsAll: applicable,
      conflicting: contradictedSteps(reports.get(agency.obligationId) ?? []).length > 0,
      attachments: files.get(agency.obligationId)?.length ?? 0,
    };
  });
  rows.sort((a, b) => ((a.reportedOn ?? "") < (b.reportedOn ?? "") ? -1 : 1));
  const own = (await readSettings(reader, context)).returnReasons;
  return { rows, reasons: [...new Set([...own, ...RETURN_REASONS])] };
}
