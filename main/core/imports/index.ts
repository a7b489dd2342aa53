import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { batches, undoBatch } from "./batches";
import { commit } from "./commit";
import { decide } from "./decide";
import { closeProposal, loadProposal, openProposals, requireOpen } from "./proposals";
import { propose } from "./propose";
import { referenceOf } from "./understand/reference-index";

export function importHandlers(context: Context): Handlers["imports"] {
  const { store, resources } = context;
  return {
    propose: (input, control) => propose(context, input, control),
    open: async () => ({ rows: await store.read(openProposals) }),
    get: ({ id }) => store.read((reader) => loadProposal(reader, id)),
    decide: (input) => decide(context, input),
    commit: (input, control) => commit(context, input, control),
    async discard({ id }) {
      await store.note(async (writer) => {
        await closeProposal(writer, await requireOpen(writer, id), "discarded", []);
      });
      context.changed("imports");
      return {};
    },
    batches: async () => ({ rows: await store.read(batches) }),
    undo: ({ batchId }) => undoBatch(context, batchId),
    districts: async ({ provinceCode }) => ({
      rows: referenceOf(resources)
        .districtsOf(provinceCode)
        .map(({ code, nameTh }) => ({ code, name: nameTh })),
    }),
  };
}
