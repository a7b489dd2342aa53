import { read, utils } from "@e965/xlsx";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exportHandlers } from "../../main/core/exports";
import { obligationHandlers, overviewHandlers, roundHandlers } from "../../main/core/rounds";
import { contract } from "../../shared/contract";
import { openTestContext, putAgencies, type TestContext } from "../support/test-context";

/** Noon in Thailand. */
const at = (day: string): string => `${day}T05:00:00.000Z`;

let test: TestContext;
let ids: Record<string, string>;
beforeEach(async () => {
  test = await openTestContext(at("2021-01-20"));
  const list = [
    { kind: "SAO", name: "หอคำ", district: "3801" },
    { kind: "SUBDISTRICT_MUNICIPALITY", name: "ไคสี", district: "3801" },
    { kind: "SAO", name: "ท่าสะอาด", district: "3804" },
    { kind: "PAO", name: "บึงกาฬ" },
    { kind: "TOWN", name: "คำนาดี", district: "3801" },
  ] as const;
  const made = await putAgencies(test.context, list);
  ids = Object.fromEntries(list.map(({ name }, index) => [name, made[index] ?? ""]));
});
afterEach(() => test.close());

const id = (name: string): string => ids[name] ?? "";
const steps = [
  { title: "เข้าสู่ระบบ", isReport: false },
  { title: "ตรวจสอบจุดบริการ", isReport: false },
  { title: "รายงานผล", isReport: true },
];

async function newRound(agencyIds?: string[]) {
  const { id: roundId } = await roundHandlers(test.context).create({
    title: "เชื่อมโยงคู่มือ",
    circularNo: "บก 0023.1/ว 12",
    circularDate: "2021-01-18",
    deadline: "2021-01-31",
    steps,
    ...(agencyIds === undefined ? {} : { agencyIds }),
  });
  const round = await roundHandlers(test.context).get({ id: roundId });
  return { roundId, stepIds: round.steps.map((step) => step.id) };
}
const overview = async (roundId: string) =>
  contract.overview.get.output.parse(await overviewHandlers(test.context).get({ roundId }));
const obligations = () => obligationHandlers(test.context);
const activities = () => test.context.store.read((reader) => reader.table("activity").find({}, { by: "at" }));

describe("a round", () => {
  it("starts with one obligation for each agency and becomes the current one", async () => {
    const { roundId } = await newRound();
    const { rows } = await roundHandlers(test.context).list({});
    expect(rows).toHaveLength(1);
    expect(contract.rounds.get.output.parse(rows[0])).toMatchObject({
      id: roundId,
      serial: 1,
      agencyCount: 5,
      current: true,
      deadline: "2021-01-31",
    });
    expect(rows[0]?.steps.map(({ title, position }) => [title, position])).toEqual([
      ["เข้าสู่ระบบ", 0],
      ["ตรวจสอบจุดบริการ", 1],
      ["รายงานผล", 2],
    ]);
  });

  it("takes chosen agencies, later ones too, and none twice", async () => {
    const { roundId } = await newRound([id("หอคำ"), id("หอคำ"), id("ไคสี")]);
    await roundHandlers(test.context).addAgencies({ id: roundId, agencyIds: [id("ไคสี"), id("บึงกาฬ")] });
    expect((await roundHandlers(test.context).get({ id: roundId })).agencyCount).toBe(3);
  });

  it("is refused without agencies or with one that does not exist, and nothing is left of it", async () => {
    const nobody = "0190a000-0000-7000-8000-000000000000";
    await expect(newRound([])).rejects.toMatchObject({ code: "ROUND_NEEDS_AGENCIES" });
    await expect(newRound([nobody])).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await roundHandlers(test.context).list({})).rows).toEqual([]);
  });

  it("is changed only by who saw its latest version", async () => {
    const { roundId } = await newRound();
    const rounds = roundHandlers(test.context);
    await rounds.update({ id: roundId, version: 1, deadline: "2021-02-05" });
    expect(await rounds.get({ id: roundId })).toMatchObject({
      version: 2,
      deadline: "2021-02-05",
      title: "เชื่อมโยงคู่มือ",
    });
    await expect(rounds.update({ id: roundId, version: 1, title: "อื่น" })).rejects.toMatchObject({
      code: "VERSION_CONFLICT",
    });
  });

  it("can be chosen as the current one among several; serials count up", async () => {
    const first = await newRound();
    const second = await newRound();
    const rounds = roundHandlers(test.context);
    expect((await rounds.list({})).rows.map(({ serial, current }) => [serial, current])).toEqual([
      [2, true],
      [1, false],
    ]);
    await rounds.setCurrent({ id: first.roundId });
    expect((await rounds.get({ id: first.roundId })).current).toBe(true);
    expect((await rounds.get({ id: second.roundId })).current).toBe(false);
    await expect(rounds.setCurrent({ id: id("หอคำ") })).rejects.toMatchObject({ code: "ROUND_NOT_FOUND" });
  });
});

describe("marking", () => {
  it("counts the three numbers apart, by recipient and by kind", async () => {
    const { roundId, stepIds } = await newRound();
    const [login = "", check = ""] = stepIds;
    await obligations().markSteps({
      roundId,
      agencyIds: [id("หอคำ"), id("บึงกาฬ")],
      stepIds: [login, check],
      done: true,
    });
    await obligations().markSteps({ roundId, agencyIds: [id("ไคสี")], stepIds: [login], done: true });
    await obligations().setState({ roundId, agencyIds: [id("หอคำ")], state: "reported", on: "2021-01-19" });
    await obligations().setState({ roundId, agencyIds: [id("คำนาดี")], state: "verified" });

    const seen = await overview(roundId);
    expect(seen.total).toEqual({
      total: 5,
      reported: { count: 2, percent: "40.00" },
      allStepsDone: { count: 1, percent: "20.00" },
      verified: { count: 1, percent: "20.00" },
      outstanding: { count: 3, percent: "60.00" },
      returned: 0,
      partly: 2,
      overdue: 0,
      late: 0,
    });
    expect(seen.sentence).toBe("รายงานแล้ว ๒ แห่ง คิดเป็นร้อยละ ๔๐.๐๐");
    expect(seen.byRecipient.map(({ recipient, progress }) => [recipient.name, recipient.type, progress.total])).toEqual(
      [
        ["เซกา", "district", 1],
        ["เมืองบึงกาฬ", "district", 2],
        ["บึงกาฬ", "agency", 1],
        ["คำนาดี", "agency", 1],
      ],
    );
    expect(seen.byRecipient[1]?.outstandingAgencyIds).toEqual([id("ไคสี")]);
    expect(seen.byKind.map(({ kind, progress }) => [kind, progress.total, progress.reported.percent])).toEqual([
      ["PAO", 1, "0.00"],
      ["TOWN", 1, "100.00"],
      ["SUBDISTRICT_MUNICIPALITY", 1, "0.00"],
      ["SAO", 2, "50.00"],
    ]);
    expect(seen.steps.map(({ notDone }) => notDone)).toEqual([2, 3, 3]);
    expect(seen.reportsByDay).toEqual([
      { day: "2021-01-19", cumulative: 1 },
      { day: "2021-01-20", cumulative: 2 },
    ]);
    expect([seen.today, seen.daysLeft, seen.workingDaysLeft]).toEqual([1, 11, 8]);
    expect(seen.attention).toEqual({
      ...{ pins: 0, noCode: 5, names: 0, questions: 0 },
      ...{ returned: 0, overdue: 0, conflicting: 0 },
    });
  });

  it("is late from the day after the deadline in Thailand, not before", async () => {
    const { roundId } = await newRound();
    await obligations().setState({ roundId, agencyIds: [id("หอคำ")], state: "reported" });
    test.setNow("2021-01-31T16:59:00.000Z");
    expect((await overview(roundId)).total.overdue).toBe(0);
    test.setNow("2021-01-31T17:00:00.000Z");
    expect((await overview(roundId)).total.overdue).toBe(4);
    expect((await overview(roundId)).daysLeft).toBe(-1);
  });

  it("twice is once, and unmarking takes it back", async () => {
    const { roundId, stepIds } = await newRound();
    const [login = ""] = stepIds;
    const mark = (done: boolean) =>
      obligations().markSteps({ roundId, agencyIds: [id("หอคำ"), id("ไคสี")], stepIds: [login], done });
    await mark(true);
    await mark(true);
    expect((await overview(roundId)).steps[0]?.notDone).toBe(3);
    expect((await activities()).slice(-2).map(({ what, count, undoable }) => [what, count, undoable])).toEqual([
      ["obligations.markSteps", 2, 1],
      ["obligations.markSteps", 0, 0],
    ]);
    await mark(false);
    expect((await overview(roundId)).steps[0]?.notDone).toBe(5);
  });

  it("never marks the report step by hand, another round's step, or an agency that is not in the round", async () => {
    const { roundId, stepIds } = await newRound([id("หอคำ")]);
    const other = await newRound();
    const [login = "", , report = ""] = stepIds;
    const agencyIds = [id("หอคำ")];
    const mark = (stepId: string, whom = agencyIds) =>
      obligations().markSteps({ roundId, agencyIds: whom, stepIds: [stepId], done: true });
    await expect(mark(report)).rejects.toMatchObject({ code: "INVALID_INPUT", details: { fields: ["stepIds"] } });
    await expect(mark(other.stepIds[0] ?? "")).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(mark(login, [id("หอคำ"), id("ไคสี")])).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await overview(roundId)).total.partly).toBe(0);
  });

  it("a report sent back is outstanding again, with its reason; reported anew it has the new day", async () => {
    const { roundId } = await newRound();
    const agencyIds = [id("หอคำ")];
    const obligation = async () =>
      (await test.context.store.read((reader) => reader.table("obligation").find({ roundId, agencyId: agencyIds })))[0];
    await obligations().setState({ roundId, agencyIds, state: "reported", on: "2021-01-19" });
    await obligations().setState({ roundId, agencyIds, state: "verified" });
    expect(await obligation()).toMatchObject({ state: "verified", reportedOn: "2021-01-19" });
    await obligations().setState({ roundId, agencyIds, state: "returned", reason: "คู่มือไม่ครบ" });
    expect(await obligation()).toMatchObject({ state: "returned", reason: "คู่มือไม่ครบ" });
    const sent = await overview(roundId);
    expect([sent.total.returned, sent.total.outstanding.count, sent.steps[2]?.notDone]).toEqual([1, 5, 5]);
    expect(sent.reportsByDay).toEqual([]);
    await obligations().setState({ roundId, agencyIds, state: "reported" });
    expect(await obligation()).toMatchObject({ state: "reported", reportedOn: "2021-01-20", reason: "" });
    await obligations().setState({ roundId, agencyIds, state: "pending" });
    expect(await obligation()).toMatchObject({ state: "pending", reportedOn: null });
  });

  it("refuses a report received tomorrow", async () => {
    const { roundId } = await newRound();
    const tomorrow = { roundId, agencyIds: [id("หอคำ")], state: "reported" as const, on: "2021-01-21" };
    await expect(obligations().setState(tomorrow)).rejects.toMatchObject({ details: { fields: ["on"] } });
  });
});

describe("the progress workbook", () => {
  it("says the same as the overview, by recipient, by kind and by agency, read with another reader", async () => {
    const { roundId, stepIds } = await newRound();
    await obligations().markSteps({ roundId, agencyIds: [id("หอคำ")], stepIds: stepIds.slice(0, 2), done: true });
    await obligations().setState({ roundId, agencyIds: [id("หอคำ")], state: "reported", on: "2021-01-19" });
    const artifact = await exportHandlers(test.context).progress(
      { roundId },
      { signal: new AbortController().signal, progress: async () => undefined },
    );
    expect(artifact).toMatchObject({ name: "progress-บก-0023.1-ว-12-2021-01-20.xlsx", secret: false });
    const { bytes } = await test.context.artifacts.get(artifact.token);
    const book = read(bytes);
    expect(book.SheetNames).toEqual(["รายผู้รับหนังสือ", "รายประเภท", "รายหน่วยงาน"]);
    const rows = (name: string) => utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1, raw: true });
    const recipients = rows("รายผู้รับหนังสือ");
    expect(recipients[3]?.slice(0, 5)).toEqual(["ที่", "ผู้รับหนังสือ", "ทั้งหมด", "รายงานแล้ว", "ร้อยละ"]);
    expect(recipients[5]?.slice(0, 5)).toEqual(["2", "อำเภอเมืองบึงกาฬ", 2, 1, 50]);
    expect(recipients.at(-1)?.slice(1, 5)).toEqual(["รวม", 5, 1, 20]);
    expect(rows("รายประเภท").at(-2)?.slice(0, 4)).toEqual(["4", "องค์การบริหารส่วนตำบล", 2, 1]);
    const agency = rows("รายหน่วยงาน").find((row) => row[1] === "องค์การบริหารส่วนตำบลหอคำ");
    expect(agency?.slice(2)).toEqual([
      "เมืองบึงกาฬ",
      "รายงานแล้ว",
      "19 ม.ค. 2564",
      "",
      "ดำเนินการแล้ว",
      "ดำเนินการแล้ว",
      "ดำเนินการแล้ว",
    ]);
  });
});
