import { randomBytes } from "node:crypto";
import { AppError } from "../../../shared/contract";
import { TOPICS } from "../../../shared/contract/events";
import type { Context } from "../context";
import type { Handlers, JobControl } from "../handlers";
import { commitProposal, proposeSheet } from "../imports";
import { settingHandlers } from "../settings";
import { todayOf } from "../today";
import { nameSampleOfficers } from "./sample-officers";
import { startSampleRound } from "./sample-round";
import { SAMPLE_SETTINGS } from "./sample-settings";
import { markSample, sampleState } from "./sample-state";

/** Imports the bundled sheets the way a user's are; rows that would need a person are left out. */
async function importSheets(context: Context, control: JobControl): Promise<void> {
  for (const { name, bytes } of context.resources.sample().sheets) {
    const { id } = await proposeSheet(context, { file: { name, bytes: new Uint8Array(bytes) } }, control);
    await commitProposal(context, { id, leaveQuestions: true }, control);
  }
}

async function fill(context: Context, control: JobControl): Promise<void> {
  const { provinceCode } = context.resources.sample();
  await settingHandlers(context).update({ ...SAMPLE_SETTINGS, provinceCode });
  await importSheets(context, control);
  await nameSampleOfficers(context);
  await startSampleRound(context, todayOf(context));
}

/**
 * The bundled made-up province. It goes through the same import, rounds and vault as real data; since its secrets are
 * made up, a store without a passphrase gets a random one that nobody needs to know, and leaving the sample discards it
 * with the store, so that the office's own passphrase is asked for before its first real secret.
 */
export function sampleHandlers(context: Context): Handlers["sample"] {
  const { store, vault } = context;
  return {
    async open(_input, control) {
      if ((await store.read((reader) => reader.table("agency").count())) > 0) throw new AppError("STORE_NOT_EMPTY");
      const ownPassphrase = vault.state() !== "no-passphrase";
      if (!ownPassphrase) await vault.setPassphrase(randomBytes(24).toString("base64url"));
      await store.write({ what: "sample.open", undoable: false }, async (writer) => {
        await markSample(writer, ownPassphrase);
      });
      try {
        await fill(context, control);
      } catch (error) {
        // Stopped or failed half way: half a sample would look like somebody's data.
        await store.reset({ forgetKey: !ownPassphrase });
        throw error;
      }
      context.changed(...TOPICS);
      return { agencies: await store.read((reader) => reader.table("agency").count()) };
    },
    async leave() {
      // Only the sample: real data is never one call away from being emptied.
      const sample = await store.read(sampleState);
      if (!sample) throw new AppError("STORE_NOT_EMPTY");
      await store.reset({ forgetKey: !sample.ownPassphrase });
      context.changed(...TOPICS);
      return {};
    },
  };
}
