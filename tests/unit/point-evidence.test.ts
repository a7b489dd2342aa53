import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { agencyHandlers } from "../../main/core/agencies";
import { evidenceHandlers } from "../../main/core/evidence";
import { evidenceSteps } from "../../main/core/evidence/evidence-steps";
import { editedDay } from "../../main/core/evidence/point-evidence";
import { settingHandlers } from "../../main/core/settings";
import type { ServicePoint } from "../../shared/contract/agencies";
import { missingProcesses } from "../../shared/domain/processes";
import { STEP_TEMPLATES } from "../../shared/domain/step-templates";
import { openRoundDesk, type RoundDesk } from "../support/round-desk";

let on: RoundDesk;
beforeEach(async () => {
  on = await openRoundDesk();
});
afterEach(() => on.close());

const BLANK: ServicePoint = {
  ...{ agencyCode: "", displayNameTh: "", displayNameEn: "", fullName: "", addressTh: "", addressEn: "" },
  ...{ phone: "", openingHours: "", openingNote: "", visible: true, gecc: "none", lastEdited: "", processes: null },
};
type Name = Parameters<RoundDesk["id"]>[0];

async function setPoint(name: Name, point: Partial<ServicePoint>): Promise<void> {
  const agencies = agencyHandlers(on.context);
  const { row } = await agencies.get({ id: on.id(name) });
  await agencies.setServicePoint({ id: row.id, version: row.version, servicePoint: { ...BLANK, ...point } });
}
const points = () => evidenceHandlers(on.context).points({ roundId: on.roundId, linkedStepId: on.stepIds[0] });
const found = async () => (await points()).rows.map(({ name, because }) => `${name} ${because}`);

describe("the evidence of service points", () => {
  it("is an edit in the round, from the circular's day on", async () => {
    await setPoint("หอคำ", { lastEdited: "18 ม.ค. 64, 09.03 น." });
    await setPoint("ไคสี", { lastEdited: "17 ม.ค. 64, 23.59 น." });
    await setPoint("คำนาดี", { lastEdited: "เมื่อวาน" });
    expect(await found()).toEqual(["หอคำ edited"]);
    const { since, checkedStepId, rows } = await points();
    expect([since, checkedStepId, rows[0]?.editedOn]).toEqual(["2021-01-18", on.stepIds[1], "2021-01-18"]);
  });

  it("is more processes than when the round began, not more than the last import said", async () => {
    await setPoint("หอคำ", { processes: 4 });
    await setPoint("ไคสี", { processes: 9 });
    on.setNow("2021-01-20T06:00:00.000Z");
    const { id } = await on.rounds.create({
      ...{ title: "รอบสอง", circularNo: "", circularDate: null, deadline: "2021-02-28" },
      steps: [{ title: "เชื่อมโยงคู่มือสำหรับประชาชน", isReport: false }],
    });
    on.setNow("2021-01-21T06:00:00.000Z");
    await setPoint("หอคำ", { processes: 6 });
    await setPoint("หอคำ", { processes: 7 });
    await setPoint("ไคสี", { processes: 9, phone: "042" });
    await setPoint("ท่าสะอาด", { processes: 3 });
    const { rows } = await evidenceHandlers(on.context).points({ roundId: id });
    expect(rows.map(({ name, processesBefore, processes }) => [name, processesBefore, processes])).toEqual([
      ["หอคำ", 4, 7],
    ]);
  });

  it("is also as many as the office expects of the kind; what is missing stands with the agency", async () => {
    await settingHandlers(on.context).update({ expectedProcesses: { SAO: 5, TOWN: 30 } });
    await setPoint("หอคำ", { processes: 5 });
    await setPoint("ท่าสะอาด", { processes: 2 });
    await setPoint("คำนาดี", { processes: 41 });
    await setPoint("ไคสี", { processes: 1 });
    expect((await found()).toSorted()).toEqual(["คำนาดี processes", "หอคำ processes"]);
    const { rows } = await agencyHandlers(on.context).list({ roundId: on.roundId });
    const missing = Object.fromEntries(rows.map(({ name, processesMissing }) => [name, processesMissing]));
    expect(missing).toEqual({ หอคำ: 0, ท่าสะอาด: 3, คำนาดี: 0, ไคสี: null, บึงกาฬ: null });
    expect((await on.desk.agency({ roundId: on.roundId, agencyId: on.id("ท่าสะอาด") })).processesMissing).toBe(3);
  });

  it("marks only what is confirmed, proposes it no more, and can be taken back", async () => {
    const edited = { lastEdited: "20 มกราคม 2564" };
    await setPoint("หอคำ", edited);
    await setPoint("คำนาดี", edited);
    const { rows } = await points();
    const marks = rows.filter(({ name }) => name === "คำนาดี").map(({ agencyId, stepId }) => ({ agencyId, stepId }));
    const { activityId } = await evidenceHandlers(on.context).confirm({ roundId: on.roundId, marks });
    expect(await found()).toEqual(["หอคำ edited"]);
    const done = async (name: Name) =>
      (await on.desk.agency({ roundId: on.roundId, agencyId: on.id(name) })).steps.map((step) => step.done);
    expect([await done("คำนาดี"), await done("หอคำ")]).toEqual([
      [false, true, false],
      [false, false, false],
    ]);
    await on.activity.undo({ id: activityId });
    expect((await found()).toSorted()).toEqual(["คำนาดี edited", "หอคำ edited"]);
  });

  it("proves no report, and no step of another round", async () => {
    const proven = (checkedStepId: string) =>
      evidenceHandlers(on.context).points({ roundId: on.roundId, checkedStepId });
    await expect(proven(on.stepIds[2])).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(proven("01890000-0000-7000-8000-000000000000")).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });
});

describe("what CITIZENinfo writes", () => {
  it("is read as a day whatever time follows", () => {
    const read = ["21 ม.ค. 63, 09.36 น.", "4 มิ.ย. 64 09.24 น.", "16 เมษายน 2563", "04/06/2564 09:24", "", "-"].map(
      editedDay,
    );
    expect(read).toEqual(["2020-01-21", "2021-06-04", "2020-04-16", "2021-06-04", null, null]);
  });

  it("names, in every built-in template, the two steps it can prove or none", () => {
    const told = STEP_TEMPLATES.map(({ steps }) => {
      const rows = steps.map((step, at) => ({ ...step, id: String(at), isReport: step.isReport ? 1 : 0 }));
      const { checked, linked } = evidenceSteps(rows as unknown as Parameters<typeof evidenceSteps>[0]);
      return [checked, linked];
    });
    expect(told).toEqual([
      ["1", "2"],
      ["1", null],
      ["2", "3"],
      [null, null],
    ]);
  });

  it("lacks what is expected less what is linked, never less than none", () => {
    expect([
      missingProcesses(10, 4),
      missingProcesses(4, 10),
      missingProcesses(null, 4),
      missingProcesses(4, null),
    ]).toEqual([6, 0, null, null]);
  });
});

describe("the verify queue", () => {
  it("offers the office's own reasons first, each once", async () => {
    await settingHandlers(on.context).update({ returnReasons: ["ภาพถ่ายไม่ชัด"] });
    const { reasons } = await on.verify.queue({ roundId: on.roundId });
    expect(reasons[0]).toBe("ภาพถ่ายไม่ชัด");
    expect(new Set(reasons).size).toBe(reasons.length);
    expect(reasons.length).toBeGreaterThan(1);
  });
});
