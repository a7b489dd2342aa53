import { writeSync } from "node:fs";
import { join } from "node:path";
import { v7 } from "uuid";
import { keyFileKeeper, openStore } from "../../main/data";

/**
 * Writes to a store until it is killed. On stdout, a line each: `try <id>` before a row is asked for, `ack <id>` when its
 * write was acknowledged. writeSync, so that what was said is out before anything else happens.
 */
async function main(dir: string): Promise<void> {
  const { store } = await openStore({
    dir,
    keeper: keyFileKeeper(join(dir, "keeper", "key")),
    clock: { now: () => new Date() },
    log: { info() {}, error: (event, error) => writeSync(2, `${event} ${String(error)}\n`), text: async () => "" },
    who: () => "writer",
  });
  const say = (line: string): void => {
    writeSync(1, `${line}\n`);
  };
  const state = store.saved().state;
  if (state !== "saved") throw new Error(`the store is ${state}`);
  const writeOne = async (): Promise<void> => {
    const id = v7();
    say(`try ${id}`);
    await store.write({ what: "agencies.create", undoable: true }, async (writer) => {
      const serial = await writer.nextSerial("agency");
      await writer.table("agency").insert({
        id,
        serial,
        kind: "SAO",
        name: `บ้าน${serial}`,
        provinceCode: "38",
        districtCode: "3801",
        username: null,
        ratingUrl: null,
        note: "ก".repeat(serial % 300),
        nameCheck: null,
        pinLat: null,
        pinLon: null,
        pinSource: null,
        createdAt: writer.now,
        ended: null,
        endedOn: null,
        mergedInto: null,
      });
      await writer.table("setting").insert({ id, value: "written together with the agency" });
    });
    say(`ack ${id}`);
  };
  say("open");
  for (let turn = 0; ; turn += 1) {
    await Promise.all(Array.from({ length: 1 + (turn % 3) }, writeOne));
  }
}

await main(process.argv[2] ?? "");
