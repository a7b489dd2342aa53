import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sqlite3 from "node-sqlite3-wasm";
import { v7 } from "uuid";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeFs } from "../../main/data/files";
import { agencyRow, openTestStore, type TestStore } from "../support/open-store";
import { NO_EVIDENCE, PENDING, ROUND_REST, STEP_REST } from "../support/rounds-rows";

let t: TestStore;
beforeEach(async () => {
  t = await openTestStore();
});
afterEach(() => t.dispose());

const add = { what: "agencies.create", undoable: true };

/** Reads the file on disk with another SQLite than the app's. */
function onDisk(sql: string): Record<string, unknown>[] {
  const db = new sqlite3.Database(join(t.dir, "pakmud.sqlite"), { readOnly: true });
  try {
    return db.all(sql) as Record<string, unknown>[];
  } finally {
    db.close();
  }
}

describe("a write", () => {
  it("is in the file on disk, with its activity and change, when it is acknowledged", async () => {
    const row = agencyRow(1, { note: "ทดสอบ" });
    const { activityId } = await t.store.write(add, (writer) => writer.table("agency").insert(row));
    expect(onDisk("select id, version, name, note from agency")).toEqual([
      { id: row.id, version: 1, name: row.name, note: "ทดสอบ" },
    ]);
    expect(onDisk("select id, who, what, undoable from activity")).toEqual([
      { id: activityId, who: "ผู้ทดสอบ", what: "agencies.create", undoable: 1 },
    ]);
    const [change] = onDisk("select * from change");
    expect(change).toMatchObject({ activity_id: activityId, table_name: "agency", agency_id: row.id, before: null });
    expect(JSON.parse(String(change?.after))).toEqual({ ...row, version: 1 });
  });

  it("that throws leaves nothing, and those beside it stand", async () => {
    const kept = agencyRow(1);
    const results = await Promise.allSettled([
      t.store.write(add, (writer) => writer.table("agency").insert(kept)),
      t.store.write(add, async (writer) => {
        await writer.table("agency").insert(agencyRow(2));
        throw new Error("stop");
      }),
    ]);
    expect(results.map((result) => result.status)).toEqual(["fulfilled", "rejected"]);
    expect(onDisk("select id from agency")).toEqual([{ id: kept.id }]);
    expect(onDisk("select count(*) as n from activity")).toEqual([{ n: 1 }]);
  });

  it("counts versions up and refuses one the user no longer sees", async () => {
    const row = agencyRow(1);
    await t.store.write(add, (writer) => writer.table("agency").insert(row));
    const edit = (note: string, version?: number) =>
      t.store.write(add, (writer) => writer.table("agency").update(row.id, { note }, version));
    await expect(edit("one", 1)).resolves.toMatchObject({ value: { version: 2, note: "one" } });
    await expect(edit("two", 1)).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
    await expect(edit("three")).resolves.toMatchObject({ value: { version: 3 } });
    const changes = await t.store.read((reader) => reader.table("change").find({ rowId: row.id }, { by: "id" }));
    expect(
      changes.map((change) => [change.before && JSON.parse(change.before).note, JSON.parse(change.after ?? "").note]),
    ).toEqual([
      [null, ""],
      ["", "one"],
      ["one", "three"],
    ]);
  });

  it("that would give two agencies one identity is refused as AGENCY_EXISTS, also without a district", async () => {
    const row = agencyRow(1, { districtCode: null });
    await t.store.write(add, (writer) => writer.table("agency").insert(row));
    const again = t.store.write(add, (writer) => writer.table("agency").insert({ ...row, id: v7(), serial: 2 }));
    await expect(again).rejects.toMatchObject({ code: "AGENCY_EXISTS" });
  });

  it("leaves ciphertext out of the history", async () => {
    const agency = agencyRow(1);
    await t.store.write(add, async (writer) => {
      await writer.table("credential").insert({
        id: v7(),
        agencyId: agency.id,
        field: "code",
        sealed: t.vault.seal("2345ABCDEF23456", agency.id),
        mac: t.vault.mac("2345ABCDEF23456"),
        last3: "456",
        active: 1,
        createdAt: writer.now,
      });
      await writer.table("agency").insert(agency);
    });
    const changes = await t.store.read((reader) => reader.table("change").find({ tableName: "credential" }));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ agencyId: agency.id });
    expect(Object.keys(JSON.parse(changes[0]?.after ?? ""))).not.toContain("sealed");
    expect(Object.keys(JSON.parse(changes[0]?.after ?? ""))).not.toContain("mac");
  });

  it("names the agency of a step result through its obligation", async () => {
    const agency = agencyRow(1);
    const [roundId, stepId, obligationId] = [v7(), v7(), v7()];
    await t.store.write(add, async (writer) => {
      await writer.table("agency").insert(agency);
      await writer.table("round").insert({
        id: roundId,
        serial: await writer.nextSerial("round"),
        title: "รอบ",
        circularNo: "",
        circularDate: null,
        deadline: "2026-12-01",
        createdAt: writer.now,
        ...ROUND_REST,
      });
      await writer.table("step").insert({ id: stepId, roundId, position: 0, title: "ขั้น", isReport: 0, ...STEP_REST });
      await writer.table("obligation").insert({ id: obligationId, roundId, agencyId: agency.id, ...PENDING });
    });
    await t.store.write(add, (writer) =>
      writer.table("stepResult").insert({ id: v7(), obligationId, stepId, doneAt: writer.now, ...NO_EVIDENCE }),
    );
    const changes = await t.store.read((reader) => reader.table("change").find({ tableName: "stepResult" }));
    expect(changes[0]?.agencyId).toBe(agency.id);
    const at = { stateAt: null, steppedAt: t.clock.now().toISOString() };
    await expect(t.store.read((reader) => reader.roundCounts(roundId))).resolves.toEqual([
      { agencyId: agency.id, state: "pending", reportedOn: null, obligationId, stepsDone: [stepId], ...at },
    ]);
  });

  it("may not leave a row that refers to nothing", async () => {
    const orphan = t.store.write(add, (writer) =>
      writer.table("officer").insert({ id: v7(), name: "", position: "", mobile: "", email: "" }),
    );
    await expect(orphan).rejects.toThrow(/FOREIGN KEY/);
    expect(onDisk("select count(*) as n from officer")).toEqual([{ n: 0 }]);
  });

  it("cannot start inside another, and a note cannot touch what people edit", async () => {
    const nested = t.store.write(add, () => t.store.write(add, async () => 1));
    await expect(nested).rejects.toThrow(/inside/);
    await expect(t.store.note((writer) => writer.table("agency").insert(agencyRow(1)))).rejects.toThrow(/store.write/);
    expect(onDisk("select count(*) as n from agency")).toEqual([{ n: 0 }]);
  });

  it("gives each serial once, also after the row is gone", async () => {
    const serial = () => t.store.write(add, (writer) => writer.nextSerial("agency"));
    const first = await serial();
    const row = agencyRow((await serial()).value);
    await t.store.write(add, (writer) => writer.table("agency").insert(row));
    await t.store.write(add, (writer) => writer.table("agency").remove(row.id));
    expect([first.value, row.serial, (await serial()).value]).toEqual([1, 2, 3]);
  });
});

describe("a read", () => {
  it("finds by equality, by any of many values, by null; in order; up to a limit", async () => {
    const rows = [1, 2, 3].map((n) => agencyRow(n, { districtCode: n === 2 ? null : "3801", name: `ก${4 - n}` }));
    await t.store.write(add, (writer) => writer.table("agency").insertMany(rows));
    const found = await t.store.read(async (reader) => {
      const agency = reader.table("agency");
      return {
        some: (await agency.find({ serial: [1, 3, 9] }, { by: "name" })).map((row) => row.serial),
        none: await agency.find({ id: [] }),
        noDistrict: (await agency.find({ districtCode: null })).map((row) => row.serial),
        last: (await agency.find({}, { by: "serial", descending: true, limit: 1 })).map((row) => row.serial),
        count: await agency.count({ districtCode: "3801" }),
        one: (await agency.get(rows[0]?.id ?? ""))?.name,
        missing: await agency.get(v7()),
      };
    });
    expect(found).toEqual({
      some: [3, 1],
      none: [],
      noDistrict: [2],
      last: [3],
      count: 2,
      one: "ก3",
      missing: undefined,
    });
  });

  it("inside a write sees the write; outside only what is on disk", async () => {
    const row = agencyRow(1);
    let outside: Promise<number> | null = null;
    await t.store.write(add, async (writer) => {
      await writer.table("agency").insert(row);
      await expect(t.store.read((reader) => reader.table("agency").count())).resolves.toBe(1);
    });
    outside = t.store.read((reader) => reader.table("agency").count());
    await expect(outside).resolves.toBe(1);
    expect((await readFile(join(t.dir, "pakmud.sqlite"))).subarray(0, 15).toString()).toBe("SQLite format 3");
  });
});

describe("commands that arrive together", () => {
  it("are refused when the store was closed before them, and bring nothing down", async () => {
    await t.store.close();
    const late = [1, 2].map((serial) =>
      t.store.write(add, (writer) => writer.table("agency").insert(agencyRow(serial))),
    );
    for (const result of await Promise.allSettled(late)) expect(result.status).toBe("rejected");
  });

  it("are saved together, each with an activity of its own", async () => {
    let renames = 0;
    const counting = await openTestStore({
      fs: {
        ...nodeFs,
        async rename(from, to) {
          if (to.endsWith("pakmud.sqlite")) renames += 1;
          await nodeFs.rename(from, to);
        },
      },
    });
    renames = 0;
    const writes = Array.from({ length: 100 }, (_, i) =>
      counting.store.write(add, (writer) => writer.table("agency").insert(agencyRow(i + 1))),
    );
    const activities = new Set((await Promise.all(writes)).map((written) => written.activityId));
    expect(activities.size).toBe(100);
    expect(renames).toBeLessThanOrEqual(2);
    await counting.dispose();
  });

  it("are told as saving and saved, with the time", async () => {
    const said: string[] = [];
    const stop = t.store.onSaved((saved) => said.push(saved.state));
    t.clock.set("2026-11-20T04:05:06.000Z");
    await t.store.write(add, (writer) => writer.table("agency").insert(agencyRow(1)));
    stop();
    await t.store.write(add, (writer) => writer.table("agency").insert(agencyRow(2)));
    expect(said).toEqual(["saving", "saved"]);
    expect(t.store.saved()).toMatchObject({ at: "2026-11-20T04:05:06.000Z", holder: null, error: null });
  });
});

describe("7,468 agencies", () => {
  it("go in as one write with their history", async () => {
    const rows = Array.from({ length: 7468 }, (_, i) => agencyRow(i + 1));
    await t.store.write({ ...add, count: rows.length }, (writer) => writer.table("agency").insertMany(rows));
    expect(onDisk("select count(*) as n from change")).toEqual([{ n: 7468 }]);
  });
});
