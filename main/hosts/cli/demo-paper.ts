import type { z } from "zod";
import { AppError, type contract } from "../../../shared/contract";
import type { Artifact } from "../../../shared/contract/common";
import { PACKET_PARTS } from "../../../shared/domain/packet-parts";
import type { Artifacts } from "../../core/artifacts";
import type { Operate } from "./demo-operate";

type Blocked = z.infer<typeof contract.posters.print.output>["blocked"];

/** A file of the demo, still in memory: nothing is written before everything has worked. */
export interface DemoFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Paper {
  readonly files: readonly DemoFile[];
  readonly posters: { readonly printed: number; readonly blocked: Blocked };
  readonly slips: number;
  readonly forms: number;
  readonly packets: number;
}

/** `posters.pdf`, and for runs of more than 500 sheets `posters-2.pdf` … */
async function named(
  artifacts: Artifacts,
  stem: string,
  extension: string,
  made: readonly Artifact[],
): Promise<DemoFile[]> {
  return Promise.all(
    made.map(async ({ token }, index) => ({
      name: index === 0 ? `${stem}.${extension}` : `${stem}-${index + 1}.${extension}`,
      bytes: (await artifacts.get(token)).bytes,
    })),
  );
}

/** Posters of the agencies that have a rating URL; none at all is a fact for the summary, not an error. */
async function printPosters(operate: Operate): Promise<z.infer<typeof contract.posters.print.output>> {
  const { printable, blocked } = await operate("posters.plan", {});
  if (printable.length === 0) return { artifacts: [], printed: 0, blocked };
  return operate("posters.print", {});
}

/** Slips of the agencies that have a way in; where none has, there is nothing to print. */
async function printSlips(operate: Operate): Promise<z.infer<typeof contract.prints.slips.output>> {
  try {
    return await operate("prints.slips", { reveal: true });
  } catch (error) {
    if (error instanceof AppError && error.code === "NOTHING_TO_PRINT") {
      return { artifacts: [], printed: 0, blocked: [] };
    }
    throw error;
  }
}

/** A packet for each recipient, with all that goes with it; and the letters as Word. */
async function makePackets(operate: Operate, artifacts: Artifacts, roundId: string): Promise<DemoFile[]> {
  const packets = await operate("packets.make", {
    roundId,
    letter: { kind: "send-codes" },
    parts: [...PACKET_PARTS],
    reveal: true,
  });
  const files = await Promise.all(
    packets.artifacts.map(async ({ name, token }) => ({
      name: `packets/${name}`,
      bytes: (await artifacts.get(token)).bytes,
    })),
  );
  const word = await operate("letters.word", { roundId, kind: "send-codes" });
  return [...files, ...(await named(artifacts, "letters", "docx", word.artifacts))];
}

/** Everything the demo prints and exports for a round. */
export async function makePaper(operate: Operate, artifacts: Artifacts, roundId: string): Promise<Paper> {
  const posters = await printPosters(operate);
  const slips = await printSlips(operate);
  const forms = await operate("prints.forms", { roundId });
  const progress = await operate("exports.progress", { roundId });
  const packets = await makePackets(operate, artifacts, roundId);
  const files = await Promise.all([
    named(artifacts, "posters", "pdf", posters.artifacts),
    named(artifacts, "slips", "pdf", slips.artifacts),
    named(artifacts, "forms", "pdf", forms.artifacts),
    named(artifacts, "progress", "xlsx", [progress]),
  ]);
  return {
    files: [...files.flat(), ...packets],
    posters: { printed: posters.printed, blocked: posters.blocked },
    slips: slips.printed,
    forms: forms.printed,
    packets: packets.filter(({ name }) => name.endsWith(".pdf")).length,
  };
}
