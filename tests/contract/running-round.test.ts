import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openRoundDesk, type RoundDesk } from "../support/round-desk";

let on: RoundDesk;
beforeEach(async () => {
  on = await openRoundDesk();
});
afterEach(() => on.close());

const round = () => on.rounds.get({ id: on.roundId });
const version = async () => (await round()).version;
const agency = (name: Parameters<RoundDesk["id"]>[0]) => on.desk.agency({ roundId: on.roundId, agencyId: on.id(name) });

describe("a round's letters", () => {
  it("hold the department's and the province's own, and a chain of references that cannot bite its tail", async () => {
    const later = await on.rounds.create({
      title: "รอบถัดไป",
      circularNo: "",
      circularDate: null,
      deadline: "2021-03-31",
      steps: [{ title: "ขั้น", isReport: false }],
      urgency: "most-urgent",
      subject: "ขอให้เร่งรัด",
      departmentNo: "มท 0810.7/ว 88",
      receiptNo: "๑๒๓",
      receivedOn: "2021-01-19",
      references: [
        { type: "round", roundId: on.roundId },
        { type: "letter", text: "หนังสือกรมฯ ที่ ว ๑" },
      ],
    });
    expect(await on.rounds.get({ id: later.id })).toMatchObject({
      urgency: "most-urgent",
      receiptNo: "๑๒๓",
      reportTo: "province",
      references: [{ roundId: on.roundId }, { text: "หนังสือกรมฯ ที่ ว ๑" }],
    });
    const back = { id: on.roundId, version: await version(), references: [{ type: "round", roundId: later.id }] };
    await expect(on.rounds.update(back as Parameters<typeof on.rounds.update>[0])).rejects.toMatchObject({
      details: { fields: ["references"] },
    });
  });
});

describe("the steps of a running round", () => {
  it("are renamed, reordered, added and taken out; what was done of one taken out comes back with undo", async () => {
    const [login, check, report] = on.stepIds;
    await on.obligations.markSteps({
      roundId: on.roundId,
      agencyIds: [on.id("หอคำ")],
      stepIds: [login, check],
      done: true,
    });
    const { activityId } = await on.rounds.editSteps({
      id: on.roundId,
      version: await version(),
      steps: [
        { id: check, title: "ตรวจสอบข้อมูล", isReport: false },
        { title: "ติดโปสเตอร์", isReport: false, evidence: "file", kinds: ["SAO"] },
        { id: report, title: "รายงานผล", isReport: true },
      ],
    });
    expect((await round()).steps.map(({ title, evidence }) => [title, evidence])).toEqual([
      ["ตรวจสอบข้อมูล", "none"],
      ["ติดโปสเตอร์", "file"],
      ["รายงานผล", "none"],
    ]);
    expect((await agency("หอคำ")).steps.map(({ done }) => done)).toEqual([true, false, false]);
    await on.activity.undo({ id: activityId });
    expect((await round()).steps.map(({ id }) => id)).toEqual(on.stepIds);
    expect((await agency("หอคำ")).steps.map(({ done }) => done)).toEqual([true, true, false]);
  });

  it("that are for some kinds only are not missing from the others", async () => {
    const [login, check, report] = on.stepIds;
    await on.rounds.editSteps({
      id: on.roundId,
      version: await version(),
      steps: [
        { id: login, title: "เข้าสู่ระบบ", isReport: false },
        { id: check, title: "เฉพาะ อบต.", isReport: false, kinds: ["SAO"] },
        { id: report, title: "รายงานผล", isReport: true },
      ],
    });
    const agencyIds = [on.id("บึงกาฬ"), on.id("หอคำ")];
    await on.obligations.markSteps({ roundId: on.roundId, agencyIds, stepIds: [login], done: true });
    await on.obligations.setState({ roundId: on.roundId, agencyIds, state: "reported" });
    const seen = await on.overview();
    expect(seen.total.allStepsDone.count).toBe(1);
    // Two อบต. are asked for the step; the other three never were.
    expect(seen.steps.map(({ notDone }) => notDone)).toEqual([3, 2, 3]);
    expect((await agency("บึงกาฬ")).steps.map(({ applies }) => applies)).toEqual([true, false, true]);
  });

  it("refuse two reports, another round's step and an old version", async () => {
    const [login, , report] = on.stepIds;
    const edit = (steps: Parameters<typeof on.rounds.editSteps>[0]["steps"], seen = 1) =>
      on.rounds.editSteps({ id: on.roundId, version: seen, steps });
    const one = { title: "ก", isReport: true };
    await expect(edit([one, one])).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(edit([{ ...one, id: login }])).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(edit([{ ...one, id: on.id("หอคำ") }])).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(edit([{ ...one, id: report }], 9)).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
    expect((await round()).steps).toHaveLength(3);
  });
});

describe("the agencies of a round", () => {
  it("leave with their reason, are no longer counted, and come back as they were", async () => {
    await on.reports.record({ roundId: on.roundId, agencyId: on.id("หอคำ"), steps: [] });
    await on.rounds.removeAgencies({ id: on.roundId, agencyIds: [on.id("หอคำ")], reason: "รวมกับ ทต.ไคสี" });
    expect((await on.overview()).total).toMatchObject({ total: 4, reported: { count: 0 } });
    expect((await round()).agencyCount).toBe(4);
    expect((await on.rounds.left({ id: on.roundId })).rows).toMatchObject([
      { name: "หอคำ", kind: "SAO", reason: "รวมกับ ทต.ไคสี" },
    ]);
    await on.rounds.addAgencies({ id: on.roundId, agencyIds: [on.id("หอคำ")] });
    expect((await on.overview()).total).toMatchObject({ total: 5, reported: { count: 1 } });
    const all = (await on.desk.find({ roundId: on.roundId, text: "", limit: 10 })).rows.map((row) => row.agencyId);
    await expect(on.rounds.removeAgencies({ id: on.roundId, agencyIds: all, reason: "หมด" })).rejects.toMatchObject({
      code: "ROUND_NEEDS_AGENCIES",
    });
  });

  it("are chosen by kind and by district", async () => {
    const made = await on.rounds.create({
      title: "เฉพาะ",
      circularNo: "",
      circularDate: null,
      deadline: "2021-02-28",
      steps: [{ title: "ขั้น", isReport: false }],
      kinds: ["SAO", "PAO"],
    });
    expect((await on.rounds.get({ id: made.id })).agencyCount).toBe(3);
    await on.rounds.addAgencies({ id: made.id, kinds: ["SUBDISTRICT_MUNICIPALITY", "SAO"], districts: ["3801"] });
    expect((await on.rounds.get({ id: made.id })).agencyCount).toBe(4);
  });
});

describe("a deadline", () => {
  it("is moved with its reason, twice, and each move is kept; undo moves it back", async () => {
    const extend = async (to: string, reason: string) =>
      on.rounds.extend({ id: on.roundId, version: await version(), target: "agencies", to, reason });
    await extend("2021-02-05", "ระบบขัดข้อง");
    const { activityId } = await extend("2021-02-12", "กรมขยายเวลา");
    expect(await round()).toMatchObject({
      deadline: "2021-02-12",
      extensions: [
        { from: "2021-01-31", to: "2021-02-05", reason: "ระบบขัดข้อง" },
        { from: "2021-02-05", to: "2021-02-12", reason: "กรมขยายเวลา" },
      ],
    });
    await on.activity.undo({ id: activityId });
    expect(await round()).toMatchObject({ deadline: "2021-02-05", extensions: [{ to: "2021-02-05" }] });
  });

  it("is counted without the holidays that the office has entered", async () => {
    expect((await on.overview()).workingDaysLeft).toBe(8);
    await on.holidays.add({ rows: [{ day: "2021-01-25", name: "วันหยุดพิเศษ", off: true }] });
    expect((await on.overview()).workingDaysLeft).toBe(7);
    const found = await on.rounds.checkDeadline({ deadline: "2021-01-25" });
    expect(found).toEqual({
      workingDays: 3,
      warnings: ["holiday", "short"],
      holiday: "วันหยุดพิเศษ",
      workingDayBefore: "2021-01-22",
    });
    const { rows } = await on.holidays.list({ year: 2021 });
    expect(rows.filter(({ id }) => id !== null).map(({ day }) => day)).toEqual(["2021-01-25"]);
    expect(rows.find(({ day }) => day === "2021-12-10")).toMatchObject({ id: null, off: true });
  });
});

describe("a closed round", () => {
  const close = async () => on.rounds.close({ id: on.roundId, version: await version() });

  it("keeps its numbers whatever becomes of the registry, and stands still as days pass", async () => {
    await on.reports.record({ roundId: on.roundId, agencyId: on.id("หอคำ"), steps: [] });
    await close();
    const { round: _round, ...frozen } = await on.overview();
    await on.context.store.write({ what: "test", undoable: false }, (writer) =>
      writer.table("agency").update(on.id("หอคำ"), { kind: "TOWN" }),
    );
    on.setNow("2021-06-01T05:00:00.000Z");
    const { round: closed, ...later } = await on.overview();
    expect(later).toEqual(frozen);
    expect(closed.closedAt).toBe("2021-01-20T05:00:00.000Z");
    expect((await agency("บึงกาฬ")).overdue).toBe(false);
  });

  it("refuses every change until it is opened again", async () => {
    const { activityId: earlier } = await on.reports.record({
      roundId: on.roundId,
      agencyId: on.id("หอคำ"),
      steps: [],
    });
    const [report] = (await on.reports.list({ roundId: on.roundId })).rows;
    await close();
    const target = { roundId: on.roundId, agencyIds: [on.id("ไคสี")] };
    const id = on.roundId;
    const [login] = on.stepIds;
    const at = await version();
    const file = { name: "ก.pdf", bytes: new Uint8Array([1]) };
    const changes: (() => Promise<unknown>)[] = [
      () => on.reports.record({ roundId: id, agencyId: on.id("ไคสี"), steps: [] }),
      () => on.reports.update({ id: report?.id ?? "", version: 1, patch: { note: "x" } }),
      () => on.reports.remove({ id: report?.id ?? "", version: 1 }),
      () => on.obligations.markSteps({ ...target, stepIds: [login], done: true }),
      () => on.obligations.setState({ ...target, state: "reported" }),
      () => on.desk.markGrid({ ...target, stepIds: [login], done: true }),
      () => on.verify.pass({ roundId: id, agencyIds: [on.id("หอคำ")] }),
      () => on.verify.sendBack({ roundId: id, agencyIds: [on.id("หอคำ")], reason: "x" }),
      () => on.calls.log({ ...target, outcome: "sent", note: "" }),
      () => on.attachments.addToRound({ roundId: id, role: "circular", file }),
      () => on.attachments.addEvidence({ roundId: id, agencyId: on.id("ไคสี"), file }),
      () => on.rounds.update({ id, version: at, title: "x" }),
      () => on.rounds.editSteps({ id, version: at, steps: [{ title: "x", isReport: false }] }),
      () => on.rounds.addAgencies({ id }),
      () => on.rounds.removeAgencies({ id, agencyIds: [on.id("ไคสี")], reason: "x" }),
      () => on.rounds.extend({ id, version: at, target: "agencies", to: "2021-03-01", reason: "x" }),
      () => on.rounds.close({ id, version: at }),
    ];
    for (const change of changes) await expect(change()).rejects.toMatchObject({ code: "ROUND_CLOSED" });
    await expect(on.activity.undo({ id: earlier })).rejects.toMatchObject({
      code: "UNDO_NOT_POSSIBLE",
      details: { reason: "round-closed" },
    });
    await on.rounds.reopen({ id, version: await version() });
    await on.activity.undo({ id: earlier });
    expect((await on.overview()).total.reported.count).toBe(0);
  });

  it("closed by mistake is opened by undo", async () => {
    const { activityId } = await close();
    await on.activity.undo({ id: activityId });
    expect((await round()).closedAt).toBeNull();
  });
});

describe("templates", () => {
  it("are made from a round, renamed, shared as a file that another office takes in, and removed", async () => {
    const { id } = await on.templates.save({ roundId: on.roundId, title: "ของเรา" });
    await on.templates.rename({ id, version: 1, title: "ของเรา 2564" });
    const artifact = await on.templates.share({ id });
    const { bytes } = await on.context.artifacts.get(artifact.token);
    const taken = await on.templates.take({ file: { name: artifact.name, bytes: new Uint8Array(bytes) } });
    const own = async () => (await on.rounds.templates({})).rows.filter((one) => one.version !== null);
    const [first, second] = await own();
    expect(first).toMatchObject({ id: taken.id, title: "ของเรา 2564" });
    expect(first?.steps).toEqual(second?.steps);
    expect(first?.steps.map(({ title, isReport }) => [title, isReport])).toEqual([
      ["เข้าสู่ระบบ", false],
      ["ตรวจสอบจุดบริการ", false],
      ["รายงานผล", true],
    ]);
    await on.templates.remove({ id, version: 2 });
    expect(await own()).toHaveLength(1);
  });

  it("of another make are refused, and nothing is kept of them", async () => {
    const take = (text: string) =>
      on.templates.take({ file: { name: "แม่แบบ.json", bytes: new TextEncoder().encode(text) } });
    const head = '{"format":"pakmud-template","version":1,"title":"ก","steps":';
    for (const text of [
      "",
      "{}",
      `${head}[]}`,
      `${head}[{"title":"","isReport":false}]}`,
      `${head.replace("1", "2")}[]}`,
    ])
      await expect(take(text)).rejects.toMatchObject({ code: "TEMPLATE_UNREADABLE", details: { file: "แม่แบบ.json" } });
    expect((await on.rounds.templates({})).rows.every((one) => one.version === null)).toBe(true);
  });
});
