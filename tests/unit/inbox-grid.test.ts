import { read, utils, type WorkBook, write } from "@e965/xlsx";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exportHandlers } from "../../main/core/exports";
import { inboxHandlers } from "../../main/core/inbox";
import { openRoundDesk, type RoundDesk } from "../support/round-desk";

const YES = "ดำเนินการแล้ว";
const NO = "ยังไม่ดำเนินการ";
const control = { signal: new AbortController().signal, progress: async () => undefined };

let on: RoundDesk;
let inbox: ReturnType<typeof inboxHandlers>;
beforeEach(async () => {
  on = await openRoundDesk();
  inbox = inboxHandlers(on.context);
  await on.reports.record({
    roundId: on.roundId,
    agencyId: on.id("หอคำ"),
    receivedOn: "2021-01-19",
    steps: on.stepIds.slice(0, 2).map((stepId) => ({ stepId, done: true })),
  });
});
afterEach(() => on.close());

/** The grid of เมืองบึงกาฬ as the district gets it: row 4 holds ทต.ไคสี, row 5 อบต.หอคำ; steps from column C on. */
async function grid(): Promise<Uint8Array> {
  const { artifacts } = await exportHandlers(on.context).grids({ roundId: on.roundId, districtCode: "3801" }, control);
  return (await on.context.artifacts.get(artifacts[0]?.token ?? "")).bytes;
}

/** Changes cells by SheetJS, which rewrites the whole workbook. */
function changed(
  bytes: Uint8Array,
  cells: Readonly<Record<string, string>>,
  change: (book: WorkBook) => void = () => undefined,
) {
  const book = read(bytes);
  const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
  for (const [origin, text] of Object.entries(cells)) utils.sheet_add_aoa(sheet, [[text]], { origin });
  change(book);
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
}

const bring = (bytes: Uint8Array<ArrayBuffer>) =>
  inbox.read(
    { roundId: on.roundId, files: [{ name: "ตาราง.xlsx", bytes }], decisions: [], columns: [], record: false },
    control,
  );
const stepsOf = async (name: Parameters<RoundDesk["id"]>[0]) => {
  const { steps, state } = await on.desk.agency({ roundId: on.roundId, agencyId: on.id(name) });
  return { state, done: steps.map(({ done }) => done) };
};

describe("a district's grid that comes back", () => {
  it("unchanged says nothing new", async () => {
    expect((await bring(changed(await grid(), {}))).counts).toMatchObject({ ready: 0, question: 0, same: 2 });
  });

  it("shows what the district marked, asks about what it took back, and records both as told", async () => {
    const delivery = await bring(changed(await grid(), { C4: YES, E4: YES, D5: NO }));
    const [login, check, report] = on.stepIds;
    expect(delivery.entries).toMatchObject([
      { agency: { name: "ไคสี" }, status: "ready", row: 4 },
      { agency: { name: "หอคำ" }, status: "question", changes: [{ stepId: check, done: false }] },
    ]);
    expect(delivery.entries[0]?.changes).toEqual([
      { stepId: login, done: true },
      { stepId: report, done: true },
    ]);
    await inbox.decide({ id: delivery.id, decisions: [{ entryId: "0:5", decision: { action: "record" } }] });
    expect((await inbox.record({ id: delivery.id }, control)).recorded).toBe(2);
    expect(await stepsOf("ไคสี")).toEqual({ state: "reported", done: [true, false, true] });
    expect((await stepsOf("หอคำ")).done).toEqual([true, false, true]);
    const { reports } = await on.desk.agency({ roundId: on.roundId, agencyId: on.id("ไคสี") });
    expect(reports).toMatchObject([{ channel: "district", source: "grid", receivedOn: "2021-01-20" }]);
    await on.activity.undo({});
    expect(await stepsOf("ไคสี")).toEqual({ state: "pending", done: [false, false, false] });
  });

  it("leaves alone what the desk marked meanwhile and the district never touched", async () => {
    const sent = await grid();
    const target = { roundId: on.roundId, agencyIds: [on.id("ไคสี")] };
    await on.desk.markGrid({ ...target, stepIds: [on.stepIds[0]], done: true });
    const { entries, id } = await bring(changed(sent, { D4: YES }));
    expect(entries[0]).toMatchObject({ status: "ready", changes: [{ stepId: on.stepIds[1], done: true }] });
    await inbox.record({ id }, control);
    expect(await stepsOf("ไคสี")).toEqual({ state: "pending", done: [true, true, false] });
  });

  it("is refused where its rows or its mark were changed, and told where it is of another round", async () => {
    const sent = await grid();
    const problem = async (bytes: Uint8Array<ArrayBuffer>) => (await bring(bytes)).files[0]?.problem?.code;
    expect(await problem(changed(sent, { B4: "อบต.หอคำ" }))).toBe("tampered");
    const forged = (book: WorkBook): void => {
      const rows = utils.sheet_to_json<string[]>(book.Sheets.PakMud ?? {}, { header: 1 }) as string[][];
      const at = rows.findIndex(([key]) => key === "agency");
      utils.sheet_add_aoa(book.Sheets.PakMud ?? {}, [[on.id("บึงกาฬ")]], { origin: { r: at, c: 1 } });
    };
    expect(await problem(changed(sent, {}, forged))).toBe("tampered");
    const steps = [{ title: "ขั้นเดียว", isReport: false }];
    const other = { title: "รอบอื่น", circularNo: "", circularDate: null, deadline: "2021-03-31", steps };
    const { id: roundId } = await on.rounds.create(other);
    const files = [{ name: "ตาราง.xlsx", bytes: changed(sent, { C4: YES }) }];
    const delivery = await inbox.read({ roundId, files, decisions: [], columns: [], record: false }, control);
    expect(delivery.files[0]?.problem?.code).toBe("other-round");
  });
});

describe("a list of who is done", () => {
  const list = (rows: unknown[][]): Uint8Array<ArrayBuffer> => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([["ที่", "หน่วยงาน", "อำเภอ", "ผลการดำเนินงาน"], ...rows]), "กรม");
    return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
  };

  it("is evidence to confirm: done is recorded, not done takes nothing back, and what it leaves out is named", async () => {
    const delivery = await bring(
      list([
        [1, "อบต.หอคำ", "เมืองบึงกาฬ", NO],
        [2, "เทศบาลตำบลไคสี", "เมืองบึงกาฬ", YES],
        [3, "อบต.ท่าสะอาด", "เซกา", NO],
        [4, "อบต.ไม่มีในบัญชี", "เซกา", YES],
      ]),
    );
    expect(delivery.files[0]).toMatchObject({ kind: "list", unlisted: [{ name: "บึงกาฬ" }, { name: "คำนาดี" }] });
    expect(delivery.entries.map(({ status, reasons }) => [status, reasons[0]?.code])).toEqual([
      ["left", "listed-not-done"],
      ["ready", undefined],
      ["same", "nothing-new"],
      ["question", "agency-unknown"],
    ]);
    expect((await stepsOf("ไคสี")).state).toBe("pending");
    expect((await inbox.record({ id: delivery.id }, control)).recorded).toBe(1);
    expect((await stepsOf("ไคสี")).state).toBe("reported");
    expect((await stepsOf("หอคำ")).state).toBe("reported");
    const { reports } = await on.desk.agency({ roundId: on.roundId, agencyId: on.id("ไคสี") });
    expect(reports).toMatchObject([{ source: "department" }]);
  });
});
