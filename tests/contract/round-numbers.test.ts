import { read, utils } from "@e965/xlsx";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { agencyHandlers } from "../../main/core/agencies";
import { exportHandlers } from "../../main/core/exports";
import { overviewHandlers } from "../../main/core/rounds";
import { settingHandlers } from "../../main/core/settings";
import { contract } from "../../shared/contract";
import type { Behind } from "../../shared/contract/overview";
import { openRoundDesk, type RoundDesk } from "../support/round-desk";

let on: RoundDesk;
beforeEach(async () => {
  on = await openRoundDesk();
  const [login, check] = on.stepIds;
  const record = (name: Parameters<RoundDesk["id"]>[0], receivedOn: string, steps: string[]) =>
    on.reports.record({
      roundId: on.roundId,
      agencyId: on.id(name),
      receivedOn,
      steps: steps.map((stepId) => ({ stepId, done: true })),
    });
  await record("หอคำ", "2021-01-19", [login, check]);
  await record("บึงกาฬ", "2021-01-20", [login]);
  await on.verify.pass({ roundId: on.roundId, agencyIds: [on.id("บึงกาฬ")] });
  await record("คำนาดี", "2021-01-20", [login]);
  await on.verify.sendBack({ roundId: on.roundId, agencyIds: [on.id("คำนาดี")], reason: "ไม่ครบ" });
  await on.calls.log({ roundId: on.roundId, agencyIds: [on.id("ไคสี")], outcome: "sent", note: "" });
});
afterEach(() => on.close());

const behind = async (asked: Partial<Behind>) =>
  (await overviewHandlers(on.context).behind({ roundId: on.roundId, measure: "total", ...asked })).agencyIds;
const control = { signal: new AbortController().signal, progress: async () => undefined };

describe("every number of the overview", () => {
  it("opens the very agencies that it counts", async () => {
    on.setNow("2021-02-01T05:00:00.000Z");
    await on.obligations.setState({ roundId: on.roundId, agencyIds: [on.id("ท่าสะอาด")], state: "reported" });
    const seen = contract.overview.get.output.parse(await on.overview());
    const { total } = seen;
    const asked: [number, Partial<Behind>][] = [
      [total.total, {}],
      [total.reported.count, { measure: "reported" }],
      [total.allStepsDone.count, { measure: "allStepsDone" }],
      [total.verified.count, { measure: "verified" }],
      [total.outstanding.count, { measure: "outstanding" }],
      [total.returned, { measure: "returned" }],
      [total.partly, { measure: "partly" }],
      [total.overdue, { measure: "overdue" }],
      [total.late, { measure: "late" }],
      [seen.attention.pins, { measure: "pins" }],
      [seen.attention.noCode, { measure: "noCode" }],
      [seen.attention.names, { measure: "names" }],
      [seen.attention.conflicting, { measure: "conflicting" }],
      [seen.changes.reported, { measure: "todayReported" }],
      [seen.changes.verified, { measure: "todayVerified" }],
      [seen.changes.returned, { measure: "todayReturned" }],
      [seen.changes.steps, { measure: "todaySteps" }],
      [seen.changes.called, { measure: "todayCalled" }],
      ...seen.steps.map(({ stepId, notDone }): [number, Partial<Behind>] => [notDone, { stepId }]),
      ...seen.reportsByDay.map(({ day, cumulative }): [number, Partial<Behind>] => [cumulative, { day }]),
      ...seen.byKind.map(({ kind, progress }): [number, Partial<Behind>] => [
        progress.reported.count,
        { kind, measure: "reported" },
      ]),
      ...seen.byRecipient.map(({ recipient, progress }): [number, Partial<Behind>] => [
        progress.outstanding.count,
        {
          measure: "outstanding",
          ...(recipient.type === "district" ? { districtCode: recipient.code } : { agencyId: recipient.id }),
        },
      ]),
    ];
    for (const [count, filter] of asked) expect([filter, (await behind(filter)).length]).toEqual([filter, count]);
    expect(await behind({ measure: "late" })).toEqual([on.id("ท่าสะอาด")]);
    expect([total.overdue, total.late, seen.changes.reported]).toEqual([2, 1, 1]);
  });

  it("tells what changed today and what needs attention", async () => {
    const [login] = on.stepIds;
    await on.reports.record({
      roundId: on.roundId,
      agencyId: on.id("หอคำ"),
      steps: [{ stepId: login, done: false }],
    });
    const { changes, attention } = await on.overview();
    expect(changes).toEqual({ reported: 1, verified: 1, returned: 1, steps: 3, called: 1 });
    expect(attention).toMatchObject({ returned: 1, overdue: 0, conflicting: 1 });
    on.setNow("2021-01-21T05:00:00.000Z");
    expect((await on.overview()).changes).toEqual({ reported: 0, verified: 0, returned: 0, steps: 0, called: 0 });
  });
});

describe("the text to share", () => {
  it("names who is missing, recipient by recipient, each with its own only", async () => {
    const { all, recipients } = await overviewHandlers(on.context).share({ roundId: on.roundId, digits: "arabic" });
    expect(all).toBe(
      [
        "เชื่อมโยงคู่มือ",
        "กำหนดรายงานภายในวันที่ 31 มกราคม 2564 ข้อมูล ณ วันที่ 20 มกราคม 2564",
        "รายงานแล้ว 2 จาก 5 แห่ง (ร้อยละ 40.00)",
        "ยังไม่รายงาน 3 แห่ง",
        "- อำเภอเซกา 1 แห่ง: อบต.ท่าสะอาด",
        "- อำเภอเมืองบึงกาฬ 1 แห่ง: ทต.ไคสี",
        "- ทม.คำนาดี (ส่งกลับแก้ไข)",
      ].join("\n"),
    );
    expect(recipients.map(({ outstanding }) => outstanding)).toEqual([1, 1, 0, 1]);
    const town = recipients.find(({ recipient }) => recipient.name === "เมืองบึงกาฬ");
    expect(town?.text.split("\n").slice(2)).toEqual([
      "อำเภอเมืองบึงกาฬ: รายงานแล้ว 1 จาก 2 แห่ง (ร้อยละ 50.00)",
      "ยังไม่รายงาน 1 แห่ง: ทต.ไคสี",
    ]);
  });

  it("comes with the numbers that its picture is drawn from, each recipient's its own", async () => {
    const share = await overviewHandlers(on.context).share({ roundId: on.roundId, digits: "arabic" });
    expect([share.title, share.deadline, share.asOf]).toEqual(["เชื่อมโยงคู่มือ", "2021-01-31", "2021-01-20"]);
    expect(share.total).toMatchObject({ total: 5, reported: { count: 2, percent: "40.00" }, returned: 1 });
    const told = share.recipients.map(({ name, progress, names }) => [
      name,
      progress.total,
      progress.reported.count,
      names,
    ]);
    expect(told).toEqual([
      ["อำเภอเซกา", 1, 0, [{ name: "อบต.ท่าสะอาด", returned: false }]],
      ["อำเภอเมืองบึงกาฬ", 2, 1, [{ name: "ทต.ไคสี", returned: false }]],
      ["องค์การบริหารส่วนจังหวัดบึงกาฬ", 1, 1, []],
      ["เทศบาลเมืองคำนาดี", 1, 0, [{ name: "ทม.คำนาดี", returned: true }]],
    ]);
  });

  it("in Thai digits has none of 0-9 but in names of systems", async () => {
    const { all } = await overviewHandlers(on.context).share({ roundId: on.roundId, digits: "thai" });
    expect(all).toContain("รายงานแล้ว ๒ จาก ๕ แห่ง (ร้อยละ ๔๐.๐๐)");
    expect(all).not.toMatch(/[0-9]/);
  });
});

describe("exports", () => {
  const bytesOf = async (token: string) => (await on.context.artifacts.get(token)).bytes;
  const rowsOf = async (token: string) => {
    const book = read(await bytesOf(token));
    return utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, { header: 1, raw: true });
  };

  it("the department's table adds up, kind by kind", async () => {
    const { token } = await exportHandlers(on.context).departmentTable({ roundId: on.roundId }, control);
    const rows = await rowsOf(token);
    expect(rows.slice(3).map((row) => row.slice(0, 6))).toEqual([
      ["อบจ.", 1, 1, 0, 1, 100],
      ["ทน.", 0, 0, 0, 0, 0],
      ["ทม.", 1, 0, 0, 1, 0],
      ["ทต.", 1, 0, 0, 1, 0],
      ["อบต.", 2, 1, 1, 1, 50],
      ["รวม", 5, 2, 1, 4, 40],
    ]);
    expect(rows.at(-1)?.[6]).toBe("ส่งกลับแก้ไข 1 แห่ง");
  });

  it("a .csv begins with a byte order mark, and no cell of it is a formula, whatever agencies are called", async () => {
    await on.context.store.write({ what: "test", undoable: false }, (writer) =>
      writer.table("agency").update(on.id("บึงกาฬ"), { kind: "OTHER", name: '=HYPERLINK("http://x","กด")' }),
    );
    const { artifacts } = await exportHandlers(on.context).progressCsv({ roundId: on.roundId }, control);
    expect(artifacts.map(({ name }) => name)).toEqual([
      "progress-recipients-บก-0023.1-ว-12-2021-01-20.csv",
      "progress-agencies-บก-0023.1-ว-12-2021-01-20.csv",
    ]);
    for (const { token } of artifacts) {
      const bytes = await bytesOf(token);
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const sheet = read(bytes).Sheets.Sheet1 ?? {};
      const cells = Object.entries(sheet).filter(([at]) => !at.startsWith("!"));
      expect(cells.filter(([, cell]) => "f" in cell || /^\s*[=+@-]/.test(String(cell.v)))).toEqual([]);
      expect(cells.some(([, cell]) => String(cell.v).startsWith("'=HYPERLINK"))).toBe(true);
    }
  });

  it("by agency tells a step that is not for its kind apart, and what its service point lacks", async () => {
    await settingHandlers(on.context).update({ expectedProcesses: { SAO: 9 } });
    const agencies = agencyHandlers(on.context);
    const { row, servicePoint } = await agencies.get({ id: on.id("หอคำ") });
    const blank = { agencyCode: "", displayNameTh: "", displayNameEn: "", fullName: "", addressTh: "", addressEn: "" };
    const texts = { phone: "", openingHours: "", openingNote: "", lastEdited: "" };
    expect(servicePoint).toBeNull();
    const point = { ...blank, ...texts, visible: true, gecc: "none" as const, processes: 4 };
    await agencies.setServicePoint({ id: row.id, version: row.version, servicePoint: point });
    await on.context.store.write({ what: "test", undoable: false }, (writer) =>
      writer.table("step").update(on.stepIds[1], { kinds: '["PAO"]' }),
    );
    const { token } = await exportHandlers(on.context).progress({ roundId: on.roundId }, control);
    const sheet = read(await bytesOf(token)).Sheets.รายหน่วยงาน ?? {};
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true });
    const head = rows.find((cells) => cells[1] === "หน่วยงาน") ?? [];
    const at = ["ตรวจสอบจุดบริการ", "จำนวนกระบวนงาน", "กระบวนงานที่ยังขาด"].map((title) => head.indexOf(title));
    const of = (name: string) => at.map((column) => rows.find((cells) => String(cells[1]).endsWith(name))?.[column]);
    expect(of("ส่วนตำบลหอคำ")).toEqual(["ไม่ต้องดำเนินการ", 4, 5]);
    expect(of("ส่วนจังหวัดบึงกาฬ")[0]).toBe("ยังไม่ดำเนินการ");
  });

  it("of a closed round, its lists and its text stay as they were when it was closed", async () => {
    const said = async () => ({
      share: await overviewHandlers(on.context).share({ roundId: on.roundId, digits: "arabic" }),
      table: await rowsOf((await exportHandlers(on.context).progress({ roundId: on.roundId }, control)).token),
      behind: [
        await behind({ measure: "outstanding" }),
        await behind({ measure: "noCode" }),
        await behind({ measure: "pins" }),
      ],
    });
    const { version } = await on.rounds.get({ id: on.roundId });
    await on.rounds.close({ id: on.roundId, version });
    const closed = await said();
    expect(closed.behind[0]?.length).toBe(3);
    await on.context.store.write({ what: "test", undoable: false }, async (writer) => {
      await writer.table("agency").update(on.id("ไคสี"), { name: "ชื่อใหม่", districtCode: "3804", pinLat: 1, pinLon: 1 });
      await writer
        .table("obligation")
        .update((await writer.roundCounts(on.roundId))[0]?.obligationId ?? "", { state: "verified" });
    });
    on.setNow("2021-03-01T05:00:00.000Z");
    expect(await said()).toEqual(closed);
    const reopened = await on.rounds.get({ id: on.roundId });
    await on.rounds.reopen({ id: on.roundId, version: reopened.version });
    expect((await said()).share.all).toContain("ชื่อใหม่");
  });

  it("a district's grid is a workbook of its own", async () => {
    const { artifacts } = await exportHandlers(on.context).grids({ roundId: on.roundId }, control);
    expect(artifacts.map(({ name }) => name)).toEqual([
      "grid-อำเภอเซกา-บก-0023.1-ว-12-2021-01-20.xlsx",
      "grid-อำเภอเมืองบึงกาฬ-บก-0023.1-ว-12-2021-01-20.xlsx",
    ]);
    const rows = await rowsOf(artifacts[1]?.token ?? "");
    expect(rows.slice(2)).toEqual([
      ["ที่", "หน่วยงาน", "เข้าสู่ระบบ", "ตรวจสอบจุดบริการ", "รายงานผล", "วันที่รับรายงาน"],
      ["1", "ทต.ไคสี", "ยังไม่ดำเนินการ", "ยังไม่ดำเนินการ", "ยังไม่ดำเนินการ", ""],
      ["2", "อบต.หอคำ", "ดำเนินการแล้ว", "ดำเนินการแล้ว", "ดำเนินการแล้ว", "19 ม.ค. 2564"],
    ]);
  });
});

describe("an agency's timeline", () => {
  it("tells what happened, newest first, and what can be taken back", async () => {
    const { rows } = await agencyHandlers(on.context).timeline({ id: on.id("คำนาดี") });
    expect(rows.map(({ what, undoable }) => [what, undoable])).toEqual([
      ["verify.sendBack", true],
      ["reports.record", true],
      ["rounds.create", true],
      ["test", false],
    ]);
    expect(rows[1]?.changes.map(({ field, after }) => [field, after])).toEqual([
      ["step", "เข้าสู่ระบบ"],
      ["report.whole", "2021-01-20"],
      ["obligation.state", "reported"],
      ["obligation.reportedOn", "2021-01-20"],
    ]);
  });
});
