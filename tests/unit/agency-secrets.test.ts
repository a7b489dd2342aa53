import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "../../shared/contract";
import { contacts } from "../../shared/contract/agencies";
import { openRegistryDesk, type RegistryDesk } from "../support/registry-desk";

const SECRET_CODE = "ABCDEF234567892";
const SECRET_PASSWORD = "TH0000001234";
const OFFICER = { name: "สมชาย ใจดี", position: "นักวิชาการ", mobile: "0810000000", email: "s@example.com" };

let desk: RegistryDesk;
beforeEach(async () => {
  desk = await openRegistryDesk({ passphrase: "correct horse" });
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
const create = async () => {
  const { id } = await desk.agencies.create({ kind: "SAO", name: "ชัยพร", districtCode: "3801" });
  return id;
};
const versionOf = async (id: string) => (await desk.agencies.get({ id })).row.version;

describe("secrets of an agency", () => {
  it("are asked a passphrase for before the first is stored", async () => {
    const fresh = await openRegistryDesk();
    try {
      const { id } = await fresh.agencies.create({ kind: "SAO", name: "ก", districtCode: "3801" });
      const set = fresh.agencies.setSecret({ id, version: 1, field: "code", value: SECRET_CODE });
      expect(await refusal(set)).toMatchObject({ code: "PASSPHRASE_REQUIRED" });
    } finally {
      await fresh.dispose();
    }
  });

  it("are masked everywhere and shown only when asked, which is logged without the value", async () => {
    const id = await create();
    await desk.agencies.setSecret({ id, version: 1, field: "code", value: SECRET_CODE });
    await desk.agencies.setSecret({ id, version: 2, field: "password", value: SECRET_PASSWORD });
    await desk.agencies.setSecret({ id, version: 3, field: "code", value: "FEDCBA987654321" });
    const detail = await desk.agencies.get({ id });
    expect(detail.row.code).toEqual({ secret: true, last3: "321" });
    expect(detail.row.hasPassword).toBe(true);
    expect(detail.password).toEqual({ secret: true, last3: "234" });
    expect(detail.history.flatMap(({ changes }) => changes)).toEqual([
      { field: "code", before: "•••892", after: "•••321" },
      { field: "password", before: null, after: "•••234" },
      { field: "code", before: null, after: "•••892" },
      { field: "agency", before: null, after: "อบต.ชัยพร" },
    ]);

    expect(await desk.agencies.reveal({ id, field: "password" })).toEqual({ value: SECRET_PASSWORD });
    const activities = (await desk.activity.list({ limit: 100 })).rows;
    expect(activities[0]).toMatchObject({ what: "agencies.reveal", subject: "อบต.ชัยพร", undoable: false });
    // Who looked stands in the agency's own history too, without what was seen.
    const [latest] = (await desk.agencies.get({ id })).history;
    expect(latest).toMatchObject({ what: "agencies.reveal", changes: [], undoable: false });
    expect(JSON.stringify(latest)).not.toContain(SECRET_PASSWORD);
    const seen = JSON.stringify([detail, activities, await desk.agencies.list({}), desk.log.lines]);
    expect(seen).not.toContain(SECRET_PASSWORD);
    expect(seen).not.toContain(SECRET_CODE);
    const stored = await desk.store.read(async (reader) =>
      JSON.stringify([await reader.table("change").find(), await reader.table("credential").find()]),
    );
    expect(stored).not.toContain(SECRET_PASSWORD);
    expect(stored).not.toContain(SECRET_CODE);
  });

  it("are kept in one spelling: a code typed in groups and small letters is the code of the sheet", async () => {
    const id = await create();
    await desk.agencies.setSecret({ id, version: 1, field: "code", value: "abcde f2345-67892" });
    expect(await desk.agencies.reveal({ id, field: "code" })).toEqual({ value: "ABCDEF234567892" });
    await desk.agencies.setSecret({ id, version: 2, field: "code", value: SECRET_CODE });
    expect((await desk.activity.undo({})).what).toBe("agencies.setSecret");
    expect((await desk.agencies.get({ id })).row.code).toBeNull();
  });

  it("says that there is none to show", async () => {
    const id = await create();
    expect(await refusal(desk.agencies.reveal({ id, field: "code" }))).toMatchObject({ code: "NOT_FOUND" });
  });

  it("come back with an agency that was removed and restored", async () => {
    const id = await create();
    await desk.agencies.setSecret({ id, version: 1, field: "code", value: SECRET_CODE });
    const { activityId } = await desk.agencies.remove({ id, version: 2 });
    expect((await desk.agencies.list({})).rows).toEqual([]);
    await desk.activity.undo({ id: activityId });
    expect(await desk.agencies.reveal({ id, field: "code" })).toEqual({ value: SECRET_CODE });
  });
});

describe("personal data", () => {
  it("lists every officer with the agency's full name", async () => {
    const id = await create();
    await desk.agencies.setOfficer({ id, version: 1, officer: OFFICER });
    const answer = await desk.contacts.list({});
    expect(answer.rows).toEqual([{ agencyId: id, agency: "องค์การบริหารส่วนตำบลชัยพร", officer: OFFICER }]);
    expect(() => contacts.list.output.parse(answer)).not.toThrow();
  });

  it("erases an officer for good, from history and undo too", async () => {
    const id = await create();
    const { activityId } = await desk.agencies.setOfficer({ id, version: 1, officer: OFFICER });
    await desk.agencies.setOfficer({ id, version: 2, officer: { ...OFFICER, mobile: "0899999999" } });
    await desk.contacts.erase({ agencyId: id });
    const everything = await desk.store.read(async (reader) =>
      JSON.stringify([await reader.table("officer").find(), await reader.table("change").find()]),
    );
    expect(everything).not.toContain("สมชาย");
    expect(everything).not.toContain("0899999999");
    expect(JSON.stringify(await desk.agencies.get({ id }))).not.toContain("สมชาย");
    expect(await refusal(desk.activity.undo({ id: activityId }))).toMatchObject({ code: "UNDO_NOT_POSSIBLE" });
    expect((await desk.contacts.list({})).rows).toEqual([]);
    expect(await versionOf(id)).toBe(3);
  });
});
