import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setCredential } from "../../main/core/agencies/credentials";
import type { Context } from "../../main/core/context";
import type { Handlers, JobControl } from "../../main/core/handlers";
import { paperHandlers } from "../../main/core/prints";
import { roundHandlers } from "../../main/core/rounds";
import { settingHandlers } from "../../main/core/settings";
import { AppError } from "../../shared/contract";
import type { PrintDocument } from "../../shared/contract/prints";
import { parseFormCode } from "../../shared/domain/form-code";
import { ONE_A4 } from "../support/poster-run";
import { noHost, openTestContext, putAgencies, type TestContext } from "../support/test-context";

const CODES = ["2A3B4C5D6E7F222", "2A3B4C5D6E7F333"] as const;
const PASSWORD = "made-up 0O1l";

let test: TestContext;
let context: Context;
let prints: Handlers["prints"];
let posters: Handlers["posters"];
let ids: string[];
/** The documents that were printed, as the print page got them. */
let printed: PrintDocument[];

const control = (signal = new AbortController().signal): JobControl & { steps: [number, number][] } => {
  const steps: [number, number][] = [];
  return {
    signal,
    steps,
    async progress(done, total) {
      if (signal.aborted) throw new AppError("CANCELLED");
      steps.push([done, total]);
    },
  };
};

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
        return { pdf: new TextEncoder().encode(`%PDF ${printed.length}`), pages: document.items.length, verifyMs: 1 };
      },
    },
  };
  ({ prints, posters } = paperHandlers(context));
  ids = await putAgencies(context, [
    { kind: "SAO", name: "ไคสี", district: "3801", more: { username: "04421408380101@info.example" } },
    { kind: "PAO", name: "บึงกาฬ" },
    { kind: "SAO", name: "กกตาล", district: "3801" },
    { kind: "SUBDISTRICT_MUNICIPALITY", name: "ท่าสะอาด", district: "3804" },
    { kind: "DISTRICT_OFFICE", name: "สำนักงานพัฒนาชุมชนอำเภอเซกา", district: "3804" },
  ]);
  await settingHandlers(context).update({ provinceCode: "38", department: "กรมตัวอย่าง", helpLine: "โทร. ๐ ๐๐๐๐" });
});

afterEach(() => test.close());

const setUrl = async (index: number, ratingUrl: string): Promise<void> => {
  await context.store.write({ what: "test", undoable: false }, (writer) =>
    writer.table("agency").update(ids[index] ?? "", { ratingUrl }),
  );
};

const activities = () => context.store.read((reader) => reader.table("activity").find());

async function startRound(): Promise<string> {
  const { id } = await roundHandlers(context).create({
    title: "การเชื่อมโยงคู่มือ 2564",
    circularNo: "บก 0023.1/ว 1234",
    circularDate: "2021-01-18",
    deadline: "2021-01-31",
    steps: [
      { title: "ตรวจสอบคู่มือ 3 ฉบับ ที่ https://example.com/v2", isReport: false },
      { title: "รายงานผล", isReport: true },
    ],
    agencyIds: ids.slice(0, 3),
  });
  return id;
}

describe("posters", () => {
  it("are planned for agencies with an address of their own; the others are listed with the reason", async () => {
    await setUrl(0, "https://example.com/1");
    await setUrl(1, "https://example.com/same");
    await setUrl(3, "https://example.com/same");
    const plan = await posters.plan({});
    expect(plan.printable.map(({ agencyId, url }) => [agencyId, url])).toEqual([[ids[0], "https://example.com/1"]]);
    const reasons = Object.fromEntries(plan.blocked.map((row) => [row.agencyId, [row.reason, row.sameAs]]));
    expect(reasons).toEqual({
      [ids[1] ?? ""]: ["same-url", ["ทต.ท่าสะอาด"]],
      [ids[3] ?? ""]: ["same-url", ["อบจ.บึงกาฬ"]],
      [ids[2] ?? ""]: ["no-url", []],
      [ids[4] ?? ""]: ["no-url", []],
    });
  });

  it("are refused for a shared address even when the other agency was not chosen", async () => {
    await setUrl(1, "https://example.com/same");
    await setUrl(3, "https://example.com/same");
    const { artifacts, blocked } = await posters.print(
      { ...ONE_A4, agencyIds: [ids[1] ?? ""], lowInk: false },
      control(),
    );
    expect(artifacts).toEqual([]);
    expect(blocked.map(({ reason }) => reason)).toEqual(["same-url"]);
    expect(printed).toEqual([]);
  });

  it("come in the order of official tables, with department, full name and place, and are written down", async () => {
    for (const [index] of ids.entries()) await setUrl(index, `https://example.com/${index}`);
    const { artifacts, printed: count } = await posters.print({ ...ONE_A4, lowInk: true }, control());
    expect(count).toBe(5);
    expect(printed).toHaveLength(1);
    expect(printed[0]?.lowInk).toBe(true);
    expect(printed[0]?.items.map((item) => item.type === "poster" && [item.fullName, item.place])).toEqual([
      ["องค์การบริหารส่วนจังหวัดบึงกาฬ", ""],
      ["เทศบาลตำบลท่าสะอาด", "อำเภอเซกา จังหวัดบึงกาฬ"],
      ["องค์การบริหารส่วนตำบลกกตาล", "อำเภอเมืองบึงกาฬ จังหวัดบึงกาฬ"],
      ["องค์การบริหารส่วนตำบลไคสี", "อำเภอเมืองบึงกาฬ จังหวัดบึงกาฬ"],
      ["สำนักงานพัฒนาชุมชนอำเภอเซกา", "อำเภอเซกา จังหวัดบึงกาฬ"],
    ]);
    expect(printed[0]?.items.every((item) => item.type === "poster" && item.department === "กรมตัวอย่าง")).toBe(true);
    expect(artifacts.map(({ name, secret, pages }) => [name, secret, pages])).toEqual([["posters.pdf", false, 5]]);
    const log = await context.store.read((reader) => reader.table("posterPrint").find());
    expect(log.map(({ agencyId }) => agencyId).sort()).toEqual([...ids].sort());
    expect((await activities()).filter(({ what }) => what === "posters.print").map(({ count }) => count)).toEqual([5]);
  });

  it("never mark a step", async () => {
    const roundId = await startRound();
    for (const [index] of ids.entries()) await setUrl(index, `https://example.com/${index}`);
    await posters.print({ ...ONE_A4, lowInk: false }, control());
    const after = await context.store.read((reader) => reader.roundCounts(roundId));
    expect(after.every(({ state, stepsDone }) => state === "pending" && stepsDone.length === 0)).toBe(true);
  });

  it("go into numbered files of 500 with progress, and stop when cancelled without being written down", async () => {
    await putAgencies(
      context,
      Array.from({ length: 1_100 }, (_, index) => ({
        kind: "SAO" as const,
        name: `ทดสอบ${index}`,
        district: "3801",
        more: { serial: index + 10, ratingUrl: `https://example.com/many/${index}` },
      })),
    );
    const watch = control();
    const { artifacts } = await posters.print({ ...ONE_A4, lowInk: false }, watch);
    expect(artifacts.map(({ name, pages }) => [name, pages])).toEqual([
      ["posters-01.pdf", 500],
      ["posters-02.pdf", 500],
      ["posters-03.pdf", 100],
    ]);
    expect(watch.steps).toEqual([
      [0, 1100],
      [500, 1100],
      [1000, 1100],
      [1100, 1100],
    ]);
    const before = (await activities()).length;
    await expect(posters.print({ ...ONE_A4, lowInk: false }, control(AbortSignal.abort()))).rejects.toMatchObject({
      code: "CANCELLED",
    });
    expect(await activities()).toHaveLength(before);
  });

  it("need agencies to print", async () => {
    await expect(posters.print({ ...ONE_A4, agencyIds: [], lowInk: false }, control())).rejects.toMatchObject({
      code: "NOTHING_TO_PRINT",
    });
  });
});

describe("code slips", () => {
  beforeEach(async () => {
    await context.vault.setPassphrase("made-up passphrase");
    await context.store.write({ what: "test", undoable: false }, async (writer) => {
      for (const [index, value] of CODES.entries()) {
        await setCredential(writer, context.vault, { agencyId: ids[index] ?? "", field: "code", value });
      }
      await setCredential(writer, context.vault, { agencyId: ids[0] ?? "", field: "password", value: PASSWORD });
    });
  });

  it("hold code and user name in plain for the print alone, as a secret file; who has neither is listed", async () => {
    const {
      artifacts,
      blocked,
      printed: count,
    } = await prints.slips({ reveal: true, withPassword: false, lowInk: false }, control());
    expect(count).toBe(2);
    const slips = printed[0]?.items.filter((item) => item.type === "slip") ?? [];
    expect(
      slips.map(({ agencyId, username, code, password, helpLine }) => [agencyId, username, code, password, helpLine]),
    ).toEqual([
      [ids[1], null, CODES[1], null, "โทร. ๐ ๐๐๐๐"],
      [ids[0], "04421408380101@info.example", CODES[0], null, "โทร. ๐ ๐๐๐๐"],
    ]);
    expect(artifacts.map(({ name, secret }) => [name, secret])).toEqual([["slips.pdf", true]]);
    expect(blocked.map(({ agencyId, reason }) => [agencyId, reason]).sort()).toEqual(
      ids
        .slice(2)
        .map((id) => [id, "no-access"])
        .sort(),
    );
    await expect(prints.document({ id: printed[0]?.id ?? "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("hold the password only when it is asked for", async () => {
    await prints.slips({ reveal: true, withPassword: true, lowInk: false }, control());
    expect(printed[0]?.items.flatMap((item) => (item.type === "slip" ? [item.password] : []))).toEqual([
      null,
      PASSWORD,
    ]);
  });

  it("are written down before a secret is opened, with the count and without a secret", async () => {
    await prints.slips({ reveal: true, withPassword: true, lowInk: false }, control());
    const rows = await activities();
    expect(rows.filter(({ what }) => what === "prints.slips").map(({ count }) => count)).toEqual([2]);
    const everything = JSON.stringify(rows);
    for (const secret of [...CODES, PASSWORD]) expect(everything).not.toContain(secret);
  });

  it("stand masked in the preview", async () => {
    const { documentId } = await prints.preview({ type: "slip", agencyIds: ids.slice(0, 2), lowInk: false });
    const text = JSON.stringify(await prints.document({ id: documentId }));
    for (const secret of [...CODES, PASSWORD]) expect(text).not.toContain(secret);
    expect(text).toContain("•222");
    expect((await activities()).some(({ what }) => what === "prints.slips")).toBe(false);
  });
});

describe("report forms", () => {
  it("are filled from the round, in Thai digits but for addresses, with a code that leads back", async () => {
    const roundId = await startRound();
    const { artifacts, printed: count } = await prints.forms({ roundId, lowInk: false }, control());
    expect(count).toBe(3);
    expect(artifacts.map(({ name }) => name)).toEqual(["forms.pdf"]);
    const forms = printed[0]?.items.filter((item) => item.type === "form") ?? [];
    expect(forms.map(({ agencyId }) => agencyId)).toEqual([ids[1], ids[2], ids[0]]);
    expect(forms[0]).toMatchObject({
      roundTitle: "การเชื่อมโยงคู่มือ ๒๕๖๔",
      circularNo: "บก ๐๐๒๓.๑/ว ๑๒๓๔",
      circularDate: "๑๘ มกราคม ๒๕๖๔",
      deadline: "๓๑ มกราคม ๒๕๖๔",
      steps: ["ตรวจสอบคู่มือ ๓ ฉบับ ที่ https://example.com/v2", "รายงานผล"],
    });
    const { round, agencies } = await context.store.read(async (reader) => ({
      round: await reader.table("round").get(roundId),
      agencies: new Map((await reader.table("agency").find()).map((row) => [row.id, row.serial])),
    }));
    for (const { agencyId, formCode } of forms) {
      expect(parseFormCode(formCode)).toEqual({
        ok: true,
        value: { roundSerial: round?.serial, agencySerial: agencies.get(agencyId) },
      });
    }
    expect((await activities()).filter(({ what }) => what === "prints.forms").map(({ count }) => count)).toEqual([3]);
  });

  it("are only for agencies of the round", async () => {
    const roundId = await startRound();
    await expect(prints.forms({ roundId, agencyIds: [ids[4] ?? ""], lowInk: false }, control())).rejects.toMatchObject({
      code: "NOTHING_TO_PRINT",
    });
    await expect(prints.preview({ type: "form", agencyIds: [ids[0] ?? ""], lowInk: false })).rejects.toMatchObject({
      code: "ROUND_NOT_FOUND",
    });
  });
});
