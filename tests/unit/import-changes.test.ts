import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mapPins } from "../../main/core/map/pins";
import { planPosters } from "../../main/core/prints/poster-plan";
import { roundHandlers } from "../../main/core/rounds";
import { chosenAgencies } from "../../main/core/rounds/members";
import type { ProposalRow } from "../../shared/contract/import-rows";
import type { Proposal } from "../../shared/contract/imports";
import { type ImportDesk, keyOf, openImportDesk, workbook } from "../support/import-desk";

let desk: ImportDesk;
beforeEach(async () => {
  desk = await openImportDesk();
});
afterEach(async () => {
  await desk.test.close();
});

const HEADER = ["หน่วยงาน", "อำเภอ", "จังหวัด", "USERNAME", "หมายเหตุ"];
const row = (name: string, username = "", note = "", district = "เมืองบึงกาฬ"): string[] => [
  name,
  district,
  "บึงกาฬ",
  username,
  note,
];
const propose = (...rows: string[][]): Promise<Proposal> =>
  desk.propose("บัญชี.xlsx", workbook({ ก: [HEADER, ...rows] }));

async function commit(proposal: Proposal): Promise<string> {
  const { batchId } = await desk.imports.commit({ id: proposal.id, leaveQuestions: true }, desk.control);
  return batchId;
}

/** The registry's agencies: name, and how they ended. */
async function agencies(): Promise<string[]> {
  const { store } = desk.test.context;
  const rows = await store.read((reader) => reader.table("agency").find({}, { by: "id" }));
  return rows.map(({ kind, name, ended }) => `${kind} ${name}${ended === null ? "" : ` (${ended})`}`);
}

async function formers(): Promise<string[]> {
  const rows = await desk.test.context.store.read((reader) => reader.table("formerIdentity").find());
  return rows.map(({ event, kind, name }) => `${event} ${kind} ${name}`);
}

const brief = ({ outcome, agency, match, change }: ProposalRow): unknown[] => [
  outcome,
  keyOf(agency).split("|").slice(0, 2).join(" "),
  match?.code ?? null,
  change
    ? `${change.event}: ${change.from.kind} ${change.from.name} → ${change.to?.kind ?? ""} ${change.to?.name ?? ""}`
    : null,
];

const MUNICIPALITY = "0443140838083@info.example";

describe("agencies that change", () => {
  it("proposes a raised municipality as a change, keeps its history, and lets older lists match it", async () => {
    await commit(await propose(row("ทต.บึงกาฬ", MUNICIPALITY), row("อบต.ชัยพร")));
    const raised = await propose(row("ทม.บึงกาฬ", MUNICIPALITY), row("อบต.ชัยพร"));
    expect(raised.rows.map(brief)).toEqual([
      ["change", "TOWN บึงกาฬ", "kind-changed", "upgraded: SUBDISTRICT_MUNICIPALITY บึงกาฬ → TOWN บึงกาฬ"],
      ["same", "SAO ชัยพร", "exact", null],
    ]);
    const batchId = await commit(raised);
    expect(await agencies()).toEqual(["TOWN บึงกาฬ", "SAO ชัยพร"]);
    expect(await formers()).toEqual(["upgraded SUBDISTRICT_MUNICIPALITY บึงกาฬ"]);
    const older = await propose(row("เทศบาลตำบลบึงกาฬ", MUNICIPALITY));
    expect(older.rows.map(brief)).toEqual([["same", "TOWN บึงกาฬ", "former-name", null]]);
    expect(older.rows[0]?.match?.params).toEqual({ name: "บึงกาฬ", kind: "TOWN" });
    await desk.imports.undo({ batchId, overwrite: false });
    expect(await agencies()).toEqual(["SUBDISTRICT_MUNICIPALITY บึงกาฬ", "SAO ชัยพร"]);
    expect(await formers()).toEqual([]);
  });

  it("asks where a municipality seems to have fallen, or has another user name", async () => {
    await commit(await propose(row("ทม.บึงกาฬ", MUNICIPALITY)));
    const [fallen] = (await propose(row("ทต.บึงกาฬ"))).rows;
    expect([fallen?.outcome, fallen?.reasons[0]?.code, fallen?.canKeep]).toEqual(["question", "kind-changed", false]);
    expect(keyOf(fallen?.suggestions[0]?.agency ?? null)).toBe("TOWN|บึงกาฬ|เมืองบึงกาฬ|บึงกาฬ");
    const [other] = (await propose(row("ทน.บึงกาฬ", "0443140838099@info.example"))).rows;
    expect(other?.outcome).toBe("question");
    expect(other?.suggestions.map(({ change }) => change?.event ?? null)).toContain("upgraded");
  });

  it("takes a raised rank from a suggestion, with its history", async () => {
    await commit(await propose(row("ทต.บึงกาฬ", MUNICIPALITY)));
    const proposal = await propose(row("ทม.บึงกาฬ", "0443140838099@info.example"));
    const [asked] = proposal.rows;
    const key = asked?.suggestions.find(({ change }) => change !== null)?.key ?? "";
    const decision = { action: "suggestion" as const, key };
    await desk.imports.decide({ id: proposal.id, decisions: [{ rowId: asked?.id ?? "", decision }] });
    await commit(proposal);
    expect(await agencies()).toEqual(["TOWN บึงกาฬ"]);
    expect(await formers()).toEqual(["upgraded SUBDISTRICT_MUNICIPALITY บึงกาฬ"]);
  });

  it("keeps an SAO and the municipality of the same tambon apart, offering the one for the other", async () => {
    await commit(await propose(row("อบต.โคกก่อง")));
    const [municipality] = (await propose(row("ทต.โคกก่อง"))).rows;
    expect([municipality?.outcome, municipality?.reasons.map(({ code }) => code)]).toEqual([
      "new",
      ["sao-of-same-name"],
    ]);
    expect(municipality?.suggestions[0]?.change).toMatchObject({ event: "upgraded", from: { kind: "SAO" } });
  });

  it("believes a note of a new name, a merger or an abolition", async () => {
    await commit(await propose(row("ทต.ท่าทอง"), row("อบต.วิศิษฐ์"), row("อบต.หอคำ"), row("ทม.บึงกาฬ")));
    const noted = await propose(
      row("ทต.เหล่าทอง", "", "เปลี่ยนชื่อจาก เทศบาลตำบลท่าทอง เมื่อ 1 ม.ค. 2564"),
      row("อบต.วิศิษฐ์ (ยุบรวมกับ ทม.บึงกาฬ)"),
      row("อบต.หอคำ", "", "ยุบเลิก"),
    );
    expect(noted.rows.map(brief)).toEqual([
      [
        "change",
        "SUBDISTRICT_MUNICIPALITY เหล่าทอง",
        "changed-by-note",
        "renamed: SUBDISTRICT_MUNICIPALITY ท่าทอง → SUBDISTRICT_MUNICIPALITY เหล่าทอง",
      ],
      ["change", "SAO วิศิษฐ์", "exact", "merged: SAO วิศิษฐ์ → TOWN บึงกาฬ"],
      ["change", "SAO หอคำ", "exact", "abolished: SAO หอคำ →  "],
    ]);
    const batchId = await commit(noted);
    expect(await agencies()).toEqual([
      "SUBDISTRICT_MUNICIPALITY เหล่าทอง",
      "SAO วิศิษฐ์ (merged)",
      "SAO หอคำ (abolished)",
      "TOWN บึงกาฬ",
    ]);
    expect(await formers()).toEqual(["renamed SUBDISTRICT_MUNICIPALITY ท่าทอง"]);
    // A new round is for those that still are.
    const members = await desk.test.context.store.read((reader) => chosenAgencies(reader, {}));
    expect(members).toHaveLength(2);
    const again = await propose(row("ทต.ท่าทอง"), row("อบต.วิศิษฐ์"), row("อบต.หอคำ", "", "ยุบเลิก"));
    expect(again.rows.map(brief)).toEqual([
      ["same", "SUBDISTRICT_MUNICIPALITY เหล่าทอง", "former-name", null],
      ["same", "SAO วิศิษฐ์", "exact", null],
      ["same", "SAO หอคำ", "exact", null],
    ]);
    expect(again.rows[1]?.reasons).toEqual([{ code: "agency-merged", params: { name: "บึงกาฬ", kind: "TOWN" } }]);
    await desk.imports.undo({ batchId, overwrite: false });
    expect(await agencies()).toEqual(["SUBDISTRICT_MUNICIPALITY ท่าทอง", "SAO วิศิษฐ์", "SAO หอคำ", "TOWN บึงกาฬ"]);
  });
});

describe("an agency that ended", () => {
  /** A running and a closed round of all agencies. */
  async function rounds(): Promise<{ running: string; closed: string }> {
    const handlers = roundHandlers(desk.test.context);
    const create = (title: string): Promise<{ id: string }> =>
      handlers.create({
        title,
        circularNo: "",
        circularDate: null,
        deadline: "2026-02-01",
        steps: [{ title: "รายงานผล", isReport: true }],
      });
    const closed = await create("ปิดแล้ว");
    await handlers.close({ id: closed.id, version: 1 });
    return { running: (await create("กำลังทำ")).id, closed: closed.id };
  }
  const members = (roundId: string): Promise<number> =>
    desk.test.context.store.read((reader) => reader.table("obligation").count({ roundId, removedAt: null }));

  it("leaves the running round with its reason and comes back with the batch; a closed round stays as counted", async () => {
    await commit(await propose(row("อบต.วิศิษฐ์"), row("อบต.หอคำ"), row("ทม.บึงกาฬ")));
    const { running, closed } = await rounds();
    const noted = await propose(row("อบต.วิศิษฐ์ (ยุบรวมกับ ทม.บึงกาฬ)"), row("อบต.หอคำ", "", "ยุบเลิก"));
    const batchId = await commit(noted);
    expect([await members(running), await members(closed)]).toEqual([1, 3]);
    const { rows: left } = await roundHandlers(desk.test.context).left({ id: running });
    expect(left.map(({ name, reason }) => `${name}: ${reason}`).sort()).toEqual([
      "วิศิษฐ์: ยุบรวมกับเทศบาลเมืองบึงกาฬ",
      "หอคำ: ยุบเลิก",
    ]);
    await desk.imports.undo({ batchId, overwrite: false });
    expect([await members(running), await members(closed)]).toEqual([3, 3]);
    expect(await agencies()).toEqual(["SAO วิศิษฐ์", "SAO หอคำ", "TOWN บึงกาฬ"]);
  });

  it("is neither on the map nor counted there, and gets no poster", async () => {
    const at = (name: string, note = ""): string[] => [
      ...row(name, "", note),
      "18.36, 103.65",
      `https://example.com/${name}`,
    ];
    const sheet = (...rows: string[][]): Promise<Proposal> =>
      desk.propose("พิกัด.xlsx", workbook({ ก: [[...HEADER, "พิกัด", "ลิงก์ประเมิน"], ...rows] }));
    await commit(await sheet(at("อบต.วิศิษฐ์"), at("อบต.หอคำ"), [...row("อบต.ไคสี"), "", ""]));
    await commit(await sheet(at("อบต.วิศิษฐ์", "ยุบเลิก"), [...row("อบต.ไคสี", "", "ยุบเลิก"), "", ""]));
    const { context } = desk.test;
    const map = await context.store.read((reader) => mapPins(context, reader));
    expect([map.pins.map(({ name }) => name), map.without]).toEqual([["หอคำ"], []]);
    const all = await context.store.read((reader) => reader.table("agency").find());
    const ids = all.map(({ id }) => id);
    for (const chosen of [undefined, ids]) {
      const plan = await context.store.read((reader) => planPosters(context, reader, chosen));
      expect(plan.printable.map(({ item }) => item.fullName)).toEqual(["องค์การบริหารส่วนตำบลหอคำ"]);
      expect(plan.blocked).toEqual([]);
    }
  });

  it("ended on the day that the note gives; without one the day is left blank", async () => {
    const notes = [
      ["หอคำ", "ยุบรวมกับ ทม.บึงกาฬ เมื่อ 5 ส.ค. 2563", "2020-08-05"],
      ["วิศิษฐ์", "ยุบรวมเมื่อ 5 ส.ค. 2563", "2020-08-05"],
      ["ไคสี", "ยุบเลิก ตั้งแต่วันที่ ๕ สิงหาคม พ.ศ. ๒๕๖๓", "2020-08-05"],
      ["โนนสมบูรณ์", "ยุบเลิก (5/8/2563)", "2020-08-05"],
      ["โนนสว่าง", "ยุบรวมกับ ทม.บึงกาฬ ปี 2563", null],
      ["นาสวรรค์", "ยุบเลิก ส.ค. 2563", null],
      ["หนองเลิง", "ยุบเลิก 31 ก.พ. 2563", null],
    ] as const;
    await commit(await propose(row("ทม.บึงกาฬ"), ...notes.map(([name]) => row(`อบต.${name}`))));
    await commit(await propose(...notes.map(([name, note]) => row(`อบต.${name}`, "", note))));
    const stored = await desk.test.context.store.read((reader) => reader.table("agency").find({ kind: "SAO" }));
    expect(stored.every(({ ended }) => ended !== null)).toBe(true);
    const days = new Map(stored.map(({ name, endedOn }) => [name, endedOn]));
    for (const [name, , day] of notes) expect([name, days.get(name)]).toEqual([name, day]);
  });
});

describe("misreadings that circulars really had (domain §3)", () => {
  const seka = ["ซาง", "ท่ากกแดง", "ท่าสะอาด", "น้ำจั้น", "บ้านต้อง", "หนองทุ่ม", "เซกา", "โสกก่าม"];
  const place = (name: string, district: string): string[] => [name, district, "บึงกาฬ", "", ""];

  it("keeps what nothing proves, marked with the right name among the first three", async () => {
    const proposal = await propose(
      ...seka.map((name) => place(`อบต.${name}`, "เซกา")),
      place("อบต.งิ้ว", "เซกา"),
      place("ทม.คานาคี", "เมืองบึงก"),
      place("ทต.ท่าทอง", "โซทัย"),
    );
    const told = proposal.rows.slice(seka.length).map(({ outcome, agency, mark, suggestions }) => ({
      read: `${outcome} ${agency?.name} ${agency?.district}`,
      marked: mark !== null,
      offered: suggestions.slice(0, 3).map((one) => one.agency.name),
    }));
    expect(told).toEqual([
      { read: "new งิ้ว เซกา", marked: true, offered: expect.arrayContaining(["ป่งไฮ"]) },
      { read: "new คานาคี เมืองบึงกาฬ", marked: true, offered: expect.arrayContaining(["คำนาดี"]) },
      { read: "new ท่าทอง โซ่พิสัย", marked: true, offered: expect.arrayContaining(["เหล่าทอง"]) },
    ]);
  });

  it("asks about the agency that is ขาม in one list and ซาง in the other, unless its user name tells", async () => {
    await commit(await propose(["ทต.ซาง", "เซกา", "บึงกาฬ", MUNICIPALITY, ""], ["ทต.ท่ากกแดง", "เซกา", "บึงกาฬ", "", ""]));
    const [told] = (await propose(["ทต.ขาม", "เซกา", "บึงกาฬ", MUNICIPALITY, ""])).rows;
    expect([told?.outcome, told?.agency?.name, told?.match?.code]).toEqual(["same", "ซาง", "by-username"]);
    const [silent] = (await propose(["ทต.ขาม", "เซกา", "บึงกาฬ", "", ""])).rows;
    expect(silent?.suggestions.slice(0, 3).map(({ agency }) => agency.name)).toContain("ซาง");
  });
});

describe("one-to-one over the sheet", () => {
  it("gives two rows of like names to two agencies, not both to the one that fits best", async () => {
    await commit(await propose(row("ทต.หนองบัวใหญ่"), row("ทต.หนองบัวน้อย")));
    const met = await propose(row("ทต.หมองบัวใหญ่"), row("ทต.หมองบัวน้อย"));
    expect(met.rows.map(({ outcome, agency, match }) => [outcome, agency?.name, match?.code])).toEqual([
      ["same", "หนองบัวใหญ่", "similar-in-district"],
      ["same", "หนองบัวน้อย", "similar-in-district"],
    ]);
  });

  it("asks where two agencies may be meant, and offers both", async () => {
    await commit(await propose(row("ทต.หนองคาน"), row("ทต.หนองดาน")));
    const [asked] = (await propose(row("ทต.หนองตาน"))).rows;
    expect([asked?.outcome, asked?.canKeep]).toEqual(["question", false]);
    expect(
      asked?.suggestions
        .slice(0, 2)
        .map(({ agency }) => agency.name)
        .toSorted(),
    ).toEqual(["หนองคาน", "หนองดาน"]);
  });

  it("refuses to keep a row that would double another one", async () => {
    const proposal = await propose(
      row("อบต.ศรีชมภู", "04421408380205@info.example", "", "พรเจริญ"),
      row("อบต.ศรีชมภู", "04421408380208@info.example", "", "พรเจริญ"),
    );
    const second = proposal.rows[1];
    expect([second?.outcome, second?.canKeep]).toEqual(["question", false]);
    expect(keyOf(second?.suggestions[0]?.agency ?? null)).toBe("SAO|ศรีชมภู|พรเจริญ|บึงกาฬ");
    const decision = { action: "asRead" as const };
    await expect(
      desk.imports.decide({ id: proposal.id, decisions: [{ rowId: second?.id ?? "", decision }] }),
    ).rejects.toMatchObject({ code: "DECISION_INVALID" });
  });
});
