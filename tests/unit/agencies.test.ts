import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "../../shared/contract";
import { agencies as contract, type ServicePoint } from "../../shared/contract/agencies";
import { agencyRow } from "../support/open-store";
import { openRegistryDesk, type RegistryDesk } from "../support/registry-desk";

const SERVICE_POINT: ServicePoint = {
  agencyCode: "777",
  displayNameTh: " อบต.ชัยพร ",
  displayNameEn: "Chaiyaphon SAO",
  fullName: "องค์การบริหารส่วนตำบลชัยพร",
  addressTh: "1 หมู่ 1",
  addressEn: "",
  phone: "042000000",
  openingHours: "08.30-16.30",
  openingNote: "",
  visible: false,
  gecc: "basic",
  lastEdited: "16 เม.ย. 63, 09.03 น.",
  processes: 12,
};
const OFFICER = { name: "สมชาย ใจดี", position: "นักวิชาการ", mobile: "0810000000", email: "s@example.com" };

let desk: RegistryDesk;
beforeEach(async () => {
  desk = await openRegistryDesk();
});
afterEach(() => desk.dispose());

const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error(`no typed error: ${String(error)}`);
  return { code: error.code, details: error.details };
};
const create = async (name = "ชัยพร", districtCode: string | null = "3801", kind: "SAO" | "PAO" | "TOWN" = "SAO") => {
  const { id } = await desk.agencies.create({ kind, name, districtCode });
  return id;
};

describe("adding and changing an agency", () => {
  it("keeps the bare name in one spelling, whatever was typed before it", async () => {
    const id = await create("อบต. นํ้าจั้น");
    const { row } = await desk.agencies.get({ id });
    expect(row).toMatchObject({
      kind: "SAO",
      name: "น้ำจั้น",
      district: { code: "3801", name: "เมืองบึงกาฬ" },
      provinceCode: "38",
      version: 1,
      pin: "none",
      code: null,
      hasPassword: false,
      obligation: null,
    });
  });

  it("refuses a second agency of the same kind, name and district, naming the one there is", async () => {
    await create("น้ำจั้น");
    expect(await refusal(create("นํ้าจั้น"))).toEqual({
      code: "AGENCY_EXISTS",
      details: { agency: "อบต.น้ำจั้น", district: "เมืองบึงกาฬ" },
    });
    await expect(create("น้ำจั้น", "3802")).resolves.toBeDefined();
    await expect(create("น้ำจั้น", "3801", "TOWN")).resolves.toBeDefined();
  });

  it("refuses a district of another province and one that does not exist", async () => {
    const id = await create();
    expect(await refusal(create("อื่น", "5401"))).toMatchObject({ code: "DISTRICT_NOT_IN_PROVINCE" });
    const update = desk.agencies.update({ id, version: 1, patch: { districtCode: "9999" } });
    expect(await refusal(update)).toMatchObject({ code: "DISTRICT_NOT_IN_PROVINCE" });
  });

  it("asks for the district when nothing else tells the province", async () => {
    expect(await refusal(create("บึงกาฬ", null, "PAO"))).toEqual({
      code: "INVALID_INPUT",
      details: { fields: ["districtCode"] },
    });
    await desk.settings.update({ provinceCode: "38" });
    await expect(create("บึงกาฬ", null, "PAO")).resolves.toBeDefined();
  });

  it("changes only what was given, and refuses what another window changed meanwhile", async () => {
    const id = await create();
    await desk.agencies.update({ id, version: 1, patch: { note: "โทรแล้ว", username: "", ratingUrl: "" } });
    const { row, note } = await desk.agencies.get({ id });
    expect({ name: row.name, note, username: row.username, ratingUrl: row.ratingUrl, version: row.version }).toEqual({
      name: "ชัยพร",
      note: "โทรแล้ว",
      username: null,
      ratingUrl: null,
      version: 2,
    });
    expect(await refusal(desk.agencies.update({ id, version: 1, patch: { note: "ช้าไป" } }))).toMatchObject({
      code: "VERSION_CONFLICT",
    });
    expect((await desk.agencies.get({ id })).note).toBe("โทรแล้ว");
  });

  it("guards officer, service point and secrets by the same version", async () => {
    const id = await create();
    await desk.agencies.setOfficer({ id, version: 1, officer: OFFICER });
    expect(await refusal(desk.agencies.setOfficer({ id, version: 1, officer: null }))).toMatchObject({
      code: "VERSION_CONFLICT",
    });
    await desk.agencies.setServicePoint({ id, version: 2, servicePoint: SERVICE_POINT });
    const detail = await desk.agencies.get({ id });
    expect(detail.officer).toEqual(OFFICER);
    expect(detail.servicePoint).toEqual({ ...SERVICE_POINT, displayNameTh: "อบต.ชัยพร" });
    expect(detail.row.version).toBe(3);
  });

  it("settles the doubt about a name when the name is corrected", async () => {
    const [doubtful] = [agencyRow(1, { name: "ป่งไฮ", nameCheck: "โป่งไฮ" })];
    await desk.store.write({ what: "test", undoable: false }, (writer) => writer.table("agency").insert(doubtful));
    await desk.agencies.update({ id: doubtful.id, version: 1, patch: { name: "โป่งไฮ" } });
    expect((await desk.agencies.get({ id: doubtful.id })).row.nameCheck).toBeNull();
  });

  it.each([
    ["javascript:alert(1)"],
    ["example.com"],
    ["https://user@example.com/"],
  ])("refuses %s as a rating URL", async (ratingUrl) => {
    const id = await create();
    expect(await refusal(desk.agencies.update({ id, version: 1, patch: { ratingUrl } }))).toEqual({
      code: "URL_INVALID",
      details: { field: "ratingUrl" },
    });
  });

  it("lists agencies in the order of official tables and answers as the contract says", async () => {
    await create("เซกา", "3804");
    await create("ชัยพร");
    await create("คำนาดี", "3801", "TOWN");
    const answer = await desk.agencies.list({});
    expect(answer.rows.map((row) => `${row.kind} ${row.name}`)).toEqual(["TOWN คำนาดี", "SAO เซกา", "SAO ชัยพร"]);
    expect(() => contract.list.output.parse(answer)).not.toThrow();
    const [first] = answer.rows;
    const detail = await desk.agencies.get({ id: first?.id ?? "" });
    expect(() => contract.get.output.parse(detail)).not.toThrow();
  });

  it("carries each agency's obligation in the round asked for", async () => {
    const id = await create();
    const { id: roundId } = await desk.rounds.create({
      title: "รอบ 1",
      circularNo: "",
      circularDate: null,
      deadline: "2026-11-19",
      steps: [
        { title: "ลงทะเบียน", isReport: false },
        { title: "รายงาน", isReport: true },
      ],
    });
    const { steps } = await desk.rounds.get({ id: roundId });
    await desk.obligations.markSteps({ roundId, agencyIds: [id], stepIds: [steps[0]?.id ?? ""], done: true });
    const late = await create("มาทีหลัง");
    const rows = (await desk.agencies.list({ roundId })).rows;
    expect(rows.find((row) => row.id === id)?.obligation).toEqual({
      roundId,
      state: "pending",
      reportedOn: null,
      overdue: true,
      late: false,
      stepsDone: [steps[0]?.id],
    });
    expect(rows.find((row) => row.id === late)?.obligation).toBeNull();
    const history = (await desk.agencies.get({ id })).history;
    expect(history.map(({ changes }) => changes)).toEqual([
      [{ field: "step", before: null, after: "ลงทะเบียน" }],
      [{ field: "obligation", before: null, after: "รอบ 1" }],
      [{ field: "agency", before: null, after: "อบต.ชัยพร" }],
    ]);
  });
});

describe("pins", () => {
  it("reads what was pasted and keeps it as typed", async () => {
    const id = await create();
    const { pin } = await desk.agencies.setPin({ id, version: 1, text: " 103.6464, ๑๘.๓๖๐๙ " });
    expect(pin).toMatchObject({ lat: 18.3609, lon: 103.6464, source: "103.6464, ๑๘.๓๖๐๙", state: "ok" });
    expect((await desk.agencies.get({ id })).pin).toEqual(pin);
  });

  it("says why a pin cannot be read", async () => {
    const id = await create();
    const set = (text: string) => refusal(desk.agencies.setPin({ id, version: 1, text }));
    expect(await set("https://maps.app.goo.gl/AbCdEf123")).toMatchObject({ code: "COORDINATES_SHORT_LINK" });
    expect(await set("หน้าวัด")).toMatchObject({ code: "COORDINATES_UNREADABLE" });
    expect((await desk.agencies.get({ id })).pin).toBeNull();
  });

  it("says that coordinates were typed the other way round, without doubting the place", async () => {
    const id = await create();
    const { pin } = await desk.agencies.setPin({ id, version: 1, text: "103.6464, 18.3609" });
    expect(pin).toMatchObject({ lat: 18.3609, lon: 103.6464, state: "ok", reasons: [{ code: "swapped", km: null }] });
    await desk.agencies.setPin({ id, version: 2, text: "18.3609, 103.6464" });
    expect((await desk.agencies.get({ id })).pin?.reasons).toEqual([]);
  });

  it("asks to check a pin in another province, and two on one spot", async () => {
    const [a, b, c] = [await create("ก"), await create("ข"), await create("ค")];
    await desk.agencies.setPin({ id: a, version: 1, text: "18.1446, 100.1403" });
    await desk.agencies.setPin({ id: b, version: 1, text: "18.3, 103.6" });
    const { pin } = await desk.agencies.setPin({ id: c, version: 1, text: "18.3, 103.6" });
    expect(pin).toMatchObject({ state: "check", reasons: [{ code: "shared-with-other", km: null }] });
    const far = (await desk.agencies.get({ id: a })).pin;
    expect(far?.state).toBe("check");
    expect(far?.reasons).toMatchObject([{ code: "outside-province" }]);
    // Phrae is some 371 km from Bueng Kan's town, and the province reaches less than 60 km towards it.
    expect(far?.reasons[0]?.km).toBeGreaterThan(300);
    expect(far?.reasons[0]?.km).toBeLessThan(371);
    expect((await desk.agencies.list({})).rows.map((row) => row.pin)).toEqual(["check", "check", "check"]);
    await desk.agencies.setPin({ id: b, version: 2, text: null });
    expect((await desk.agencies.get({ id: c })).pin?.state).toBe("ok");
  });
});
