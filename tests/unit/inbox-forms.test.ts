import { CFB, read, utils, type WorkBook, write } from "@e965/xlsx";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { activityHandlers } from "../../main/core/activity";
import type { JobControl } from "../../main/core/handlers";
import { inboxHandlers } from "../../main/core/inbox";
import { overviewHandlers, roundHandlers } from "../../main/core/rounds";
import { openTestContext, putAgencies, type TestContext } from "../support/test-context";

const YES = "ดำเนินการแล้ว";
const NO = "ยังไม่ดำเนินการ";
const STEPS = ["เข้าสู่ระบบ", "ตรวจสอบจุดบริการ", "เชื่อมโยงคู่มือ"];
const DISTRICTS = ["3801", "3802", "3803", "3804", "3805"];

interface Returned {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

let test: TestContext;
let inbox: ReturnType<typeof inboxHandlers>;
let roundId: string;
let ids: string[];
const control: JobControl = { signal: new AbortController().signal, progress: async () => undefined };

beforeEach(async () => {
  test = await openTestContext("2021-01-20T05:00:00.000Z");
  ids = await putAgencies(
    test.context,
    Array.from({ length: 100 }, (_, index) => ({
      kind: index % 3 === 0 ? ("SUBDISTRICT_MUNICIPALITY" as const) : ("SAO" as const),
      name: `ทดสอบ${index + 1}`,
      district: DISTRICTS[index % DISTRICTS.length] ?? null,
    })),
  );
  const steps = [...STEPS.map((title) => ({ title, isReport: false })), { title: "รายงานผล", isReport: true }];
  const round = { title: "เชื่อมโยงคู่มือ", circularNo: "บก 0023.1/ว 12", circularDate: null, deadline: "2021-01-31" };
  roundId = (await roundHandlers(test.context).create({ ...round, steps })).id;
  inbox = inboxHandlers(test.context);
});
afterEach(() => test.close());

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly content: Uint8Array;
}
const entriesOf = (bytes: Uint8Array): Entry[] => CFB.read(Buffer.from(bytes), { type: "buffer" }).FileIndex as Entry[];

/** The files of a zip, unpacked by another library than the one that packs. */
async function made(context = test.context, id = roundId): Promise<Uint8Array<ArrayBuffer>[]> {
  const artifact = await inboxHandlers(context).forms({ roundId: id }, control);
  expect(artifact.name).toBe("report-forms-บก-0023.1-ว-12.zip");
  const { bytes } = await context.artifacts.get(artifact.token);
  return entriesOf(bytes)
    .filter(({ size, name }) => size > 0 && name.endsWith(".xlsx"))
    .map(({ content }) => new Uint8Array(Buffer.from(content)));
}

/** Fills a form in by SheetJS, which rewrites the whole workbook. */
function filled(
  form: Uint8Array,
  answers: readonly string[],
  change: (book: WorkBook) => void = () => undefined,
): Uint8Array<ArrayBuffer> {
  const book = read(form, { cellStyles: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: "", blankrows: true }) as string[][];
  const head = rows.findIndex((row) => row.includes("ผลการดำเนินงาน"));
  const put = (row: number, column: number, text: string): void => {
    utils.sheet_add_aoa(sheet, [[text]], { origin: { r: row, c: column } });
  };
  answers.forEach((answer, index) => {
    put(head + 1 + index, rows[head]?.indexOf("ผลการดำเนินงาน") ?? 0, answer);
  });
  const field = (label: string, text: string): void => {
    const row = rows.findIndex((cells) => cells.some((cell) => String(cell).startsWith(label)));
    put(row, (rows[row]?.findIndex((cell) => String(cell).startsWith(label)) ?? 0) + 1, text);
  };
  field("ผู้รายงาน", "นางสมมติ ทดสอบ");
  field("ตำแหน่ง", "ปลัด");
  field("วันที่รายงาน", "๑๙/๐๑/๒๕๖๔");
  change(book);
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx", cellStyles: true }) as Buffer);
}

const bring = (files: Returned[]) => inbox.read({ roundId, files, decisions: [], columns: [], record: false }, control);
const named = (forms: readonly Uint8Array<ArrayBuffer>[]): Returned[] =>
  forms.map((bytes, index) => ({ name: `แบบ ${index + 1}.xlsx`, bytes }));
/** Swaps what the hidden sheet says under a key. */
const forge =
  (key: string, value: string) =>
  (book: WorkBook): void => {
    const sheet = book.Sheets.PakMud ?? {};
    const rows = utils.sheet_to_json<string[]>(sheet, { header: 1 }) as string[][];
    utils.sheet_add_aoa(sheet, [[value]], { origin: { r: rows.findIndex(([name]) => name === key), c: 1 } });
  };

describe("returned Excel forms", () => {
  it("are locked but for the answers, offer them to choose, and hide their mark", async () => {
    const [first] = await made();
    const book = read(first ?? new Uint8Array(), { cellStyles: true });
    expect(book.SheetNames).toEqual(["แบบรายงาน", "PakMud"]);
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 2]);
    const sheet = entriesOf(first ?? new Uint8Array()).find(({ name }) => name === "sheet1.xml");
    const xml = Buffer.from(sheet?.content ?? []).toString("utf8");
    expect(xml).toContain(`"${YES},${NO}"`.replaceAll('"', "&quot;"));
    expect(xml).toMatch(/<sheetProtection [^>]*sheet="1"/);
    expect(xml.match(/<dataValidation /g)).toHaveLength(1);
  });

  it("filled by another program and dropped together are all recorded, as one change", async () => {
    const forms = (await made()).map((form, index) => filled(form, [YES, index % 2 === 0 ? YES : NO, YES]));
    const delivery = await bring(named(forms));
    expect(delivery.counts).toMatchObject({ ready: 100, question: 0, same: 0, refused: 0 });
    expect(delivery.entries[0]).toMatchObject({
      reporter: "นางสมมติ ทดสอบ",
      position: "ปลัด",
      channel: "excel",
      receivedOn: "2021-01-20",
    });
    const { recorded, activityId } = await inbox.record({ id: delivery.id }, control);
    expect(recorded).toBe(100);
    const rows = await test.context.store.read((reader) => reader.roundCounts(roundId));
    expect(rows.filter(({ state }) => state === "reported")).toHaveLength(100);
    expect(rows.reduce((sum, { stepsDone }) => sum + stepsDone.length, 0)).toBe(250);
    await activityHandlers(test.context).undo({ id: activityId ?? "" });
    expect((await overviewHandlers(test.context).get({ roundId })).total.reported.count).toBe(0);
  });

  it("that were tampered with, doubled or are foreign are each told for what they are, and the rest is recorded", async () => {
    const forms = await made();
    const answers = [YES, YES, NO];
    const tampered = [
      filled(forms[0] ?? new Uint8Array(), answers, forge("agency", ids[99] ?? "")),
      filled(forms[1] ?? new Uint8Array(), answers, forge("check", "AAAA")),
      filled(forms[2] ?? new Uint8Array(), answers, forge("round", ids[0] ?? "")),
      // The mark of another agency's form, whole as it is: the name on the sheet gives it away.
      filled(forms[3] ?? new Uint8Array(), answers, (book) => {
        book.Sheets.PakMud = read(forms[4] ?? new Uint8Array()).Sheets.PakMud ?? {};
      }),
      filled(forms[4] ?? new Uint8Array(), answers, forge("step", stepOfNobody)),
    ];
    const whole = forms.slice(5).map((form) => filled(form, answers));
    const doubled = [whole[0], whole[1], whole[2]].flatMap((form) => form ?? []);
    const other = await openTestContext("2021-01-20T05:00:00.000Z");
    const foreign = await foreignForms(other);
    const delivery = await bring(named([...tampered, ...whole, ...doubled, ...foreign]));
    await other.close();
    const told = delivery.files.map(({ problem, counts }) => problem?.code ?? (counts.same > 0 ? "same" : "recorded"));
    expect(told.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => "tampered"));
    expect(told.slice(5, 100)).toEqual(Array.from({ length: 95 }, () => "recorded"));
    expect(told.slice(100, 103)).toEqual(["same", "same", "same"]);
    expect(told.slice(103)).toEqual(["foreign", "not-reports"]);
    expect((await inbox.record({ id: delivery.id }, control)).recorded).toBe(95);
    // Dropped again, nothing is recorded twice.
    expect((await bring(named(whole))).counts).toMatchObject({ ready: 0, same: 95 });
  });

  it("that are blank, older than what is known or take a step back are told, not recorded unasked", async () => {
    const [a, b, c] = await made();
    const say = (form: Uint8Array | undefined, answers: readonly string[]) => filled(form ?? new Uint8Array(), answers);
    await inbox.record({ id: (await bring(named([say(a, [YES, YES, NO]), say(b, [YES, NO, NO])]))).id }, control);
    test.setNow("2021-01-25T05:00:00.000Z");
    const delivery = await bring(named([say(a, [YES, NO, NO]), say(b, [YES, YES, NO]), say(c, ["", "", ""])]));
    expect(delivery.entries.map(({ status, reasons }) => [status, reasons[0]?.code])).toEqual([
      // Dated the 19th; what is known was received on the 20th.
      ["question", "older"],
      ["question", "older"],
    ]);
    expect(delivery.files[2]?.problem?.code).toBe("blank-form");
  });
});

const stepOfNobody = "0190a000-0000-7000-8000-000000000000";

/** A form of another office's PakMud, and a workbook that is no form at all. */
async function foreignForms(other: TestContext): Promise<Uint8Array<ArrayBuffer>[]> {
  await putAgencies(other.context, [{ kind: "SAO", name: "ที่อื่น", district: "3801" }]);
  const steps = STEPS.map((title) => ({ title, isReport: false }));
  const round = { title: "อื่น", circularNo: "บก 0023.1/ว 12", circularDate: null, deadline: "2021-01-31" };
  const { id } = await roundHandlers(other.context).create({ ...round, steps });
  const [form] = await made(other.context, id);
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ["รายการ", "จำนวน"],
      ["กระดาษ", 5],
    ]),
    "พัสดุ",
  );
  return [
    filled(form ?? new Uint8Array(), [YES, YES, YES]),
    new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer),
  ];
}
