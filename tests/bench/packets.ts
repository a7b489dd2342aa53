import { setTimeout as rest } from "node:timers/promises";
import { PACKET_PARTS } from "../../shared/domain/packet-parts";
import { ONE_A4 } from "../support/poster-run";
import { type BenchPart, timed } from "./measure";
import { openPosterDesk, quietControl } from "./posters";

/** นครราชสีมา, the largest known (domain §7). */
const AGENCIES = 334;
/** Milliseconds in which an office waits without thinking that it hangs; the issue names no budget. */
const PATIENCE = 180_000;
const REST = 700;

/**
 * The packets of a province of 334 agencies in one run: letter, every enclosure, slip, form and poster, per recipient, each QR
 * decoded; beside them a run of the same slips, forms and posters without packets.
 */
export const packetsPart: BenchPart = {
  id: "packets",
  async run(say) {
    say("packets of 334 agencies");
    const desk = await openPosterDesk(AGENCIES);
    try {
      const { roundId } = desk;
      const shown = { reveal: true as const, lowInk: false, withPassword: false };
      await rest(REST);
      const bare = await timed(async () => {
        await desk.prints.slips(shown, quietControl);
        await desk.prints.forms({ roundId, lowInk: false }, quietControl);
        await desk.posters.print({ ...ONE_A4, lowInk: false }, quietControl);
      });
      await rest(REST);
      let pages = 0;
      let packets = 0;
      const ours = await timed(async () => {
        const made = await desk.packets.make(
          { roundId, letter: { kind: "send-codes" }, parts: [...PACKET_PARTS], as: "zip", workbooks: true, ...shown },
          quietControl,
        );
        packets = made.packets.length;
        pages = made.packets.reduce((sum, packet) => sum + packet.pages, 0);
      });
      return [
        {
          work: `334 agencies: ${packets} packets of ${pages} pages, with workbooks, as one zip`,
          ours,
          bare: { what: "the same slips, forms and posters in three runs", ms: bare },
          budget: "≤ 3 min",
          within: ours <= PATIENCE,
        },
      ];
    } finally {
      await desk.close();
    }
  },
};
