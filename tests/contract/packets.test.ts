import { PDFDocument } from "@cantoo/pdf-lib";
import { read as readWorkbook, utils } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setCredential } from "../../main/core/agencies/credentials";
import type { Context } from "../../main/core/context";
import type { Handlers, JobControl } from "../../main/core/handlers";
import { paperHandlers } from "../../main/core/prints";
import { roundHandlers } from "../../main/core/rounds";
import { settingHandlers } from "../../main/core/settings";
import { AppError } from "../../shared/contract";
import type { PrintDocument } from "../../shared/contract/prints";
import { PACKET_PARTS } from "../../shared/domain/packet-parts";
import { noHost, openTestContext, putAgencies, type TestContext } from "../support/test-context";

/** Made-up codes, one an agency, in the alphabet of domain §3. */
const CODES = ["2A3B4C5D6E7F222", "2A3B4C5D6E7F333", "2A3B4C5D6E7F444", "2A3B4C5D6E7F555"] as const;

let test: TestContext;
let context: Context;
let packets: Handlers["packets"];
let prints: Handlers["prints"];
let ids: string[];
let roundId: string;
let printed: PrintDocument[];

const control = (signal = new AbortController().signal): JobControl => ({
  signal,
  async progress() {
    if (signal.aborted) throw new AppError("CANCELLED");
  },
});

beforeEach(async () => {
  test = await openTestContext("2021-01-20T05:00:00.000Z");
  printed = [];
  context = {
    ...test.context,
    host: {
      ...noHost,
      async printPage(id) {
        const document = await prints.document({ id });
        printed.push(document);
        const pdf = await PDFDocument.create();
        pdf.addPage();
        return { pdf: await pdf.save(), pages: document.items.length, verifyMs: 1 };
      },
    },
  };
  ({ prints, packets } = paperHandlers(context));
  ids = await putAgencies(context, [
    { kind: "SAO", name: "ไคสี", district: "3801", more: { username: "04421408380101@info.example" } },
    { kind: "PAO", name: "บึงกาฬ" },
    { kind: "SUBDISTRICT_MUNICIPALITY", name: "ท่าสะอาด", district: "3804", more: { pinLat: 17.93, pinLon: 103.95 } },
    { kind: "SAO", name: "ป่งไฮ", district: "3804" },
  ]);
  await settingHandlers(context).update({ provinceCode: "38", ratingUrlTemplate: null });
  await context.vault.setPassphrase("a passphrase of the test");
  await context.store.write({ what: "test", undoable: false }, async (writer) => {
    for (const [index, value] of CODES.entries()) {
      await setCredential(writer, context.vault, { agencyId: ids[index] ?? "", field: "code", value });
      await writer.table("agency").update(ids[index] ?? "", { ratingUrl: `https://example.com/rate/${index}` });
    }
  });
  const round = await roundHandlers(context).create({
    title: "การเชื่อมโยงคู่มือ 2564",
    circularNo: "บก 0023.1/ว 1234",
    circularDate: "2021-01-18",
    deadline: "2021-01-29",
    steps: [{ title: "เข้าสู่ระบบ", isReport: false }],
  });
  roundId = round.id;
});

afterEach(() => test.close());

const everything = { letter: { kind: "send-codes" as const }, parts: [...PACKET_PARTS] };
const shown = { reveal: true, withPassword: false, as: "files" as const, lowInk: false, workbooks: false };

describe("packets of a round", () => {
  it("hold each recipient's own codes, forms and posters and no other's, in the order of the parts", async () => {
    const made = await packets.make({ roundId, ...everything, ...shown }, control());
    expect(made.packets.map(({ name, files }) => [name, files])).toEqual([
      ["อำเภอเซกา", ["1-อำเภอเซกา.pdf"]],
      ["อำเภอเมืองบึงกาฬ", ["2-อำเภอเมืองบึงกาฬ.pdf"]],
      ["องค์การบริหารส่วนจังหวัดบึงกาฬ", ["3-องค์การบริหารส่วนจังหวัดบึงกาฬ.pdf"]],
    ]);
    const own = [[2, 3], [0], [1]];
    for (const [index, document] of printed.entries()) {
      const text = JSON.stringify(document.items);
      for (const [agency, code] of CODES.entries()) {
        expect(text.includes(code), `${code} in packet ${index}`).toBe(own[index]?.includes(agency));
        expect(text.includes(`/rate/${agency}`)).toBe(own[index]?.includes(agency));
      }
    }
    expect(printed[0]?.items.map(({ type }) => type)).toEqual([
      ...["letter", "table", "table", "table", "table", "guide", "map"],
      ...["slip", "slip", "form", "form", "poster", "poster"],
    ]);
    // An empty map tells nothing: the others have no pin.
    expect(printed.map(({ items }) => items.some(({ type }) => type === "map"))).toEqual([true, false, false]);
    // The table of progress names nobody else's agencies either (domain §5).
    const progress = printed.map(({ items }) => JSON.stringify(items[4]));
    for (const [index, names] of [["ท่าสะอาด", "ป่งไฮ"], ["ไคสี"], ["องค์การบริหารส่วนจังหวัดบึงกาฬ"]].entries()) {
      for (const [packet, text] of progress.entries()) {
        for (const name of names) expect(text.includes(name), `${name} in ${packet}`).toBe(packet === index);
      }
    }
    // The sheet that comes back signed bears no code.
    const [, codes, signatures] = printed[0]?.items ?? [];
    expect(JSON.stringify(codes)).toContain(CODES[2]);
    expect(JSON.stringify(signatures)).not.toContain(CODES[2]);
  });

  it("tell what they would hold without opening a code", async () => {
    const plan = await packets.plan({ roundId, ...everything });
    expect(plan.packets.map(({ agencies, parts }) => [agencies, parts.codes, parts.slips, parts.posters])).toEqual([
      [2, 1, 2, 2],
      [1, 1, 1, 1],
      [1, 1, 1, 1],
    ]);
    expect(JSON.stringify(plan)).not.toContain("2A3B4C");
  });

  it("show codes only when asked to, and write it down first", async () => {
    const refused = packets.make({ roundId, ...everything, ...shown, reveal: false }, control());
    await expect(refused).rejects.toMatchObject({ code: "INVALID_INPUT" });
    expect(printed).toEqual([]);
    const { artifacts } = await packets.make({ roundId, ...everything, ...shown }, control());
    const log = await context.store.read((reader) => reader.table("activity").find({ what: "packets.reveal" }));
    expect(log).toMatchObject([{ count: 3 }]);
    expect(artifacts.map(({ secret }) => secret)).toEqual([true, true, true, false]);
    for (const { name } of artifacts) expect(name).not.toMatch(/[2-9A-F]{15}|0442/);
  });

  it("come as one zip with the list of what was made", async () => {
    const { artifacts } = await packets.make(
      { roundId, letter: null, parts: ["guide"], ...shown, as: "zip" },
      control(),
    );
    expect(artifacts).toMatchObject([{ name: "packets.zip", secret: false }]);
    const { bytes } = await context.artifacts.get(artifacts[0]?.token ?? "");
    expect(Object.keys(unzipSync(bytes))).toEqual([
      "1-อำเภอเซกา.pdf",
      "2-อำเภอเมืองบึงกาฬ.pdf",
      "3-องค์การบริหารส่วนจังหวัดบึงกาฬ.pdf",
      "00-รายการชุดเอกสาร.xlsx",
    ]);
  });

  it("bring their tables as workbooks too; a workbook cannot be locked, so beside a locked PDF it holds no code", async () => {
    const asked = {
      roundId,
      letter: null,
      parts: ["codes" as const, "outstanding" as const],
      ...shown,
      workbooks: true,
    };
    const read = async (made: Awaited<ReturnType<typeof packets.make>>) => {
      const book = made.artifacts.find(({ name }) => name === "1-อำเภอเซกา.xlsx");
      const { bytes } = await context.artifacts.get(book?.token ?? "");
      const { SheetNames, Sheets } = readWorkbook(bytes);
      const cells = SheetNames.map((name) => JSON.stringify(utils.sheet_to_json(Sheets[name] ?? {}, { header: 1 })));
      return { SheetNames, secret: book?.secret, text: cells.join("") };
    };
    const open = await read(await packets.make(asked, control()));
    expect(open).toMatchObject({ SheetNames: ["บัญชีรหัส", "บัญชีที่ยังไม่รายงาน"], secret: true });
    for (const [agency, code] of CODES.entries()) expect(open.text.includes(code)).toBe(agency >= 2);
    const locked = await packets.make({ ...asked, openPassword: "made-up pass" }, control());
    const pdf = locked.artifacts.find(({ name }) => name === "1-อำเภอเซกา.pdf");
    await expect(PDFDocument.load((await context.artifacts.get(pdf?.token ?? "")).bytes)).rejects.toThrow(/encrypted/);
    const closed = await read(locked);
    expect(closed).toMatchObject({ SheetNames: ["บัญชีที่ยังไม่รายงาน"], secret: false });
    for (const code of CODES) expect(closed.text).not.toContain(code);
  });

  it("are made for the recipients chosen; one with nothing in it is not made", async () => {
    const chosen = await packets.plan({ roundId, letter: null, parts: ["guide"], recipients: ["district:3804"] });
    expect(chosen.packets.map(({ key }) => key)).toEqual(["district:3804"]);
    const none = packets.make({ roundId, letter: null, parts: [], ...shown }, control());
    await expect(none).rejects.toMatchObject({ code: "NOTHING_TO_PRINT" });
    const report = packets.plan({ roundId, letter: { kind: "department-report" }, parts: [] });
    await expect(report).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });

  it("stop when the user stops them", async () => {
    const stop = new AbortController();
    stop.abort();
    const made = packets.make({ roundId, letter: null, parts: ["guide"], ...shown }, control(stop.signal));
    await expect(made).rejects.toMatchObject({ code: "CANCELLED" });
    expect(printed).toEqual([]);
  });
});

describe("what left the office", () => {
  const sent = { way: "registered" as const, sentOn: "2021-01-21", what: "หนังสือจัดส่งรหัส" };

  it("is written down for several at once, latest first, and its receipt number added later", async () => {
    const recipients = ["district:3804", "district:3801"];
    const { ids } = await packets.dispatch({ roundId, recipients, ...sent });
    await packets.dispatch({ roundId, recipients: ["district:3801"], ...sent, way: "hand", sentOn: "2021-01-22" });
    await packets.correctDispatch({ id: ids[0] ?? "", version: 1, receiptNo: "EF123456789TH" });
    const { rows } = await packets.dispatches({ roundId });
    expect(rows.map(({ name, way, receiptNo, what }) => [name, way, receiptNo, what])).toEqual([
      ["อำเภอเมืองบึงกาฬ", "hand", "", "หนังสือจัดส่งรหัส"],
      ["อำเภอเซกา", "registered", "EF123456789TH", "หนังสือจัดส่งรหัส"],
      ["อำเภอเมืองบึงกาฬ", "registered", "", "หนังสือจัดส่งรหัส"],
    ]);
    const stale = packets.correctDispatch({ id: ids[0] ?? "", version: 1, receiptNo: "other" });
    await expect(stale).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
    const book = await packets.dispatchBook({ roundId }, control());
    const { SheetNames, Sheets } = readWorkbook((await context.artifacts.get(book.token)).bytes);
    const table = JSON.stringify(utils.sheet_to_json(Sheets[SheetNames[0] ?? ""] ?? {}, { header: 1 }));
    for (const words of ["อำเภอเซกา", "ไปรษณีย์ลงทะเบียน/EMS", "EF123456789TH", "21 มกราคม 2564"]) {
      expect(table).toContain(words);
    }
  });

  it("names only recipients of the round, marks no step, and can be taken back", async () => {
    const nobody = packets.dispatch({ roundId, recipients: ["district:9999"], ...sent });
    await expect(nobody).rejects.toMatchObject({ code: "INVALID_INPUT" });
    const { ids } = await packets.dispatch({ roundId, recipients: ["district:3804"], ...sent });
    expect(await context.store.read((reader) => reader.table("stepResult").count())).toBe(0);
    await packets.removeDispatch({ id: ids[0] ?? "", version: 1 });
    expect((await packets.dispatches({ roundId })).rows).toEqual([]);
    await expect(packets.dispatchBook({ roundId }, control())).rejects.toMatchObject({ code: "NOTHING_TO_PRINT" });
  });

  it("goes upward as the whole province's progress and map, of no one recipient", async () => {
    const parts = ["progress" as const, "map" as const];
    const { artifacts } = await packets.province({ roundId, parts, workbooks: true }, control());
    expect(artifacts.map(({ name }) => name)).toEqual(["เอกสารแนบ-ทั้งจังหวัด.pdf", "เอกสารแนบ-ทั้งจังหวัด.xlsx"]);
    expect(printed[0]?.items.map(({ type }) => type)).toEqual(["table", "map"]);
    for (const name of ["อำเภอเซกา", "องค์การบริหารส่วนจังหวัดบึงกาฬ"]) {
      expect(JSON.stringify(printed[0]?.items[0])).toContain(name);
    }
  });
});
