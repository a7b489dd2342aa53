import { v7 } from "uuid";
import { AppError } from "../../../shared/contract";
import { isReported } from "../../../shared/domain/progress";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import type { CallTable } from "../ports/rows";
import type { Reader } from "../ports/store";
import { groupByRecipient, loadOpenRound, loadRound, roundAgencies, termsOf } from "../rounds";
import { obligationsOf } from "../rounds/obligations-of";
import { subjectOf } from "../rounds/subject";
import { todayOf } from "../today";
import { toCall } from "./desk-agency";
import { toDeskRow } from "./desk-row";

/** โทรตาม: whom to call, and what they said. */
export function callHandlers(context: Context): Handlers["calls"] {
  const { store } = context;
  return {
    list: ({ roundId }) => store.read((reader) => outstanding(context, reader, roundId)),
    async log({ roundId, agencyIds, outcome, promisedOn, note }) {
      const promised = outcome === "promised";
      // A promise without a day cannot be broken; a day means nothing with any other answer.
      if (promised !== (promisedOn !== undefined)) throw new AppError("INVALID_INPUT", { fields: ["promisedOn"] });
      type Logged = { readonly subject: string; readonly count: number };
      const { activityId } = await store.write<Logged>(
        ({ subject, count }) => ({ what: `calls.${outcome}`, subject, count, undoable: true }),
        async (writer) => {
          await loadOpenRound(writer, roundId);
          const obligations = await obligationsOf(writer, roundId, agencyIds);
          const said = { outcome, promisedOn: promisedOn ?? null, note, at: writer.now, who: writer.who };
          await writer.table("call").insertMany(obligations.map(({ id }) => ({ id: v7(), obligationId: id, ...said })));
          return { subject: await subjectOf(writer, agencyIds, roundId), count: obligations.length };
        },
      );
      context.changed("rounds", "agencies", "activity");
      return { activityId };
    },
  };
}

/** Calls of each obligation, the latest last. */
async function callsOf(reader: Reader, obligationId: readonly string[]): Promise<ReadonlyMap<string, CallTable[]>> {
  const groups = new Map<string, CallTable[]>();
  for (const row of await reader.table("call").find({ obligationId }, { by: "at" })) {
    const group = groups.get(row.obligationId);
    if (group) group.push(row);
    else groups.set(row.obligationId, [row]);
  }
  return groups;
}

async function outstanding(context: Context, reader: Reader, roundId: string) {
  const terms = termsOf(await loadRound(reader, roundId), todayOf(context));
  const members = (await roundAgencies(reader, context.resources, roundId)).filter(({ state }) => !isReported(state));
  const agencyIds = members.map(({ id }) => id);
  const officers = new Map((await reader.table("officer").find({ id: agencyIds })).map((row) => [row.id, row]));
  const points = new Map((await reader.table("servicePoint").find({ id: agencyIds })).map((row) => [row.id, row]));
  const calls = await callsOf(
    reader,
    members.map(({ obligationId }) => obligationId),
  );
  const rows = groupByRecipient(members).flatMap(({ recipient, members: own }) =>
    own.map((agency) => {
      const made = calls.get(agency.obligationId) ?? [];
      const last = made.at(-1);
      const officer = officers.get(agency.id);
      return {
        ...toDeskRow(agency, agency, terms),
        recipient,
        officer: officer
          ? { name: officer.name, position: officer.position, mobile: officer.mobile, email: officer.email }
          : null,
        phone: points.get(agency.id)?.phone ?? "",
        lastCall: last ? toCall(last) : null,
        calls: made.length,
        broken: last !== undefined && last.promisedOn !== null && last.promisedOn < terms.today,
      };
    }),
  );
  // Broken promises first, the oldest of them first; the rest keeps the order of recipients.
  const promise = (row: (typeof rows)[number]): string => (row.broken ? (row.lastCall?.promisedOn ?? "") : "9999");
  rows.sort((a, b) => (promise(a) === promise(b) ? 0 : promise(a) < promise(b) ? -1 : 1));
  return { rows };
}
