import { afterEach, beforeEach, expect, it } from "vitest";
import { contactHandlers } from "../../main/core/agencies/contacts";
import { contacts as contract } from "../../shared/contract/agencies";
import { openRoundDesk, type RoundDesk } from "../support/round-desk";

const PERSON = { reporter: "นางสาวขอลบ ข้อมูลของตน", position: "ปลัดคนเดิม" };

let on: RoundDesk;
let contacts: ReturnType<typeof contactHandlers>;
beforeEach(async () => {
  on = await openRoundDesk();
  contacts = contactHandlers(on.context);
});
afterEach(() => on.close());

const record = (name: "หอคำ" | "ไคสี", person: Partial<typeof PERSON> = PERSON) =>
  on.reports.record({
    roundId: on.roundId,
    agencyId: on.id(name),
    steps: [{ stepId: on.stepIds[0], done: true }],
    ...person,
  });
const everything = () =>
  on.context.store.read(async (reader) =>
    JSON.stringify([await reader.table("report").find(), await reader.table("change").find()]),
  );

it("who signed reports is listed by agency, each person once", async () => {
  await record("หอคำ");
  await record("หอคำ");
  await record("ไคสี", {});
  const answer = await contacts.list({});
  expect(() => contract.list.output.parse(answer)).not.toThrow();
  expect(answer.reporters).toEqual([
    {
      agencyId: on.id("หอคำ"),
      agency: "องค์การบริหารส่วนตำบลหอคำ",
      name: PERSON.reporter,
      position: PERSON.position,
      reports: 2,
    },
  ]);
});

it("a person's name is corrected in every report that bears it, and back", async () => {
  await record("หอคำ");
  const asked = { agencyId: on.id("หอคำ"), name: PERSON.reporter, position: PERSON.position };
  const { activityId } = await contacts.correctReporter({ ...asked, to: { name: "นางสาวแก้ แล้ว", position: "ปลัด" } });
  expect((await contacts.list({})).reporters).toMatchObject([{ name: "นางสาวแก้ แล้ว", position: "ปลัด" }]);
  await on.activity.undo({ id: activityId });
  expect((await contacts.list({})).reporters).toMatchObject([{ name: PERSON.reporter }]);
});

it("a person who asks to be erased leaves reports and history; the report and its undo stay", async () => {
  const { activityId } = await record("หอคำ");
  await record("ไคสี");
  await contacts.eraseReporter({ agencyId: on.id("หอคำ"), name: PERSON.reporter, position: PERSON.position });
  expect((await contacts.list({})).reporters.map(({ agencyId }) => agencyId)).toEqual([on.id("ไคสี")]);
  await contacts.eraseReporter({ agencyId: on.id("ไคสี"), name: PERSON.reporter, position: PERSON.position });
  const kept = await everything();
  expect(kept).not.toContain(PERSON.reporter);
  expect(kept).not.toContain(PERSON.position);
  expect((await on.desk.agency({ roundId: on.roundId, agencyId: on.id("หอคำ") })).reports).toHaveLength(1);
  await on.activity.undo({ id: activityId });
  expect(await on.desk.agency({ roundId: on.roundId, agencyId: on.id("หอคำ") })).toMatchObject({
    state: "pending",
    reports: [],
  });
});
