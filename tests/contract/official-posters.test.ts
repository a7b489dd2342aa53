import { degrees, PDFDocument, rgb } from "@cantoo/pdf-lib";
import { create, toBuffer } from "qrcode";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { activityHandlers } from "../../main/core/activity";
import type { Context } from "../../main/core/context";
import type { Handlers, JobControl } from "../../main/core/handlers";
import type { PosterPage } from "../../main/core/ports/documents";
import { paperHandlers } from "../../main/core/prints";
import { AppError } from "../../shared/contract";
import type { OfficialPoster } from "../../shared/contract/official-posters";
import { openTestContext, putAgencies, type TestContext } from "../support/test-context";

const CONTROL: JobControl = { signal: new AbortController().signal, progress: async () => undefined };
const bytes = (text: string) => new TextEncoder().encode(text);

let test: TestContext;
let context: Context;
let posters: Handlers["posters"];
let ids: string[];
/** What each made-up file's pages say, by its name; a file that is not here is read for real. */
let papers: Record<string, PosterPage[] | AppError>;

beforeEach(async () => {
  test = await openTestContext("2021-01-20T05:00:00.000Z");
  papers = {};
  const real = test.context.documentReader;
  context = {
    ...test.context,
    documentReader: {
      ...real,
      async readPoster(file, options) {
        const paper = papers[file.name];
        if (paper instanceof AppError) throw paper;
        return paper ?? real.readPoster(file, options);
      },
    },
  };
  ({ posters } = paperHandlers(context));
  ids = await putAgencies(context, [
    { kind: "SAO", name: "ศรีชมภู", district: "3803", more: { username: "04421408380301@info.example" } },
    { kind: "SAO", name: "ศรีชมภู", district: "3802", more: { username: "04421408380201@info.example" } },
    { kind: "SUBDISTRICT_MUNICIPALITY", name: "ท่าสะอาด", district: "3804" },
    { kind: "SAO", name: "ท่าสะอาด", district: "3804" },
    { kind: "SAO", name: "น้ำจั้น", district: "3804" },
  ]);
});

afterEach(() => test.close());

const read = async (given: Record<string, PosterPage[] | AppError>): Promise<OfficialPoster[]> => {
  papers = given;
  const files = Object.keys(given).map((name) => ({ name, bytes: bytes(name) }));
  return (await posters.readOfficial({ files }, CONTROL)).posters;
};
const page = (text: string, ...codes: string[]): PosterPage[] => [{ text, codes }];
const told = ({ status, reason, agencies, by }: OfficialPoster) => ({
  status,
  reason,
  whose: agencies.map(({ agencyId }) => ids.indexOf(agencyId)),
  by,
});

describe("official posters that were dropped", () => {
  it("are proposed for the agency whose whole name stands in the text, of names alike by the district", async () => {
    const [first, second, alone] = await read({
      "a.pdf": page("กรมส่งเสริม\nองค์การบริหารส่วนตำบลศรีชมภู\nอำเภอพรเจริญ จังหวัดบึงกาฬ", "https://example.com/a"),
      "b.pdf": page("องค์การบริหารส่วนตำบลศรีชมภู", "https://example.com/b"),
      "c.pdf": page("องค์การ บริหารส่วนตำบล\nนํ้าจั้น อำเภอเซกา", "https://example.com/c"),
    });
    expect(first && told(first)).toEqual({ status: "ready", reason: null, whose: [1], by: ["text"] });
    expect(second && told(second)).toEqual({
      status: "question",
      reason: "several-agencies",
      whose: [0, 1],
      by: ["text"],
    });
    expect(alone && told(alone)).toEqual({ status: "ready", reason: null, whose: [4], by: ["text"] });
  });

  it("are told apart by kind, and never taken for an agency whose name is only the beginning", async () => {
    const [town, longer] = await read({
      "a.pdf": page("เทศบาลตำบลท่าสะอาด อำเภอเซกา", "https://example.com/a"),
      "b.pdf": page("องค์การบริหารส่วนตำบลท่าสะอาดเหนือ", "https://example.com/b"),
    });
    expect(town && told(town)).toMatchObject({ status: "ready", whose: [2] });
    expect(longer && told(longer)).toMatchObject({ status: "question", reason: "no-agency", whose: [] });
  });

  it("are recognised by the agency code in the link, which also parts names alike and is heard against the name", async () => {
    const [coded, parted, against, longer] = await read({
      "a.png": page("", "https://example.com/rate?office=04421408380301&lang=th"),
      "b.pdf": page("อบต.ศรีชมภู", "https://example.com/rate/04421408380201"),
      "c.pdf": page("อบต.น้ำจั้น", "https://example.com/other/04421408380301"),
      "d.png": page("", "https://example.com/rate/1044214083803019"),
    });
    expect(coded && told(coded)).toEqual({ status: "ready", reason: null, whose: [0], by: ["code"] });
    expect(parted && told(parted)).toEqual({ status: "ready", reason: null, whose: [1], by: ["text", "code"] });
    expect(against && told(against)).toMatchObject({ status: "question", reason: "contradiction", whose: [4, 0] });
    expect(longer && told(longer)).toMatchObject({ status: "question", reason: "no-agency" });
  });

  it("are known by their file's name where neither text nor link says whose they are", async () => {
    const [named] = await read({ "โปสเตอร์_อบต.น้ำจั้น.png": page("", "https://example.com/x") });
    expect(named && told(named)).toEqual({ status: "ready", reason: null, whose: [4], by: ["file-name"] });
  });

  it("say what is wrong with them, and one that cannot be read does not stop the others", async () => {
    const result = await read({
      "no-code.pdf": page("อบต.น้ำจั้น"),
      "wifi.png": page("อบต.น้ำจั้น", "WIFI:S:office;;"),
      "two.pdf": page("อบต.น้ำจั้น", "https://example.com/x", "https://example.com/app"),
      "broken.pdf": new AppError("DOCUMENT_DAMAGED", { file: "broken.pdf" }),
      "good.pdf": page("ทต.ท่าสะอาด", "https://example.com/good"),
    });
    expect(result.map(({ status, reason }) => [status, reason])).toEqual([
      ["refused", "no-qr"],
      ["refused", "no-link"],
      ["question", "several-links"],
      ["refused", "unreadable"],
      ["ready", null],
    ]);
    expect(result[3]?.error).toBe("DOCUMENT_DAMAGED");
  });

  it("ask where two pages give one agency two links, or one link to two agencies, or another bears it", async () => {
    await posters.takeUrls({ rows: [{ agencyId: ids[3] ?? "", url: "https://example.com/taken" }] });
    const result = await read({
      "a.pdf": page("อบต.น้ำจั้น", "https://example.com/1"),
      "b.pdf": page("อบต.น้ำจั้น", "https://example.com/2"),
      "c.pdf": page("ทต.ท่าสะอาด", "https://example.com/taken"),
      "d.pdf": page("อบต.ท่าสะอาด", "https://example.com/taken"),
      "e.pdf": page("อบต.ศรีชมภู อ.พรเจริญ", "https://example.com/e"),
      "e again.pdf": page("อบต.ศรีชมภู อ.พรเจริญ", "https://example.com/e"),
      "f.pdf": page("อบต.ท่าสะอาด", "https://example.com/new"),
    });
    expect(result.map(({ status, reason, others }) => [status, reason, others])).toEqual([
      ["question", "agency-twice", []],
      ["question", "agency-twice", []],
      ["question", "link-taken", ["อบต.ท่าสะอาด"]],
      ["same", null, []],
      ["ready", null, []],
      ["same", null, []],
      ["question", "replaces", []],
    ]);
  });

  it("change nothing before they are confirmed; what was confirmed can be taken back", async () => {
    const urls = () =>
      context.store.read(async (reader) => {
        const rows = await reader.table("agency").find();
        return ids.map((id) => rows.find((row) => row.id === id)?.ratingUrl ?? null);
      });
    await read({ "a.pdf": page("อบต.น้ำจั้น", "https://example.com/1") });
    expect(await urls()).toEqual([null, null, null, null, null]);
    const { activityId, taken } = await posters.takeUrls({
      rows: [
        { agencyId: ids[4] ?? "", url: "https://example.com/1" },
        { agencyId: ids[2] ?? "", url: "https://example.com/2" },
      ],
    });
    expect(taken).toBe(2);
    expect(await urls()).toEqual([null, null, "https://example.com/2", null, "https://example.com/1"]);
    await activityHandlers(context).undo({ id: activityId });
    expect(await urls()).toEqual([null, null, null, null, null]);
  });

  it("cannot be confirmed with a link that another agency bears, that is given twice, or that is no address", async () => {
    await posters.takeUrls({ rows: [{ agencyId: ids[0] ?? "", url: "https://example.com/1" }] });
    const take = (...urls: readonly string[]) =>
      posters.takeUrls({ rows: urls.map((url, at) => ({ agencyId: ids[at + 1] ?? "", url })) });
    await expect(take("https://example.com/1")).rejects.toMatchObject({ code: "URL_TAKEN" });
    await expect(take("https://example.com/2", "https://example.com/2")).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
    await expect(take("javascript:alert(1)")).rejects.toMatchObject({ code: "URL_INVALID" });
  });
});

/** A poster as another program may draw it: black squares of a module each, turned and moved. */
async function drawnPoster(url: string, turned = 0): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  const sheet = pdf.addPage([595, 842]);
  sheet.drawRectangle({ x: 0, y: 642, width: 595, height: 200, color: rgb(0.1, 0.2, 0.4) });
  const { size, data } = create(url, { errorCorrectionLevel: "M" }).modules;
  const module = 220 / size;
  for (let at = 0; at < size * size; at += 1) {
    if (data[at] !== 1) continue;
    const [row, column] = [Math.floor(at / size), at % size];
    sheet.drawRectangle({ x: 180 + column * module, y: 520 - row * module, width: module, height: module });
  }
  sheet.setRotation(degrees(turned));
  return new Uint8Array(await pdf.save());
}

describe("codes on real files", () => {
  it("are read from shapes in a PDF (also on a turned page), from a picture in a PDF and from a PNG", async () => {
    const picture = await toBuffer("https://example.com/png", { width: 500, margin: 4 });
    const holder = await PDFDocument.create();
    const image = await holder.embedPng(picture);
    holder.addPage([595, 842]);
    holder.addPage([595, 842]).drawImage(image, { x: 200, y: 300, width: 180, height: 180 });
    const files = [
      { name: "shapes.pdf", bytes: await drawnPoster("https://example.com/shapes/1234567890123") },
      { name: "turned.pdf", bytes: await drawnPoster("https://example.com/turned", 90) },
      { name: "picture.pdf", bytes: new Uint8Array(await holder.save()) },
      { name: "picture.png", bytes: new Uint8Array(picture) },
      { name: "words.txt", bytes: bytes("no poster at all") },
      { name: "cut.pdf", bytes: bytes("%PDF-1.7 and nothing else") },
      { name: "empty.pdf", bytes: new Uint8Array() },
    ];
    const result = (await posters.readOfficial({ files }, CONTROL)).posters;
    expect(result.map(({ file, page: number, urls, error }) => [file, number, urls[0] ?? error])).toEqual([
      ["shapes.pdf", 1, "https://example.com/shapes/1234567890123"],
      ["turned.pdf", 1, "https://example.com/turned"],
      ["picture.pdf", 1, null],
      ["picture.pdf", 2, "https://example.com/png"],
      ["picture.png", 1, "https://example.com/png"],
      ["words.txt", 1, "PICTURE_UNSUPPORTED"],
      ["cut.pdf", 1, "DOCUMENT_DAMAGED"],
      ["empty.pdf", 1, "FILE_EMPTY"],
    ]);
  }, 120_000);
});
