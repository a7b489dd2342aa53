import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setCredential } from "../../main/core/agencies/credentials";
import { roundHandlers } from "../../main/core/rounds";
import { PACKET_PARTS } from "../../shared/domain/packet-parts";
import { openPrintingDesk, type PrintingDesk } from "../support/printing-desk";
import { openTestContext, putAgencies } from "../support/test-context";
import { madeUpCode } from "./support/made-up";
import { openPicturePdf, type PicturePdf } from "./support/picture-pdf";
import { folded, readPdf } from "./support/read-pdf";

/** A district of 40, one of a single agency, and two that are written to directly. */
const AGENCIES = [
  ...Array.from({ length: 40 }, (_, index) => ({
    kind: index % 3 === 0 ? ("SUBDISTRICT_MUNICIPALITY" as const) : ("SAO" as const),
    name: `เซกาที่${index + 1}จบ`,
    district: "3804",
  })),
  { kind: "SAO" as const, name: "โดดเดี่ยวจบ", district: "3803" },
  { kind: "PAO" as const, name: "บึงกาฬ" },
  { kind: "TOWN" as const, name: "คำนาดีจบ", district: "3801" },
];
const OWN = [AGENCIES.map((_, index) => index).slice(0, 40), [40], [41], [42]];
const url = (index: number): string => `https://example.com/rate/${String(index).padStart(4, "0")}`;

let desk: PrintingDesk;
let eyes: PicturePdf;
let roundId: string;
beforeAll(async () => {
  const test = await openTestContext("2021-01-20T05:00:00.000Z");
  desk = await openPrintingDesk(test);
  eyes = await openPicturePdf();
  const { context } = desk;
  const ids = await putAgencies(context, AGENCIES);
  await context.vault.setPassphrase("a passphrase of the test");
  await context.store.write({ what: "test", undoable: false }, async (writer) => {
    await writer.table("setting").insert({ id: "provinceCode", value: JSON.stringify("38") });
    for (const [index, agencyId] of ids.entries()) {
      await setCredential(writer, context.vault, { agencyId, field: "code", value: madeUpCode(index) });
      await writer.table("agency").update(agencyId, { ratingUrl: url(index) });
    }
  });
  const round = await roundHandlers(context).create({
    title: "การเชื่อมโยงคู่มือสำหรับประชาชน",
    circularNo: "บก 0023.1/ว 1234",
    circularDate: "2021-01-18",
    deadline: "2021-01-29",
    steps: [{ title: "เข้าสู่ระบบ", isReport: false }],
  });
  roundId = round.id;
});
afterAll(async () => {
  await eyes.close();
  await desk.close();
});

describe("packets as they are printed", () => {
  it("hold each recipient's own codes and agencies and no other's, with 1 and with 40 outstanding", async () => {
    const made = await desk.packets.make(
      {
        roundId,
        letter: { kind: "first-follow-up" },
        parts: PACKET_PARTS.filter((part) => part !== "progress" && part !== "map"),
        reveal: true,
        withPassword: false,
        as: "files",
        lowInk: false,
        workbooks: false,
      },
      { signal: new AbortController().signal, progress: async () => undefined },
    );
    const pdfs = made.artifacts.filter(({ mime }) => mime === "application/pdf");
    expect(pdfs).toHaveLength(OWN.length);
    for (const [packet, { token, name, pages }] of pdfs.entries()) {
      expect(name).not.toMatch(/[2-9A-F]{15}/);
      const { bytes } = await desk.context.artifacts.get(token);
      const read = await readPdf(bytes);
      expect(read.pages).toHaveLength(pages ?? -1);
      expect([...read.fonts.values()].every(Boolean)).toBe(true);
      const text = read.pages.map((page) => page.text).join("\f");
      const own = OWN[packet] ?? [];
      for (const [index, agency] of AGENCIES.entries()) {
        const mine = own.includes(index);
        expect(text.includes(madeUpCode(index)), `code ${index} in ${name}`).toBe(mine);
        if (agency.kind !== "PAO") expect(text.includes(folded(agency.name)), `${agency.name} in ${name}`).toBe(mine);
      }
      // Every code to scan, in the order of the agencies: the guide's link, the forms, the posters.
      if (own.length > 1) continue;
      const codes = (await eyes.decode(bytes, 150 / 72)).flat();
      expect(codes[0]).toBe("https://citizen.info.go.th");
      expect(codes.at(-1)).toBe(url(own[0] ?? -1));
      expect(codes).toHaveLength(3);
    }
  });
});
