import { v7 } from "uuid";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { activityHandlers } from "../../main/core/activity";
import { agencyTimeline } from "../../main/core/agencies/timeline";
import type { Context } from "../../main/core/context";
import type { Handlers } from "../../main/core/handlers";
import { paperHandlers } from "../../main/core/prints";
import { roundHandlers } from "../../main/core/rounds";
import { openTestContext, putAgencies, type TestContext } from "../support/test-context";

const PNG = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
);

let test: TestContext;
let context: Context;
let posters: Handlers["posters"];
let ids: string[];

beforeEach(async () => {
  test = await openTestContext("2021-01-20T05:00:00.000Z");
  context = test.context;
  ({ posters } = paperHandlers(context));
  ids = await putAgencies(context, [
    { kind: "SAO", name: "ไคสี", district: "3801" },
    { kind: "SAO", name: "กกตาล", district: "3801" },
  ]);
});

afterEach(() => test.close());

const printedAt = (agencyId: string, at: string, who: string) =>
  context.store.note((writer) => writer.table("posterPrint").insert({ id: v7(), agencyId, printedAt: at, who }));
const row = async (agencyId = ids[0]) => {
  const { rows } = await posters.log({ agencyIds: [agencyId ?? ""] });
  return rows[0];
};

describe("the log of posters", () => {
  it("counts the prints of each agency, and says when the last was and by whom", async () => {
    await printedAt(ids[0] ?? "", "2021-01-18T03:00:00.000Z", "สมหญิง");
    await printedAt(ids[0] ?? "", "2021-01-19T03:00:00.000Z", "สมชาย");
    expect(await row()).toMatchObject({ times: 2, last: { at: "2021-01-19T03:00:00.000Z", who: "สมชาย" } });
    expect(await row(ids[1])).toMatchObject({ times: 0, last: null, installed: null });
  });

  it("notes the day a poster was put up, by whom, with a photo that can be looked at, and that it hangs no more", async () => {
    await posters.setInstalled({
      agencyIds: [ids[0] ?? ""],
      installed: true,
      on: "2021-01-19",
      photo: { name: "หน้าสำนักงาน.png", bytes: PNG },
    });
    expect(await row()).toMatchObject({
      installed: { on: "2021-01-19", photo: "หน้าสำนักงาน.png", who: "ผู้ทดสอบ" },
    });
    const photo = await posters.photo({ agencyId: ids[0] ?? "" });
    expect([photo.name, photo.mime, photo.size]).toEqual(["หน้าสำนักงาน.png", "image/png", PNG.byteLength]);
    // Another day, the photo stays.
    await posters.setInstalled({ agencyIds: [ids[0] ?? ""], installed: true, on: "2021-01-20" });
    expect(await row()).toMatchObject({ installed: { on: "2021-01-20", photo: "หน้าสำนักงาน.png" } });
    await posters.setInstalled({ agencyIds: [ids[0] ?? ""], installed: false });
    expect((await row())?.installed).toBeNull();
    await expect(posters.photo({ agencyId: ids[0] ?? "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("stands in the agency's history and can be taken back", async () => {
    const { activityId } = await posters.setInstalled({ agencyIds: ids, installed: true });
    const history = await context.store.read((reader) => agencyTimeline(context, reader, ids[0] ?? ""));
    expect(history[0]).toMatchObject({
      what: "posters.install",
      changes: [{ field: "posterInstall.installedOn", before: null, after: "2021-01-20" }],
    });
    await activityHandlers(context).undo({ id: activityId });
    expect((await row())?.installed).toBeNull();
  });

  it("never marks the poster step", async () => {
    const { id } = await roundHandlers(context).create({
      title: "การเชื่อมโยงคู่มือ 2564",
      circularNo: "ว 1",
      circularDate: "2021-01-18",
      deadline: "2021-01-29",
      steps: [{ title: "พิมพ์และติดตั้งโปสเตอร์", isReport: false }],
    });
    await posters.setInstalled({ agencyIds: ids, installed: true });
    const counts = await context.store.read((reader) => reader.roundCounts(id));
    expect(counts.map(({ state, stepsDone }) => [state, stepsDone])).toEqual([
      ["pending", []],
      ["pending", []],
    ]);
  });

  it("takes no day that has not come, and nothing but a picture for a photo", async () => {
    const note = (more: object) => posters.setInstalled({ agencyIds: [ids[0] ?? ""], installed: true, ...more });
    await expect(note({ on: "2021-01-21" })).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(
      note({ photo: { name: "photo.png", bytes: new TextEncoder().encode("<svg onload=alert(1)>") } }),
    ).rejects.toMatchObject({ code: "PICTURE_UNSUPPORTED" });
    expect((await row())?.installed).toBeNull();
  });
});
