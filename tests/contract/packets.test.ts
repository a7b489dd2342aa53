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
        return { pdf: new TextEncoder().encode(`%PDF ${printed.length}`), pages: document.items.length, verifyMs: 1 };
      },
    },
  };
  ({ prints, packets } = paperHandlers(context));
  ids = await putAgencies(context, [
    { kind: "SAO", name: "ไคสี", district: "3801", more: { username: "04421408380101@info.example" } },
    { kind: "PAO", name: "บึงกาฬ" },
    { kind: "SUBDISTRICT_MUNICIPALITY", name: "ท่าสะอาด", district: "3804" },
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
const shown = { reveal: true, withPassword: false, as: "files" as const, lowInk: false };

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
