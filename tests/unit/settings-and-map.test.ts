import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSettings, writeSettings } from "../../main/core/settings";
import { AppError } from "../../shared/contract";
import { map as mapContract, reference, Settings } from "../../shared/contract/app";
import { agencyRow } from "../support/open-store";
import { openRegistryDesk, type RegistryDesk } from "../support/registry-desk";

let desk: RegistryDesk;
beforeEach(async () => {
  desk = await openRegistryDesk();
});
afterEach(() => desk.dispose());

const codeOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error(`no typed error: ${String(error)}`);
  return error.code;
};

describe("settings", () => {
  it("begin with the department, the help line and the account's name", async () => {
    const settings = await desk.settings.get({});
    expect(settings).toEqual({
      provinceCode: null,
      officeName: "",
      department: "กรมส่งเสริมการปกครองท้องถิ่น",
      officerName: "เจ้าหน้าที่",
      language: "th",
      ratingUrlTemplate: null,
      helpLine: "สพร. ๐ ๒๖๑๒ ๖๐๖๐",
      tileUrl: null,
      expectedProcesses: {},
      returnReasons: [],
    });
    expect(() => Settings.parse(settings)).not.toThrow();
  });

  it("keep what was changed and nothing else", async () => {
    await desk.settings.update({ provinceCode: "38", ratingUrlTemplate: " http://example.com/{agencyCode} " });
    await desk.settings.update({ officeName: "สถจ.บึงกาฬ" });
    expect(await desk.settings.get({})).toMatchObject({
      provinceCode: "38",
      officeName: "สถจ.บึงกาฬ",
      ratingUrlTemplate: "http://example.com/{agencyCode}",
      language: "th",
    });
    await desk.settings.update({ ratingUrlTemplate: "" });
    expect((await desk.settings.get({})).ratingUrlTemplate).toBeNull();
    expect(desk.changed).toContain("settings");
  });

  it.each([
    ["https://example.com/"],
    ["ftp://example.com/{agencyCode}"],
    ["{agencyCode}"],
  ])("refuse the rating URL template %s", async (ratingUrlTemplate) => {
    expect(await codeOf(desk.settings.update({ ratingUrlTemplate }))).toBe("URL_TEMPLATE_INVALID");
  });

  it("refuse a tile address that is no web address, and a province that is none", async () => {
    await expect(desk.settings.update({ tileUrl: "https://{s}.example.com/{z}/{x}/{y}.png" })).resolves.toBeDefined();
    expect(await codeOf(desk.settings.update({ tileUrl: "file:///tiles" }))).toBe("URL_INVALID");
    expect(await codeOf(desk.settings.update({ provinceCode: "00" }))).toBe("NOT_FOUND");
  });

  it("write only what differs, so that setting the same again is nothing to undo", async () => {
    const write = (officeName: string) =>
      desk.store.write({ what: "test", undoable: false }, (writer) =>
        writeSettings(writer, desk.context, { officeName }),
      );
    expect((await write("ก")).value).toBe(1);
    expect((await write("ก")).value).toBe(0);
  });

  it("fall back to the default for one that cannot be read, and leave the others alone", async () => {
    await desk.settings.update({ officeName: "สถจ." });
    await desk.store.write({ what: "test", undoable: false }, (writer) =>
      writer.table("setting").insert({ id: "language", value: "not json" }),
    );
    const settings = await desk.store.read((reader) => readSettings(reader, desk.context));
    expect(settings).toMatchObject({ language: "th", officeName: "สถจ." });
  });
});

describe("map", () => {
  it("brings the shapes of all provinces and the district seats of one", async () => {
    const answer = await desk.map.shapes({ provinceCode: "38" });
    expect(() => mapContract.shapes.output.parse(answer)).not.toThrow();
    expect(answer.province).toMatchObject({ nameTh: "บึงกาฬ" });
    // Bueng Kan has eight districts, each with a seat.
    expect(answer.seats.map(({ districtCode }) => districtCode).sort()).toEqual([
      "3801",
      "3802",
      "3803",
      "3804",
      "3805",
      "3806",
      "3807",
      "3808",
    ]);
    const shapes = JSON.parse(answer.provinces) as { features: unknown[] };
    expect(shapes.features.length).toBeGreaterThanOrEqual(77);
    expect(await codeOf(desk.map.shapes({ provinceCode: "00" }))).toBe("NOT_FOUND");
  });

  it("names the 77 provinces", async () => {
    const answer = await desk.reference.provinces({});
    expect(() => reference.provinces.output.parse(answer)).not.toThrow();
    expect(answer.rows.filter(({ code }) => !code.startsWith("99"))).toHaveLength(77);
  });

  it("shows each agency's pin with its status in the round, and who has none", async () => {
    const points = [
      [18.31, 103.61],
      [18.32, 103.62],
      [18.33, 103.63],
      [18.1446, 100.1403],
    ] as const;
    const agencies = [
      ...points.map(([pinLat, pinLon], index) =>
        agencyRow(index + 1, { name: `ก${index}`, pinLat, pinLon, pinSource: "" }),
      ),
      agencyRow(9, { name: "ไม่มีหมุด" }),
    ];
    await desk.store.write({ what: "test", undoable: false }, (writer) => writer.table("agency").insertMany(agencies));
    const bare = await desk.map.pins({});
    expect(new Set(bare.pins.map((pin) => pin.state))).toEqual(new Set(["no-round"]));

    const { id: roundId } = await desk.rounds.create({
      title: "รอบ",
      circularNo: "",
      circularDate: null,
      deadline: "2026-11-19",
      steps: [
        { title: "ลงทะเบียน", isReport: false },
        { title: "รายงาน", isReport: true },
      ],
    });
    const { steps } = await desk.rounds.get({ id: roundId });
    const idAt = (index: number): string => agencies[index]?.id ?? "";
    await desk.obligations.setState({ roundId, agencyIds: [idAt(0)], state: "reported" });
    await desk.obligations.markSteps({ roundId, agencyIds: [idAt(1)], stepIds: [steps[0]?.id ?? ""], done: true });
    const answer = await desk.map.pins({ roundId });
    expect(() => mapContract.pins.output.parse(answer)).not.toThrow();
    expect(answer.pins.map(({ name, state, overdue, check }) => ({ name, state, overdue, check }))).toEqual([
      { name: "ก0", state: "reported", overdue: false, check: false },
      { name: "ก1", state: "partly", overdue: true, check: false },
      { name: "ก2", state: "pending", overdue: true, check: false },
      { name: "ก3", state: "pending", overdue: true, check: true },
    ]);
    expect(answer.without.map(({ name }) => name)).toEqual(["ไม่มีหมุด"]);
  });
});
