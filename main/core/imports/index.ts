import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { batches, previewUndo, undoBatch } from "./batches";
import { commit } from "./commit";
import { decide } from "./decide";
import { preview } from "./preview";
import { closeProposal, loadProposal, openProposals, requireOpen } from "./proposals";
import { propose } from "./propose";
import { refuseOnSample } from "./refuse-on-sample";
import { decideAlike } from "./review/decide-alike";
import { exportProposal } from "./review/export-proposal";
import { findRow } from "./review/find-row";
import { pageRows } from "./review/page-rows";
import { sourceAtHand } from "./sources";
import { referenceOf } from "./understand/reference-index";

/** The import itself, also for the sample that fills a store with made-up sheets. */
export { commit as commitProposal, propose as proposeSheet };

export function importHandlers(context: Context): Handlers["imports"] {
  const { store, resources } = context;
  return {
    async propose(input, control) {
      await refuseOnSample(context);
      return propose(context, input, control);
    },
    open: async () => ({ rows: await store.read(openProposals) }),
    preview: (input) => preview(context, input),
    async get({ id, rows }) {
      const proposal = await store.read((reader) => loadProposal(reader, id, rows));
      return { ...proposal, source: sourceAtHand(context, proposal.source) };
    },
    rows: (input) => pageRows(context, input),
    find: (input) => findRow(context, input),
    export: (input, control) => exportProposal(context, input, control),
    decide: (input) => decide(context, input),
    decideAlike: (input) => decideAlike(context, input),
    async commit(input, control) {
      await refuseOnSample(context);
      return commit(context, input, control);
    },
    async discard({ id }) {
      await store.note(async (writer) => {
        await closeProposal(writer, await requireOpen(writer, id), "discarded", []);
      });
      context.changed("imports");
      return {};
    },
    batches: async () => ({ rows: await store.read(batches) }),
    undo: (input) => undoBatch(context, input),
    undoPreview: ({ batchId }) => previewUndo(context, batchId),
    districts: async ({ provinceCode }) => ({
      rows: referenceOf(resources)
        .districtsOf(provinceCode)
        .map(({ code, nameTh }) => ({ code, name: nameTh })),
    }),
  };
}
