import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { JobControl } from "../../main/core/handlers";
import type { ProposalRow } from "../../shared/contract/import-rows";
import { type ImportDesk, openImportDesk, sample, workbook } from "../support/import-desk";

const ACCOUNTS = "accounts-bueng-kan.xlsx";
const CODES = "codes-bueng-kan-no-header.xlsx";

let desk: ImportDesk;
beforeEach(async () => {
  desk = await openImportDesk();
});
afterEach(async () => {
  await desk.test.close();
});

/** Everything of the registry that an import may touch, versions and ids apart. */
async function snapshot(): Promise<string> {
  const { store } = desk.test.context;
  return store.read(async (reader) =>
    JSON.stringify([
      (await reader.table("agency").find({}, { by: "id" })).map(({ version: _version, ...row }) => row),
      (await reader.table("credential").find({}, { by: "id" })).map(({ version: _version, ...row }) => row),
      (await reader.table("servicePoint").find({}, { by: "id" })).map(({ version: _version, ...row }) => row),
      (await reader.table("setting").find({}, { by: "id" })).map(({ version: _version, ...row }) => row),
    ]),
  );
}

function rowOf(rows: readonly ProposalRow[], row: number): ProposalRow {
  const found = rows.find((candidate) => candidate.row === row);
  if (!found) throw new Error(`no row ${row}`);
  return found;
}

describe("deciding", () => {
  it("stops at open questions, and takes decisions one by one", async () => {
    const proposal = await desk.propose(ACCOUNTS, sample(ACCOUNTS));
    const { id } = proposal;
    await expect(desk.imports.commit({ id, leaveQuestions: false }, desk.control)).rejects.toMatchObject({
      code: "DECISION_MISSING",
      details: { questions: 3, row: 23 },
    });
    const twice = rowOf(proposal.rows, 62);
    const key = twice.suggestions[0]?.key ?? "";
    const decided = await desk.imports.decide({
      id,
      decisions: [
        { rowId: rowOf(proposal.rows, 23).id, decision: { action: "skip" } },
        { rowId: twice.id, decision: { action: "suggestion", key } },
        { rowId: rowOf(proposal.rows, 63).id, decision: { action: "asRead" } },
      ],
    });
    expect(decided).toEqual({ undecided: 0 });
    expect(rowOf((await desk.imports.get({ id, rows: true })).rows, 23).decision).toEqual({ action: "skip" });
    await desk.imports.commit({ id, leaveQuestions: false }, desk.control);
    const registry = await desk.registry();
    const blank = { username: null, code: null, password: null };
    expect(registry.get("SUBDISTRICT_MUNICIPALITY|โคกกว้าง|บุ่งคล้า|บึงกาฬ")).toEqual(blank);
    expect(registry.get("SUBDISTRICT_MUNICIPALITY|หนองเดิ่น|บุ่งคล้า|บึงกาฬ")).toEqual({
      username: "0443140838098@info.example",
      code: null,
      password: "TH8380995019",
    });
    expect(registry.get("SAO|ศรีชมภู|พรเจริญ|บึงกาฬ")?.username).toBe("04421408380205@info.example");
  });

  it("sets a repaired name back to what was read", async () => {
    const proposal = await desk.propose(ACCOUNTS, sample(ACCOUNTS));
    const { id } = proposal;
    const decision = { action: "asRead" as const };
    await desk.imports.decide({ id, decisions: [{ rowId: rowOf(proposal.rows, 32).id, decision }] });
    await desk.imports.commit({ id, leaveQuestions: true }, desk.control);
    const agencies = await desk.test.context.store.read((reader) => reader.table("agency").find({ kind: "SAO" }));
    expect(agencies.find(({ name }) => name === "ชาง")?.nameCheck).toBe("ซาง");
    expect(agencies.some(({ name }) => name === "ซาง")).toBe(false);
  });

  it("refuses a suggestion that was not made, and a proposal that is over", async () => {
    const { id, rows } = await desk.propose(ACCOUNTS, sample(ACCOUNTS));
    const decision = { action: "suggestion" as const, key: "elsewhere" };
    await expect(
      desk.imports.decide({ id, decisions: [{ rowId: rows[0]?.id ?? "", decision }] }),
    ).rejects.toMatchObject({
      code: "DECISION_INVALID",
      details: { row: 2 },
    });
    await desk.imports.discard({ id });
    await expect(desk.imports.commit({ id, leaveQuestions: true }, desk.control)).rejects.toMatchObject({
      code: "PROPOSAL_NOT_OPEN",
    });
    expect((await desk.imports.open({})).rows).toEqual([]);
  });

  it("keeps a waiting proposal somebody has begun to decide on, and replaces one nobody has", async () => {
    const first = await desk.propose(ACCOUNTS, sample(ACCOUNTS));
    const second = await desk.propose(ACCOUNTS, sample(ACCOUNTS));
    expect((await desk.imports.open({})).rows.map(({ id, questions }) => [id, questions])).toEqual([[second.id, 3]]);
    await expect(desk.imports.get({ id: first.id, rows: true })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const rowId = rowOf(second.rows, 23).id;
    await desk.imports.decide({ id: second.id, decisions: [{ rowId, decision: { action: "skip" } }] });
    await desk.propose(ACCOUNTS, sample(ACCOUNTS));
    expect((await desk.imports.open({})).rows).toHaveLength(2);
  });
});

describe("committing and undoing", () => {
  it("asks for a passphrase before the first secret, and keeps the proposal meanwhile", async () => {
    const fresh = await openImportDesk(false);
    try {
      const { id } = await fresh.propose(CODES, sample(CODES));
      const committing = (): Promise<unknown> => fresh.imports.commit({ id, leaveQuestions: true }, fresh.control);
      await expect(committing()).rejects.toMatchObject({ code: "PASSPHRASE_REQUIRED" });
      expect((await fresh.registry()).size).toBe(0);
      await fresh.test.context.vault.setPassphrase("รหัสผ่านใหม่ของเรา");
      await expect(committing()).resolves.toMatchObject({ counts: { new: 57 } });
      expect((await fresh.registry()).get("SAO|ชัยพร|เมืองบึงกาฬ|บึงกาฬ")?.code).toBe("9489B853339A2D3");
    } finally {
      await fresh.test.close();
    }
  });

  it("takes a batch back exactly, and lists it as undone", async () => {
    await desk.bring(ACCOUNTS);
    const before = await snapshot();
    const { id } = await desk.propose(CODES, sample(CODES));
    const { batchId } = await desk.imports.commit({ id, leaveQuestions: true }, desk.control);
    expect(await snapshot()).not.toBe(before);
    const undone = await desk.imports.undo({ batchId, overwrite: false });
    expect(undone.kept).toEqual([]);
    expect(undone.undone).toBe(57);
    expect(await snapshot()).toBe(before);
    const [latest, first] = (await desk.imports.batches({})).rows;
    expect(latest).toMatchObject({ id: batchId, fileName: CODES, who: "ผู้ทดสอบ", undone: true });
    expect(latest?.counts).toMatchObject({ new: 2, change: 55, question: 3 });
    expect(first).toMatchObject({ fileName: ACCOUNTS, undone: false });
    // And the same codes can come again.
    expect((await desk.bring(CODES)).counts).toMatchObject({ new: 2, change: 55 });
  });

  it("keeps what was edited since, and says so", async () => {
    await desk.bring(ACCOUNTS);
    const { store } = desk.test.context;
    await store.write({ what: "agencies.update", undoable: true }, async (writer) => {
      const [agency] = await writer.table("agency").find({ name: "ไคสี" });
      await writer.table("agency").update(agency?.id ?? "", { note: "โทรแล้ว" });
    });
    const [batch] = (await desk.imports.batches({})).rows;
    const { kept } = await desk.imports.undo({ batchId: batch?.id ?? "", overwrite: false });
    expect(kept).toContainEqual({ agency: "ทต.ไคสี", field: "note" });
    expect((await store.read((reader) => reader.table("agency").find())).map(({ name }) => name)).toEqual(["ไคสี"]);
  });
});

describe("files that cannot be imported", () => {
  it("says what is wrong, and writes nothing", async () => {
    const before = await snapshot();
    await expect(desk.propose("ว่าง.xlsx", new Uint8Array())).rejects.toMatchObject({ code: "FILE_EMPTY" });
    await expect(desk.propose("หน้าเว็บ.xlsx", Buffer.from("<html></html>"))).rejects.toMatchObject({
      code: "FILE_TYPE_RENAMED",
      details: { file: "หน้าเว็บ.xlsx" },
    });
    const shopping = workbook({
      รายการ: [
        ["ของ", "ราคา"],
        ["นม", 20],
        ["ไข่", 45],
      ],
    });
    await expect(desk.propose("ซื้อของ.xlsx", shopping)).rejects.toMatchObject({
      code: "LAYOUT_NOT_RECOGNISED",
      details: { file: "ซื้อของ.xlsx", sheet: "รายการ" },
    });
    const { imports, control } = desk;
    const file = { name: CODES, bytes: sample(CODES) };
    await expect(imports.propose({ file, sheet: "ไม่มี" }, control)).rejects.toMatchObject({ code: "SHEET_NOT_FOUND" });
    expect((await imports.open({})).rows).toEqual([]);
    expect(await snapshot()).toBe(before);
  });

  it("stops when told to, and leaves nothing behind", async () => {
    const stop = new AbortController();
    const phases: string[] = [];
    const control: JobControl = {
      signal: stop.signal,
      progress: async (_done, _total, phase) => {
        phases.push(phase);
        if (phase === "matching") stop.abort();
        if (stop.signal.aborted) throw Object.assign(new Error("stopped"), { code: "CANCELLED" });
      },
    };
    const file = { name: ACCOUNTS, bytes: sample(ACCOUNTS) };
    await expect(desk.imports.propose({ file }, control)).rejects.toMatchObject({ code: "CANCELLED" });
    expect([...new Set(phases)]).toEqual(["reading", "layout", "understanding", "matching"]);
    expect((await desk.imports.open({})).rows).toEqual([]);
  });
});
