import { readFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { activityHandlers } from "../../main/core/activity";
import { inboxHandlers } from "../../main/core/inbox";
import { overviewHandlers, roundHandlers } from "../../main/core/rounds";
import type { Delivery, InboxEntry } from "../../shared/contract/inbox";
import { STEP_TEMPLATES } from "../../shared/domain/step-templates";
import { type ImportDesk, openImportDesk, SAMPLES, sample, workbook } from "../support/import-desk";
import { knownAgencies } from "../support/import-score";

const ANSWERS = "form-responses-bueng-kan.xlsx";
const YES = "ดำเนินการแล้ว";

interface Meant {
  readonly key: string | null;
  readonly answers?: readonly string[];
  readonly ask?: string;
}
const truth: Readonly<Record<string, { readonly records: readonly Meant[] }>> = JSON.parse(
  readFileSync(join(SAMPLES, "truth.json"), "utf8"),
);
const records = truth[ANSWERS]?.records ?? [];

/** The sheet's own cells, by another library than the one that reads: header row and answers. */
const cells = utils.sheet_to_json<unknown[]>(Object.values(read(sample(ANSWERS)).Sheets)[0] ?? {}, {
  header: 1,
  defval: "",
}) as unknown[][];

/** Who says what when, as the truth has it; rows that only a person can settle left out. */
const told = records
  .map(({ key, answers, ask }, index) => ({
    key,
    ask,
    row: index + 2,
    at: Number(cells[index + 1]?.[0]),
    done: answers?.map((text) => text === YES),
  }))
  .filter(({ ask }) => ask === undefined)
  .sort((a, b) => a.at - b.at || a.row - b.row);

/** The later answer wins unless a step would go backwards: then it is asked. */
function expected() {
  const stand = new Map<string, boolean[]>();
  const asked: number[] = records.flatMap(({ ask }, index) => (ask === undefined ? [] : [index + 2]));
  for (const { key, row, done } of told) {
    const before = stand.get(key ?? "");
    if (!done || !key) continue;
    if (before?.some((was, index) => was && !done[index])) asked.push(row);
    else stand.set(key, done);
  }
  return { stand, asked: asked.sort((a, b) => a - b) };
}

let desk: ImportDesk;
let inbox: ReturnType<typeof inboxHandlers>;
let roundId: string;
let stepIds: string[];
let names: Map<string, string>;
beforeEach(async () => {
  desk = await openImportDesk();
  await desk.bring("accounts-bueng-kan.xlsx");
  await desk.bring("codes-bueng-kan-no-header.xlsx");
  inbox = inboxHandlers(desk.test.context);
  const rounds = roundHandlers(desk.test.context);
  const steps = STEP_TEMPLATES.find(({ id }) => id === "dla-2564-linking")?.steps ?? [];
  const round = { title: "เชื่อมโยงคู่มือ", circularNo: "", circularDate: null, deadline: "2021-01-31" };
  roundId = (await rounds.create({ ...round, steps: [...steps] })).id;
  stepIds = (await rounds.get({ id: roundId })).steps.map(({ id }) => id);
  names = await knownAgencies(desk);
});
afterEach(() => desk.test.close());

const bring = (bytes = sample(ANSWERS), name = ANSWERS, record = false) =>
  inbox.read({ roundId, files: [{ name, bytes }], decisions: [], columns: [], record }, desk.control);
const overview = () => overviewHandlers(desk.test.context).get({ roundId });
const at = (delivery: Delivery, row: number): InboxEntry => {
  const entry = delivery.entries.find((one) => one.row === row);
  if (!entry) throw new Error(`row ${row}`);
  return entry;
};
/** A row of the registry as the truth names it; a name that the accounts misread counts as kept. */
const keyOf = (entry: InboxEntry): string => names.get(entry.agency?.agencyId ?? "") ?? "";

describe("answers of an online form", () => {
  it("stand each on its agency, ask what only a person can settle, and count as the truth counts", async () => {
    const delivery = await bring();
    const { stand, asked } = expected();
    expect(delivery.files[0]).toMatchObject({ kind: "answers", problem: null, remembered: false });
    expect(delivery.files[0]?.questions.map(({ stepId }) => stepId)).toEqual(stepIds.slice(0, 4));
    expect(delivery.entries).toHaveLength(records.length);
    const wrong = delivery.entries.filter((entry) => {
      const meant = records[(entry.row ?? 0) - 2];
      return entry.agency !== null && keyOf(entry) !== meant?.key;
    });
    expect(wrong.map((entry) => `${entry.row} ${keyOf(entry)}`)).toEqual([]);
    const questions = delivery.entries.filter(({ status }) => status === "question").map(({ row }) => row);
    expect(questions).toEqual(asked);

    const { activityId, recorded } = await inbox.record({ id: delivery.id }, desk.control);
    expect(recorded).toBe(told.length - (asked.length - records.filter(({ ask }) => ask).length));
    const { total, stepsDone } = await counted();
    const all = (await overview()).total.total;
    expect(total).toBe(stand.size);
    expect((await overview()).total.reported).toEqual({ count: stand.size, percent: percent(stand.size, all) });
    const byStep = [0, 1, 2, 3].map((step) => [...stand.values()].filter((done) => done[step]).length);
    expect(stepsDone.slice(0, 4)).toEqual(byStep);
    process.stdout.write(
      `form-responses: rows ${records.length}, recorded ${recorded}, asked ${asked.length} (${asked}), reported ${stand.size} of ${all} = ${percent(stand.size, all)} %, by step ${byStep}\n`,
    );

    await activityHandlers(desk.test.context).undo({ id: activityId ?? "" });
    expect((await overview()).total.reported.count).toBe(0);
    expect((await inbox.get({ id: delivery.id })).counts.ready).toBe(recorded);
  });

  it("take a person's word for whose they are and for steps that go backwards", async () => {
    const { id } = await bring();
    const look = async (row: number) => at(await inbox.get({ id }), row);
    const homonym = await look(24);
    expect(homonym.reasons.map(({ code }) => code)).toEqual(["agency-unsure"]);
    const wanted = homonym.suggestions.find(({ district }) => district?.name === "พรเจริญ");
    expect(homonym.suggestions.map(({ name }) => name)).toEqual(["ศรีชมภู", "ศรีชมภู"]);
    const agencyId = wanted?.agencyId ?? "";
    await inbox.decide({
      id,
      decisions: [
        { entryId: "0:24", decision: { agencyId } },
        { entryId: "0:43", decision: { agencyId } },
        { entryId: "0:44", decision: { agencyId } },
        { entryId: "0:2", decision: { action: "keep" } },
        { entryId: "0:3", decision: { action: "record" } },
        { entryId: "0:45", decision: { action: "skip" } },
      ],
    });
    expect([(await look(24)).status, (await look(43)).status]).toEqual(["ready", "ready"]);
    // Word for word the same answer: the agency reports once.
    expect(await look(44)).toMatchObject({
      status: "same",
      reasons: [{ code: "same-as-another", params: { row: 43 } }],
    });
    expect(await look(2)).toMatchObject({ status: "ready", changes: [{ stepId: stepIds[2], done: true }] });
    expect((await look(3)).changes.every(({ done }) => !done)).toBe(true);
    expect((await look(45)).status).toBe("left");
    await inbox.record({ id }, desk.control);
    const doneBy = async (key: string) => {
      const [agency] = [...names].find(([, name]) => name === key) ?? [];
      const rows = await desk.test.context.store.read((reader) => reader.roundCounts(roundId));
      const done = rows.find((row) => row.agencyId === agency)?.stepsDone ?? [];
      return stepIds.slice(0, 4).map((step) => done.includes(step));
    };
    expect(await doneBy("SAO|วังชมภู|พรเจริญ|บึงกาฬ")).toEqual([true, true, true, true]);
    expect(await doneBy("SAO|คำแก้ว|โซ่พิสัย|บึงกาฬ")).toEqual([true, true, false, false]);
    expect(await doneBy("SAO|ศรีชมภู|พรเจริญ|บึงกาฬ")).toEqual([true, true, true, true]);
    expect((await inbox.get({ id })).counts).toMatchObject({ ready: 0, question: 0 });
  });

  it("of a longer file of the same form add only what is new", async () => {
    const first = await bring(sample(ANSWERS), ANSWERS, true);
    expect(first.written?.recorded).toBe(38);
    const header = [...(cells[0] ?? []), "คำถามที่เพิ่มภายหลัง"];
    const silent = [...names.values()].find((key) => key.startsWith("SAO") && !records.some((one) => one.key === key));
    const [, name, district] = silent?.split("|") ?? [];
    const more = [44227.5, `อบต.${name}`, `อ.${district}`, "ผู้ใหม่", "", YES, YES, YES, YES, "", "ไม่มี"];
    const book = workbook({ คำตอบ: [header, ...cells.slice(1), more] });
    const again = await bring(book, "คำตอบรอบสอง.xlsx");
    expect(again.entries.filter(({ reasons }) => reasons.some(({ code }) => code === "recorded-before"))).toHaveLength(
      38,
    );
    expect(again.entries.filter(({ status }) => status === "ready").map(({ row }) => row)).toEqual([46]);
    expect((await inbox.record({ id: again.id }, desk.control)).recorded).toBe(1);
  });

  it("keep the mapping of their questions for every file of the form, also in the next round", async () => {
    const { id } = await bring();
    await inbox.mapQuestions({ id, file: 0, columns: [{ column: 8, stepId: null }] });
    const steps = async (delivery: Delivery) => delivery.files[0]?.questions.map(({ stepId }) => stepId);
    const mapped = [...stepIds.slice(0, 3), null];
    expect(await steps(await inbox.get({ id }))).toEqual(mapped);
    const again = await bring();
    expect(again.files[0]).toMatchObject({ remembered: true });
    expect(await steps(again)).toEqual(mapped);
    const rounds = roundHandlers(desk.test.context);
    const titles = STEP_TEMPLATES.find((one) => one.id === "dla-2564-linking")?.steps ?? [];
    const next = { title: "รอบถัดไป", circularNo: "", circularDate: null, deadline: "2021-03-31", steps: [...titles] };
    roundId = (await rounds.create(next)).id;
    const own = (await rounds.get({ id: roundId })).steps.map((step) => step.id);
    expect(await steps(await bring())).toEqual([...own.slice(0, 3), null]);
  });

  it("are read from the form's .csv too, with its days in พ.ศ. and ค.ศ.", async () => {
    const csv = [
      "ประทับเวลา,ชื่อหน่วยงาน,อำเภอ,ผู้รายงาน,1. เข้าใช้งานระบบ,2. ตรวจสอบจุดบริการ",
      '"18/1/2564, 14:05:09",อบต.หอคำ,อ.เมืองบึงกาฬ,สมชาย,ดำเนินการแล้ว,ยังไม่ดำเนินการ',
      '"18/1/2564, 14:06:00",อบต.เซกา,อ.เซกา,นิภา,ดำเนินการแล้ว,ดำเนินการแล้ว',
      "2021/01/19 2:30:00 หลังเที่ยง GMT+7,อบต.โซ่,อ.โซ่พิสัย,สมหญิง,เรียบร้อยแล้ว,ไม่แน่ใจ",
    ].join("\r\n");
    const delivery = await bring(new TextEncoder().encode(`\uFEFF${csv}`), "คำตอบ.csv");
    expect(delivery.entries.map(({ receivedOn, reporter, status }) => [receivedOn, reporter, status])).toEqual([
      ["2021-01-18", "สมชาย", "ready"],
      ["2021-01-18", "นิภา", "ready"],
      ["2021-01-19", "สมหญิง", "ready"],
    ]);
    expect(delivery.entries[2]?.reasons).toEqual([{ code: "answer-unread", params: { header: "2. ตรวจสอบจุดบริการ" } }]);
  });
});

const percent = (count: number, all: number): string => ((count * 100) / all).toFixed(2);

async function counted(): Promise<{ total: number; stepsDone: number[] }> {
  const { store } = desk.test.context;
  return store.read(async (reader) => {
    const rows = await reader.roundCounts(roundId);
    return {
      total: rows.filter(({ state }) => state === "reported").length,
      stepsDone: stepIds.map((id) => rows.filter((row) => row.stepsDone.includes(id)).length),
    };
  });
}
