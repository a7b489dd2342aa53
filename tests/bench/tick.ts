import { randomBytes } from "node:crypto";
import { mkdtemp, open, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { obligationHandlers, roundHandlers } from "../../main/core/rounds";
import { openTestContext } from "../support/test-context";
import type { BenchPart, Measured } from "./measure";
import { sideBySide } from "./measure";
import { fillRegistry } from "./registry-of";

const RUNS = 41;

/** The least a durable save can cost: the same bytes written beside, synced, renamed, and the folder synced. */
async function bareSave(folder: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(folder, "bare.tmp");
  const file = await open(temporary, "w");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, join(folder, "bare"));
  const directory = await open(folder, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

async function tick(size: number): Promise<{ ours: number; bare: number; bytes: number }> {
  const folder = await mkdtemp(join(tmpdir(), "pakmud-bench-"));
  const test = await openTestContext("2021-01-20T05:00:00.000Z");
  try {
    const { roundId, agencyIds } = await fillRegistry(test.context, size);
    const { steps } = await roundHandlers(test.context).get({ id: roundId });
    const obligations = obligationHandlers(test.context);
    const bytes = randomBytes((await test.context.store.backups.exportBytes()).byteLength);
    const measured = await sideBySide(
      RUNS,
      (run) =>
        obligations.markSteps({
          roundId,
          agencyIds: [agencyIds[run % size] ?? ""],
          stepIds: [steps[0]?.id ?? ""],
          done: true,
        }),
      () => bareSave(folder, bytes),
    );
    return { ...measured, bytes: bytes.byteLength };
  } finally {
    await test.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Budget (design §10): one durable tick ≤ 3 × a bare write + fsync with 7,468 agencies; ≤ 15 ms with 350. */
export const tickPart: BenchPart = {
  id: "tick",
  async run(say) {
    say("a durable tick with 7,468 agencies");
    const large = await tick(7_468);
    say("a durable tick with 350 agencies");
    const small = await tick(350);
    const baseline = (bytes: number): string => `write + fsync + rename of ${(bytes / 2 ** 20).toFixed(1)} MB`;
    const lines: Measured[] = [
      {
        work: "one tick, durable, 7,468 agencies",
        ours: large.ours,
        bare: { what: baseline(large.bytes), ms: large.bare },
        budget: "≤ 3 ×",
        within: large.ours <= 3 * large.bare,
      },
      {
        work: "one tick, durable, 350 agencies of one province",
        ours: small.ours,
        bare: { what: baseline(small.bytes), ms: small.bare },
        budget: "≤ 15 ms",
        within: small.ours <= 15,
      },
    ];
    return lines;
  },
};
