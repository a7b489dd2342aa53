import { v7 } from "uuid";
import type { Delivery as DeliveryView } from "../../../shared/contract/inbox";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { loadOpenRound, loadRound } from "../rounds";
import { todayOf } from "../today";
import { deliveryOf, dropDelivery, keepDelivery, requireDelivery } from "./deliveries";
import { factsOf } from "./facts";
import { judgeDelivery } from "./judge";
import { makeForms } from "./make-forms";
import type { Delivery } from "./papers";
import { rememberQuestions } from "./question-columns";
import { readFiles } from "./read-files";
import { recordDelivery } from "./record";
import { viewOf } from "./view";

/** Reports that come as files. What was read lives in memory only, until it is recorded or put away. */
export function inboxHandlers(context: Context): Handlers["inbox"] {
  const { store } = context;
  const view = (delivery: Delivery): Promise<DeliveryView> =>
    store.read(async (reader) => {
      const facts = await factsOf(context, reader, delivery.roundId);
      return viewOf(delivery, judgeDelivery(delivery, facts, todayOf(context)), facts);
    });
  const decide = (delivery: Delivery, decisions: Parameters<Handlers["inbox"]["decide"]>[0]["decisions"]): void => {
    for (const { entryId, decision } of decisions) {
      if (decision) delivery.decisions.set(entryId, decision);
      else delivery.decisions.delete(entryId);
    }
  };

  const map = (
    delivery: Delivery,
    file: number,
    columns: readonly { column: number; stepId: string | null }[],
  ): void => {
    for (const { column, stepId } of columns) delivery.columns.set(`${file}:${column}`, stepId);
  };

  return {
    async read({ roundId, files, receivedOn, decisions, columns, record }, control) {
      const round = await store.read((reader) => loadOpenRound(reader, roundId));
      const papers = await readFiles(context, files, round, control);
      const delivery: Delivery = {
        id: v7(),
        roundId,
        receivedOn: receivedOn ?? todayOf(context),
        papers,
        decisions: new Map(),
        columns: new Map(),
      };
      decide(delivery, decisions);
      for (const mapped of columns) map(delivery, mapped.file, mapped.columns);
      keepDelivery(context, delivery);
      const written = record ? await recordDelivery(context, delivery, control) : null;
      context.changed("imports");
      return { ...(await view(delivery)), written };
    },
    open: async ({ roundId }) => ({ id: deliveryOf(context, roundId)?.id ?? null }),
    get: async ({ id }) => view(requireDelivery(context, id)),
    async decide({ id, decisions, receivedOn }) {
      const delivery = requireDelivery(context, id);
      decide(delivery, decisions);
      if (receivedOn !== undefined) delivery.receivedOn = receivedOn;
      context.changed("imports");
      return {};
    },
    async mapQuestions({ id, file, columns }) {
      const delivery = requireDelivery(context, id);
      map(delivery, file, columns);
      const { questions = [], shape = null } = delivery.papers[file] ?? {};
      if (shape !== null) {
        await store.note(async (writer) => {
          const mapped = questions.map((question) => {
            const stepId = delivery.columns.get(`${file}:${question.column}`);
            return { ...question, stepId: stepId === undefined ? question.stepId : stepId };
          });
          await rememberQuestions(writer, shape, mapped, await loadRound(writer, delivery.roundId));
        });
      }
      context.changed("imports");
      return {};
    },
    record: ({ id }, control) => recordDelivery(context, requireDelivery(context, id), control),
    forms: (input, control) => makeForms(context, input, control),
    async discard({ id }) {
      dropDelivery(context, id);
      context.changed("imports");
      return {};
    },
  };
}
