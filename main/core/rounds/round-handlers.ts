import { v7 } from "uuid";
import type { contract } from "../../../shared/contract";
import { AppError, type ParsedOf } from "../../../shared/contract";
import type { Round } from "../../../shared/contract/rounds";
import { STEP_TEMPLATES } from "../../../shared/domain/step-templates";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import type { Reader, Writer } from "../ports/store";
import { chooseRound, currentRoundId } from "./current-round";
import { loadRound, toRound } from "./load-round";

interface CreatedRound {
  readonly id: string;
  readonly agencies: number;
}

type CreateInput = ParsedOf<(typeof contract)["rounds"]["create"]>;

async function readRound(reader: Reader, id: string, current: string | null): Promise<Round> {
  const loaded = await loadRound(reader, id);
  return toRound(loaded, await reader.table("obligation").count({ roundId: id }), id === current);
}

/** Ids of the agencies asked for (each once), all when none are named. @throws AppError NOT_FOUND, ROUND_NEEDS_AGENCIES */
async function chosenAgencies(reader: Reader, asked: readonly string[] | undefined): Promise<string[]> {
  const ids = asked ? [...new Set(asked)] : null;
  const found = (await reader.table("agency").find(ids ? { id: ids } : {})).map(({ id }) => id);
  if (ids && found.length < ids.length) throw new AppError("NOT_FOUND", { missing: ids.length - found.length });
  if (found.length === 0) throw new AppError("ROUND_NEEDS_AGENCIES");
  return found;
}

async function addObligations(writer: Writer, roundId: string, agencyIds: readonly string[]): Promise<number> {
  const there = new Set((await writer.table("obligation").find({ roundId })).map(({ agencyId }) => agencyId));
  const added = agencyIds.filter((id) => !there.has(id));
  await writer.table("obligation").insertMany(
    added.map((agencyId) => ({
      id: v7(),
      roundId,
      agencyId,
      state: "pending" as const,
      reportedOn: null,
      reason: "",
    })),
  );
  return added.length;
}

async function createRound(writer: Writer, input: CreateInput): Promise<CreatedRound> {
  const agencyIds = await chosenAgencies(writer, input.agencyIds);
  const id = v7();
  await writer.table("round").insert({
    id,
    serial: await writer.nextSerial("round"),
    title: input.title,
    circularNo: input.circularNo,
    circularDate: input.circularDate,
    deadline: input.deadline,
    createdAt: writer.now,
  });
  await writer.table("step").insertMany(
    input.steps.map(({ title, isReport }, position) => ({
      id: v7(),
      roundId: id,
      position,
      title,
      isReport: isReport ? (1 as const) : (0 as const),
    })),
  );
  await addObligations(writer, id, agencyIds);
  await chooseRound(writer, id);
  return { id, agencies: agencyIds.length };
}

/** The head fields that the caller named, without id and version. */
function headPatch(input: ParsedOf<(typeof contract)["rounds"]["update"]>) {
  const { title, circularNo, circularDate, deadline } = input;
  return {
    ...(title === undefined ? {} : { title }),
    ...(circularNo === undefined ? {} : { circularNo }),
    ...(circularDate === undefined ? {} : { circularDate }),
    ...(deadline === undefined ? {} : { deadline }),
  };
}

/** Rounds: one circular's work, with an obligation for each agency, so that the denominator is known (design §3). */
export function roundHandlers(context: Context): Handlers["rounds"] {
  const { store } = context;
  return {
    async templates() {
      return {
        rows: STEP_TEMPLATES.map(({ id, title, steps }) => ({ id, title, steps: steps.map((s) => ({ ...s })) })),
      };
    },
    async list() {
      return store.read(async (reader) => {
        const current = await currentRoundId(reader);
        const rounds = await reader.table("round").find({}, { by: "serial", descending: true });
        const rows: Round[] = [];
        for (const { id } of rounds) rows.push(await readRound(reader, id, current));
        return { rows };
      });
    },
    async get({ id }) {
      return store.read(async (reader) => readRound(reader, id, await currentRoundId(reader)));
    },
    async create(input) {
      const { value, activityId } = await store.write<CreatedRound>(
        ({ agencies }) => ({ what: "rounds.create", subject: input.title, count: agencies, undoable: true }),
        (writer) => createRound(writer, input),
      );
      context.changed("rounds", "agencies", "activity", "status");
      return { id: value.id, activityId };
    },
    async update(input) {
      const { activityId } = await store.write<string>(
        (title) => ({ what: "rounds.update", subject: title, undoable: true }),
        async (writer) => {
          const { row } = await loadRound(writer, input.id);
          const patch = headPatch(input);
          if (Object.keys(patch).length > 0) await writer.table("round").update(input.id, patch, input.version);
          return patch.title ?? row.title;
        },
      );
      context.changed("rounds", "agencies", "activity");
      return { activityId };
    },
    async addAgencies({ id, agencyIds }) {
      const { activityId } = await store.write<{ title: string; added: number }>(
        ({ title, added }) => ({ what: "rounds.addAgencies", subject: title, count: added, undoable: added > 0 }),
        async (writer) => {
          const { row } = await loadRound(writer, id);
          const added = await addObligations(writer, id, await chosenAgencies(writer, agencyIds));
          return { title: row.title, added };
        },
      );
      context.changed("rounds", "agencies", "activity");
      return { activityId };
    },
    async setCurrent({ id }) {
      await store.write({ what: "rounds.setCurrent", undoable: false }, async (writer) => {
        await loadRound(writer, id);
        await chooseRound(writer, id);
      });
      context.changed("rounds", "status", "activity");
      return {};
    },
  };
}
