import { v7 } from "uuid";
import type { contract, ParsedOf } from "../../../shared/contract";
import type { Round } from "../../../shared/contract/rounds";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import type { Writer } from "../ports/store";
import { allTemplates } from "../templates/all-templates";
import { closingHandlers } from "./closing-handlers";
import { chooseRound, currentRoundId } from "./current-round";
import { deadlineHandlers } from "./deadline-handlers";
import { insertSteps } from "./edit-steps";
import { loadOpenRound, loadRound } from "./load-round";
import { memberHandlers } from "./member-handlers";
import { addMembers, chosenAgencies } from "./members";
import { circularHandlers } from "./read-circular";
import { readRound } from "./read-round";
import { checkReferences, headColumns, NO_LETTERS } from "./round-head";
import { stepHandlers } from "./step-handlers";

interface CreatedRound {
  readonly id: string;
  readonly agencies: number;
}

type CreateInput = ParsedOf<(typeof contract)["rounds"]["create"]>;

async function createRound(writer: Writer, input: CreateInput): Promise<CreatedRound> {
  const { steps, agencyIds, kinds, districts, ...head } = input;
  const members = await chosenAgencies(writer, { agencyIds, kinds, districts });
  const id = v7();
  await checkReferences(writer, id, head);
  const { title, circularNo, circularDate, deadline } = head;
  await writer.table("round").insert({
    ...NO_LETTERS,
    ...headColumns(head),
    ...{ title, circularNo, circularDate, deadline },
    id,
    serial: await writer.nextSerial("round"),
    createdAt: writer.now,
    closedAt: null,
    snapshot: null,
  });
  await insertSteps(writer, id, steps);
  const agencies = await addMembers(writer, id, members);
  await chooseRound(writer, id);
  return { id, agencies };
}

/** Rounds: one circular's work, with an obligation for each agency, so that the denominator is known (design §3). */
export function roundHandlers(context: Context): Handlers["rounds"] {
  const { store } = context;
  return {
    ...memberHandlers(context),
    ...stepHandlers(context),
    ...deadlineHandlers(context),
    ...closingHandlers(context),
    ...circularHandlers(context),
    templates: async () => ({ rows: await store.read(allTemplates) }),
    async list() {
      return store.read(async (reader) => {
        const current = await currentRoundId(reader);
        const rounds = await reader.table("round").find({}, { by: "serial", descending: true });
        const rows: Round[] = [];
        for (const { id } of rounds) rows.push(await readRound(reader, await loadRound(reader, id), current));
        return { rows };
      });
    },
    async get({ id }) {
      return store.read(async (reader) => readRound(reader, await loadRound(reader, id), await currentRoundId(reader)));
    },
    async create(input) {
      const { value, activityId } = await store.write<CreatedRound>(
        ({ agencies }) => ({ what: "rounds.create", subject: input.title, count: agencies, undoable: true }),
        (writer) => createRound(writer, input),
      );
      context.changed("rounds", "agencies", "activity", "status");
      return { id: value.id, activityId };
    },
    async update({ id, version, ...head }) {
      const { activityId } = await store.write<string>(
        (title) => ({ what: "rounds.update", subject: title, undoable: true }),
        async (writer) => {
          const { row } = await loadOpenRound(writer, id);
          await checkReferences(writer, id, head);
          const patch = headColumns(head);
          if (Object.keys(patch).length > 0) await writer.table("round").update(id, patch, version);
          return patch.title ?? row.title;
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
