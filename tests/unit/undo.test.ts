import { v7 } from "uuid";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { undoActivity } from "../../main/core/activity";
import { sealedCredential, setCredential } from "../../main/core/agencies/credentials";
import { AppError } from "../../shared/contract";
import { agencyRow } from "../support/open-store";
import { openRegistryDesk, type RegistryDesk } from "../support/registry-desk";

const OFFICER = { name: "ผู้รับผิดชอบ", position: "", mobile: "", email: "" };

let desk: RegistryDesk;
beforeEach(async () => {
  desk = await openRegistryDesk({ passphrase: "correct horse" });
});
afterEach(() => desk.dispose());

const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error(`no typed error: ${String(error)}`);
  return { code: error.code, details: error.details };
};

/** An import as `imports.commit` writes it: agencies with codes and user names, and the batch. */
async function importBatch(names: readonly string[]) {
  const agencies = names.map((name, index) => agencyRow(index + 1, { name, username: `0442${index}@info.example` }));
  const batchId = v7();
  const { activityId } = await desk.store.write(
    { what: "imports.commit", subject: "รายชื่อ.xlsx", count: names.length, undoable: true },
    async (writer) => {
      await writer.table("agency").insertMany(agencies);
      await writer
        .table("credential")
        .insertMany(
          agencies.map(({ id, name }) =>
            sealedCredential(desk.vault, { agencyId: id, field: "code", value: `CODE-${name}`, now: writer.now }),
          ),
        );
      await writer.table("importBatch").insert({
        id: batchId,
        activityId: writer.activityId,
        proposalId: v7(),
        fileName: "รายชื่อ.xlsx",
        counts: "{}",
        undone: 0,
      });
    },
  );
  const batch = () => desk.store.read((reader) => reader.table("importBatch").get(batchId));
  return { activityId, ids: agencies.map(({ id }) => id), batch };
}

const startRound = () =>
  desk.rounds.create({
    title: "รอบ 1",
    circularNo: "",
    circularDate: null,
    deadline: "2026-11-30",
    steps: [
      { title: "ลงทะเบียน", isReport: false },
      { title: "รายงาน", isReport: true },
    ],
  });
const names = async () => (await desk.agencies.list({})).rows.map((row) => row.name);
const idOf = (ids: readonly string[], index: number): string => ids[index] ?? "";

describe("taking an import back", () => {
  it("removes what it brought, names the batch as undone, and brings all back on redo, codes included", async () => {
    const { activityId, ids, batch } = await importBatch(["ก", "ข"]);
    const imported = await desk.snapshot();
    const undone = await undoActivity(desk.context, activityId, { what: "imports.undo" });
    expect(undone).toMatchObject({ undoneId: activityId, what: "imports.commit", undone: 2, kept: [] });
    expect(await names()).toEqual([]);
    expect((await batch())?.undone).toBe(1);
    const [undo, commit] = (await desk.activity.list({ limit: 10 })).rows;
    expect(undo).toMatchObject({
      what: "imports.undo",
      subject: "รายชื่อ.xlsx",
      count: 2,
      undoable: true,
      undone: false,
    });
    expect(commit).toMatchObject({ id: activityId, undoable: false, undone: true });

    await desk.activity.undo({ id: undone.activityId });
    expect(await desk.snapshot()).toEqual(imported);
    expect(await desk.agencies.reveal({ id: idOf(ids, 0), field: "code" })).toEqual({ value: "CODE-ก" });
    const [redo, , again] = (await desk.activity.list({ limit: 10 })).rows.slice(1);
    expect(redo).toMatchObject({ what: "activity.redo", undone: false });
    expect(again).toMatchObject({ id: activityId, undoable: true, undone: false });
  });

  it("keeps whole what was edited since, and says which agency and field", async () => {
    const { activityId, ids, batch } = await importBatch(["ก", "ข", "ค", "ง", "จ"]);
    await desk.agencies.update({ id: idOf(ids, 0), version: 1, patch: { note: "โทรแล้ว" } });
    await desk.agencies.setOfficer({ id: idOf(ids, 1), version: 1, officer: OFFICER });
    await desk.agencies.setSecret({ id: idOf(ids, 2), version: 1, field: "code", value: "NEWCODE" });
    await desk.agencies.setPin({ id: idOf(ids, 3), version: 1, text: "18.3, 103.6" });
    const { undone, kept } = await undoActivity(desk.context, activityId, { what: "imports.undo" });
    expect(undone).toBe(1);
    expect([...kept].sort((a, b) => (a.agency < b.agency ? -1 : 1))).toEqual([
      { agency: "อบต.ก", field: "note" },
      { agency: "อบต.ข", field: "officer" },
      { agency: "อบต.ค", field: "code" },
      { agency: "อบต.ง", field: "pin" },
    ]);
    expect(await names()).toEqual(["ก", "ข", "ค", "ง"]);
    expect(await desk.agencies.reveal({ id: idOf(ids, 0), field: "code" })).toEqual({ value: "CODE-ก" });
    expect(await desk.agencies.reveal({ id: idOf(ids, 2), field: "code" })).toEqual({ value: "NEWCODE" });
    expect((await batch())?.undone).toBe(1);
  });

  it("keeps agencies that a round counts on, and takes them back once the round is", async () => {
    const { activityId } = await importBatch(["ก", "ข"]);
    const before = await desk.snapshot();
    const round = await startRound();
    expect(await refusal(desk.activity.undo({ id: activityId }))).toEqual({
      code: "UNDO_NOT_POSSIBLE",
      details: { reason: "changed-since", kept: 2, agencies: ["อบต.ก", "อบต.ข"] },
    });
    await desk.activity.undo({ id: round.activityId });
    expect(await desk.snapshot()).toEqual(before);
    await desk.activity.undo({ id: activityId });
    expect(await names()).toEqual([]);
  });

  it("takes back a second import of the same agencies field by field", async () => {
    const { ids } = await importBatch(["ก"]);
    const id = idOf(ids, 0);
    const second = await desk.store.write({ what: "imports.commit", undoable: true }, async (writer) => {
      await writer.table("agency").update(id, { username: "0999@info.example", ratingUrl: "https://example.com/1" });
      await setCredential(writer, desk.vault, { agencyId: id, field: "code", value: "SECOND" });
    });
    const { row } = await desk.agencies.get({ id });
    await desk.agencies.update({ id, version: row.version, patch: { ratingUrl: "https://example.com/2", note: "n" } });
    const { undone, kept } = await undoActivity(desk.context, second.activityId);
    expect({ undone, kept }).toEqual({ undone: 1, kept: [{ agency: "อบต.ก", field: "ratingUrl" }] });
    const now = await desk.agencies.get({ id });
    expect(now.row).toMatchObject({ username: "04420@info.example", ratingUrl: "https://example.com/2" });
    expect(now.note).toBe("n");
    expect(await desk.agencies.reveal({ id, field: "code" })).toEqual({ value: "CODE-ก" });
  });
});

describe("taking anything back", () => {
  it("passes over a form that was saved as it was", async () => {
    await desk.agencies.create({ kind: "SAO", name: "ก", districtCode: "3801" });
    const { id } = await startRound();
    const rename = async (title: string) => {
      const { version } = await desk.rounds.get({ id });
      await desk.rounds.update({ id, version, title });
    };
    await rename("รอบแรก");
    await rename("รอบแรก");
    const [same, first] = (await desk.activity.list({ limit: 2 })).rows;
    expect([same?.undoable, first?.undoable]).toEqual([false, true]);
    await desk.activity.undo({});
    expect((await desk.rounds.get({ id })).title).toBe("รอบ 1");
  });

  it("goes back one by one from the latest, passing over undos and what cannot be taken back", async () => {
    const { id } = await desk.agencies.create({ kind: "SAO", name: "ก", districtCode: "3801" });
    await desk.agencies.update({ id, version: 1, patch: { note: "หนึ่ง" } });
    await desk.agencies.setSecret({ id, version: 2, field: "code", value: "AAA" });
    await desk.agencies.reveal({ id, field: "code" });
    const whats = [];
    for (let i = 0; i < 3; i += 1) whats.push((await desk.activity.undo({})).what);
    expect(whats).toEqual(["agencies.setSecret", "agencies.update", "agencies.create"]);
    expect(await refusal(desk.activity.undo({}))).toMatchObject({ code: "NOTHING_TO_UNDO" });
    expect(await names()).toEqual([]);
  });

  it("undoes, redoes, undoes the redo and so on, each time saying what stands", async () => {
    const { id, activityId } = await desk.agencies.create({ kind: "SAO", name: "ก", districtCode: "3801" });
    let last = activityId;
    for (const standing of [false, true, false, true]) {
      last = (await desk.activity.undo({ id: last })).activityId;
      const created = (await desk.activity.list({ limit: 100 })).rows.find((row) => row.id === activityId);
      expect(created).toMatchObject({ undone: !standing, undoable: standing });
      expect(await names()).toEqual(standing ? ["ก"] : []);
    }
    await desk.activity.undo({});
    expect(await names()).toEqual([]);
    expect(await refusal(desk.agencies.get({ id }))).toMatchObject({ code: "NOT_FOUND" });
  });

  it("refuses what is undone already, unknown, or cannot be undone", async () => {
    const { id, activityId } = await desk.agencies.create({ kind: "SAO", name: "ก", districtCode: "3801" });
    await desk.agencies.setOfficer({ id, version: 1, officer: OFFICER });
    await desk.contacts.erase({ agencyId: id });
    const [erasure] = (await desk.activity.list({ limit: 1 })).rows;
    expect(await refusal(desk.activity.undo({ id: erasure?.id ?? "" }))).toMatchObject({
      details: { reason: "not-undoable" },
    });
    await desk.activity.undo({ id: activityId });
    expect(await refusal(desk.activity.undo({ id: activityId }))).toMatchObject({
      details: { reason: "already-undone" },
    });
    expect(await refusal(desk.activity.undo({ id: v7() }))).toMatchObject({ code: "NOT_FOUND" });
  });

  it("does not call a change that changed nothing something to undo", async () => {
    const { id } = await desk.agencies.create({ kind: "SAO", name: "ก", districtCode: "3801" });
    await desk.agencies.update({ id, version: 1, patch: { note: "" } });
    const { row } = await desk.agencies.get({ id });
    await desk.agencies.setOfficer({ id, version: row.version, officer: null });
    expect((await desk.activity.undo({})).what).toBe("agencies.create");
  });

  it("brings a removed agency back with all that belonged to it", async () => {
    const { ids } = await importBatch(["ก", "ข"]);
    const id = idOf(ids, 0);
    const { id: roundId } = await startRound();
    const { steps } = await desk.rounds.get({ id: roundId });
    const stepIds = steps.filter((step) => !step.isReport).map((step) => step.id);
    await desk.obligations.markSteps({ roundId, agencyIds: [id], stepIds, done: true });
    await desk.agencies.setOfficer({ id, version: 1, officer: OFFICER });
    const before = await desk.snapshot();
    const { activityId } = await desk.agencies.remove({ id, version: 2 });
    expect(await names()).toEqual(["ข"]);
    await desk.activity.undo({ id: activityId });
    expect(await desk.snapshot()).toEqual(before);
  });

  it("does not put a removed agency over one that took its place", async () => {
    const { id } = await desk.agencies.create({ kind: "SAO", name: "ก", districtCode: "3801" });
    await desk.agencies.setSecret({ id, version: 1, field: "code", value: "AAA" });
    const { activityId } = await desk.agencies.remove({ id, version: 2 });
    await desk.agencies.create({ kind: "SAO", name: "ก", districtCode: "3801" });
    const before = await desk.snapshot();
    expect(await refusal(desk.activity.undo({ id: activityId }))).toMatchObject({ code: "UNDO_NOT_POSSIBLE" });
    expect(await desk.snapshot()).toEqual(before);
  });

  it("keeps a round whole when one of its agencies has reported since", async () => {
    const { ids } = await importBatch(["ก", "ข"]);
    const { id: roundId, activityId } = await startRound();
    await desk.obligations.setState({ roundId, agencyIds: [idOf(ids, 0)], state: "reported" });
    const before = await desk.snapshot();
    expect(await refusal(desk.activity.undo({ id: activityId }))).toMatchObject({ code: "UNDO_NOT_POSSIBLE" });
    expect(await desk.snapshot()).toEqual(before);
  });

  it("does not unreport what was verified since: state, day and reason go together", async () => {
    const { ids } = await importBatch(["ก", "ข"]);
    const { id: roundId } = await startRound();
    const reported = await desk.obligations.setState({ roundId, agencyIds: ids, state: "reported", on: "2026-11-18" });
    await desk.obligations.setState({ roundId, agencyIds: [idOf(ids, 0)], state: "verified" });
    const { undone, kept } = await undoActivity(desk.context, reported.activityId);
    expect(undone).toBe(1);
    expect(new Set(kept.map(({ agency }) => agency))).toEqual(new Set(["อบต.ก"]));
    const rows = (await desk.agencies.list({ roundId })).rows.map(({ obligation }) => obligation);
    expect(rows).toMatchObject([
      { state: "verified", reportedOn: "2026-11-18" },
      { state: "pending", reportedOn: null },
    ]);
  });

  it("does not bring an old code back into force when the code was set anew since, even if removed again", async () => {
    const { id } = await desk.agencies.create({ kind: "SAO", name: "ก", districtCode: "3801" });
    const set = async (value: string | null) => {
      const { row } = await desk.agencies.get({ id });
      return desk.agencies.setSecret({ id, version: row.version, field: "code", value });
    };
    await set("AAA");
    const second = await set("BBB");
    await set("CCC");
    expect(await refusal(desk.activity.undo({ id: second.activityId }))).toMatchObject({ code: "UNDO_NOT_POSSIBLE" });
    expect(await desk.agencies.reveal({ id, field: "code" })).toEqual({ value: "CCC" });
    const removal = await set(null);
    await set("DDD");
    await set(null);
    expect(await refusal(desk.activity.undo({ id: removal.activityId }))).toMatchObject({ code: "UNDO_NOT_POSSIBLE" });
    expect((await desk.agencies.get({ id })).row.code).toBeNull();
  });
});
