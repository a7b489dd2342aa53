import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { agencyHandlers } from "../../main/core/agencies";
import { makeFormCode } from "../../shared/domain/form-code";
import { openRoundDesk, type RoundDesk } from "../support/round-desk";

let on: RoundDesk;
beforeEach(async () => {
  on = await openRoundDesk();
});
afterEach(() => on.close());

const find = async (text: string) => on.desk.find({ roundId: on.roundId, text, limit: 10 });
const names = async (text: string) => (await find(text)).rows.map(({ name }) => name);
const agency = (name: Parameters<RoundDesk["id"]>[0]) => on.desk.agency({ roundId: on.roundId, agencyId: on.id(name) });

describe("finding an agency at the desk", () => {
  it("by any part of its name, by abbreviation and name, by district", async () => {
    expect(await names("สะอาด")).toEqual(["ท่าสะอาด"]);
    expect(await names("อบต.หอคำ")).toEqual(["หอคำ"]);
    expect(await names("อบต เซกา")).toEqual(["ท่าสะอาด"]);
    expect(await names("ไม่มีชื่อนี้")).toEqual([]);
    expect(await names("")).toHaveLength(5);
  });

  it("by a name it was just given, and after that was taken back by the one it had", async () => {
    const agencies = agencyHandlers(on.context);
    expect(await names("หอคำ")).toEqual(["หอคำ"]);
    const { row } = await agencies.get({ id: on.id("หอคำ") });
    const patch = { name: "ชื่อใหม่" };
    const { activityId } = await agencies.update({ id: row.id, version: row.version, patch });
    expect([await names("หอคำ"), await names("ชื่อใหม่")]).toEqual([[], ["ชื่อใหม่"]]);
    await on.activity.undo({ id: activityId });
    expect([await names("หอคำ"), await names("ชื่อใหม่")]).toEqual([["หอคำ"], []]);
  });

  it("typed with the Latin layout on, as the Thai that was meant", async () => {
    expect(await names("sv8e")).toEqual(["หอคำ"]);
  });

  it("by the digits of its form, also as a scanner types them with the Thai keyboard on", async () => {
    const digits = makeFormCode({ roundSerial: 1, agencySerial: 2 });
    const thai = [...digits].map((digit) => "จๅ/-ภถุึคต"[Number(digit)]).join("");
    for (const text of [digits, `${thai}\n`]) {
      expect(await find(text)).toMatchObject({
        rows: [{ name: "ไคสี" }],
        scanned: { agencyId: on.id("ไคสี"), roundId: on.roundId, problem: null },
      });
    }
  });

  it("says what is wrong with a scan, and finds nothing by it", async () => {
    const other = await on.rounds.create({
      title: "รอบอื่น",
      circularNo: "",
      circularDate: null,
      deadline: "2021-02-28",
      steps: [{ title: "ขั้นเดียว", isReport: false }],
      agencyIds: [on.id("หอคำ")],
    });
    const good = makeFormCode({ roundSerial: 2, agencySerial: 1 });
    expect(await find(good)).toMatchObject({ rows: [], scanned: { roundId: other.id, problem: "other-round" } });
    const misread = good.slice(0, -2) + String((Number(good.at(-2)) + 1) % 10) + good.slice(-1);
    expect((await find(misread)).scanned?.problem).toBe("misread");
    const unknown = makeFormCode({ roundSerial: 1, agencySerial: 99 });
    expect((await find(unknown)).scanned?.problem).toBe("unknown");
    await on.rounds.removeAgencies({ id: on.roundId, agencyIds: [on.id("ไคสี")], reason: "ควบรวม" });
    const left = makeFormCode({ roundSerial: 1, agencySerial: 2 });
    expect(await find(left)).toMatchObject({ rows: [], scanned: { problem: "not-in-round" } });
  });

  it("finds a new name and a new agency at once", async () => {
    expect(await names("ใหม่")).toEqual([]);
    await on.context.store.write({ what: "test", undoable: false }, (writer) =>
      writer.table("agency").update(on.id("หอคำ"), { name: "หอใหม่" }),
    );
    expect(await names("ใหม่")).toEqual(["หอใหม่"]);
    expect(await names("หอคำ")).toEqual([]);
  });
});

describe("recording a report", () => {
  it("keeps who, how and when, ticks its steps with their evidence, and makes the agency reported", async () => {
    const [login, check] = on.stepIds;
    await on.reports.record({
      roundId: on.roundId,
      agencyId: on.id("หอคำ"),
      receivedOn: "2021-01-19",
      receiptNo: "๔๕๖",
      channel: "line",
      reporter: "นางสมมติ",
      position: "ปลัด",
      steps: [
        { stepId: login, done: true, day: "2021-01-15" },
        { stepId: check, done: true, number: 12, note: "ครบ" },
      ],
    });
    const seen = await agency("หอคำ");
    expect(seen).toMatchObject({
      state: "reported",
      reportedOn: "2021-01-19",
      late: false,
      conflicting: false,
      reports: [{ receiptNo: "๔๕๖", channel: "line", reporter: "นางสมมติ", position: "ปลัด", late: false }],
    });
    expect(seen.steps.map(({ done, day, number, note }) => [done, day, number, note])).toEqual([
      [true, "2021-01-15", null, ""],
      [true, null, 12, "ครบ"],
      [true, null, null, ""],
    ]);
  });

  it("is late by the day received, not by the day it is keyed in", async () => {
    on.setNow("2021-02-03T05:00:00.000Z");
    const record = (name: "หอคำ" | "ไคสี", receivedOn: string) =>
      on.reports.record({ roundId: on.roundId, agencyId: on.id(name), receivedOn, steps: [] });
    await record("หอคำ", "2021-01-31");
    await record("ไคสี", "2021-02-01");
    expect([(await agency("หอคำ")).late, (await agency("ไคสี")).late]).toEqual([false, true]);
    expect((await on.overview()).total).toMatchObject({ reported: { count: 2 }, late: 1, overdue: 3 });
  });

  it("a second report keeps the first day and both reports; one that takes a step back is conflicting", async () => {
    const [login] = on.stepIds;
    const target = { roundId: on.roundId, agencyId: on.id("หอคำ") };
    await on.reports.record({ ...target, receivedOn: "2021-01-19", steps: [{ stepId: login, done: true }] });
    await on.verify.pass({ roundId: on.roundId, agencyIds: [target.agencyId] });
    await on.reports.record({ ...target, receivedOn: "2021-01-20", steps: [{ stepId: login, done: true }] });
    expect(await agency("หอคำ")).toMatchObject({ state: "verified", reportedOn: "2021-01-19", conflicting: false });
    await on.reports.record({ ...target, receivedOn: "2021-01-20", steps: [{ stepId: login, done: false }] });
    const seen = await agency("หอคำ");
    expect(seen).toMatchObject({ state: "reported", conflicting: true });
    expect(seen.reports).toHaveLength(3);
    expect(seen.steps[0]?.done).toBe(false);
  });

  it("removed again: without another report the agency has not reported", async () => {
    const target = { roundId: on.roundId, agencyId: on.id("หอคำ"), steps: [] };
    const first = await on.reports.record({ ...target, receivedOn: "2021-01-18" });
    const second = await on.reports.record({ ...target, receivedOn: "2021-01-20" });
    await on.reports.remove({ id: first.reportId, version: 1 });
    expect(await agency("หอคำ")).toMatchObject({ state: "reported", reportedOn: "2021-01-20" });
    await on.reports.update({ id: second.reportId, version: 1, patch: { receivedOn: "2021-01-19" } });
    expect(await agency("หอคำ")).toMatchObject({ reportedOn: "2021-01-19" });
    await on.reports.remove({ id: second.reportId, version: 2 });
    expect(await agency("หอคำ")).toMatchObject({ state: "pending", reportedOn: null });
  });

  it("refuses tomorrow, another round's step and an agency outside the round, and keeps nothing of it", async () => {
    const target = { roundId: on.roundId, agencyId: on.id("หอคำ") };
    const refused = (more: object) => on.reports.record({ ...target, steps: [], ...more });
    await expect(refused({ receivedOn: "2021-01-21" })).rejects.toMatchObject({ details: { fields: ["receivedOn"] } });
    const step = { stepId: on.id("ไคสี"), done: true };
    await expect(refused({ steps: [step] })).rejects.toMatchObject({ details: { fields: ["steps"] } });
    await on.rounds.removeAgencies({ id: on.roundId, agencyIds: [target.agencyId], reason: "ควบรวม" });
    await expect(refused({})).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await on.reports.list({ roundId: on.roundId })).rows).toEqual([]);
  });
});

describe("the district grid", () => {
  it("holds the district's ทต. and อบต. only, and marks a whole column with the report", async () => {
    const grid = () => on.desk.grid({ roundId: on.roundId, districtCode: "3801" });
    expect((await grid()).rows.map(({ name }) => name)).toEqual(["ไคสี", "หอคำ"]);
    const agencyIds = (await grid()).rows.map(({ agencyId }) => agencyId);
    const { activityId } = await on.desk.markGrid({
      roundId: on.roundId,
      agencyIds,
      stepIds: on.stepIds,
      done: true,
      on: "2021-01-19",
    });
    expect((await grid()).rows.map(({ done, state }) => [done.length, state])).toEqual([
      [3, "reported"],
      [3, "reported"],
    ]);
    expect((await on.overview()).total.reported.count).toBe(2);
    await on.activity.undo({ id: activityId });
    expect((await grid()).rows.map(({ done, state }) => [done.length, state])).toEqual([
      [0, "pending"],
      [0, "pending"],
    ]);
  });
});

describe("the verify queue", () => {
  it("holds what is reported, oldest first; sent back it leaves with its reason", async () => {
    const record = (name: "หอคำ" | "ไคสี", receivedOn: string) =>
      on.reports.record({ roundId: on.roundId, agencyId: on.id(name), receivedOn, steps: [] });
    await record("หอคำ", "2021-01-20");
    await record("ไคสี", "2021-01-19");
    const queue = async () => (await on.verify.queue({ roundId: on.roundId })).rows.map(({ name }) => name);
    expect(await queue()).toEqual(["ไคสี", "หอคำ"]);
    await on.verify.sendBack({ roundId: on.roundId, agencyIds: [on.id("ไคสี")], reason: "คู่มือไม่ครบ" });
    await on.verify.pass({ roundId: on.roundId, agencyIds: [on.id("หอคำ")] });
    expect(await queue()).toEqual([]);
    expect(await agency("ไคสี")).toMatchObject({ state: "returned", reason: "คู่มือไม่ครบ" });
    const all = [on.id("หอคำ"), on.id("บึงกาฬ")];
    await expect(on.verify.pass({ roundId: on.roundId, agencyIds: all })).rejects.toMatchObject({
      code: "NOT_REPORTED",
      details: { count: 1 },
    });
  });
});

describe("โทรตาม", () => {
  it("lists the outstanding by recipient with whom to call; a broken promise rises to the top", async () => {
    await on.context.store.write({ what: "test", undoable: false }, (writer) =>
      writer
        .table("officer")
        .insert({ id: on.id("คำนาดี"), name: "นางสมมติ", position: "ปลัด", mobile: "0800000000", email: "" }),
    );
    await on.reports.record({ roundId: on.roundId, agencyId: on.id("หอคำ"), steps: [] });
    const log = (name: "คำนาดี" | "ไคสี", promisedOn: string) =>
      on.calls.log({ roundId: on.roundId, agencyIds: [on.id(name)], outcome: "promised", promisedOn, note: "" });
    await log("คำนาดี", "2021-01-21");
    await log("ไคสี", "2021-01-22");
    const list = async () => (await on.calls.list({ roundId: on.roundId })).rows;
    expect((await list()).map(({ name, broken }) => [name, broken])).toEqual([
      ["ท่าสะอาด", false],
      ["ไคสี", false],
      ["บึงกาฬ", false],
      ["คำนาดี", false],
    ]);
    on.setNow("2021-01-22T05:00:00.000Z");
    const [first] = await list();
    expect(first).toMatchObject({ name: "คำนาดี", broken: true, officer: { name: "นางสมมติ", mobile: "0800000000" } });
    await on.calls.log({ roundId: on.roundId, agencyIds: [on.id("คำนาดี")], outcome: "no-answer", note: "" });
    expect((await list()).some(({ broken }) => broken)).toBe(false);
    await expect(
      on.calls.log({ roundId: on.roundId, agencyIds: [on.id("ไคสี")], outcome: "promised", note: "" }),
    ).rejects.toMatchObject({ details: { fields: ["promisedOn"] } });
  });
});
