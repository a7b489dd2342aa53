import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { call, goTo } from "./support/app";
import { openSixty } from "./support/sixty";
import { expect, test } from "./support/test";

/** Width and height as a PNG's head says them. */
function sizeOf(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Saves the picture that is shown, as the user does. @returns its size */
async function save(page: Page, as: string): Promise<readonly [number, number]> {
  await expect(page.locator("canvas[data-ready]")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "บันทึกรูป" }).click();
  const path = `test-output/screens/${as}.png`;
  await (await download).saveAs(path);
  return sizeOf(path);
}

/** Whether the outermost pixels at the left, the right and the bottom are paper below the band: nothing runs over them. */
async function edgesAreClear(page: Page): Promise<boolean> {
  return page.locator("canvas[data-ready]").evaluate((node) => {
    const canvas = node as HTMLCanvasElement;
    const pen = canvas.getContext("2d");
    if (!pen) return false;
    const { width, height } = canvas;
    const top = 260;
    const strips = [
      [0, top, 24, height - top],
      [width - 24, top, 24, height - top],
      [0, height - 12, width, 12],
    ] as const;
    return strips.every(([x, y, w, h]) => {
      const { data } = pen.getImageData(x, y, w, h);
      return data.every((value, at) => value === data[at % 4]);
    });
  });
}

const LONG = [
  "หนองบัวแดงใหญ่พัฒนาอุดมสมบูรณ์",
  "ศรีสำราญวัฒนานครเฉลิมพระเกียรติ",
  "บ้านใหม่หนองไทรทุ่งกุลาร้องไห้",
  "โพนทองดงมะไฟน้ำเกลี้ยงพัฒนา",
] as const;

test("pictures to share hold every name whole, with few agencies and with forty of long names", async ({
  desk,
  host,
}) => {
  test.skip(host !== "web", "The picture is drawn by the same page; only this host offers it as a download.");
  const { page } = desk;
  await expect(page.getByRole("button", { name: /เริ่มจากไฟล์ของฉัน/ })).toBeVisible();
  await openSixty(page);
  await page.reload();
  await goTo(page, "overview/share");
  expect(await save(page, "picture-slide")).toEqual([1920, 1080]);
  expect(await edgesAreClear(page)).toBe(true);
  await goTo(page, "overview/share?to=3803");
  const [width, height] = await save(page, "picture-card");
  expect([width, height >= 810]).toEqual([1080, true]);
  expect(await edgesAreClear(page)).toBe(true);

  const ids: string[] = [];
  for (let at = 0; at < 40; at += 1) {
    const name = `${LONG[at % LONG.length]}${at < 4 ? "" : `ที่ ${Math.floor(at / 4) + 1}`}`;
    const { id } = await call<{ id: string }>(page, "agencies.create", { kind: "SAO", name, districtCode: "3806" });
    ids.push(id);
  }
  await call(page, "rounds.create", {
    title:
      "การติดตามผลการดำเนินการเชื่อมโยงคู่มือสำหรับประชาชนขององค์กรปกครองส่วนท้องถิ่นผ่านระบบศูนย์กลางข้อมูลให้ประชาชนติดต่อราชการ (CITIZENinfo) ประจำปีงบประมาณ พ.ศ. 2570",
    ...{
      circularNo: "",
      circularDate: null,
      deadline: "2026-12-31",
      steps: [{ title: "รายงาน", isReport: true }],
      agencyIds: ids,
    },
  });
  await page.reload();
  await goTo(page, "overview/share?to=3806");
  const [, tall] = await save(page, "picture-card-forty");
  expect(tall).toBeGreaterThan(1500);
  expect(await edgesAreClear(page)).toBe(true);
  await goTo(page, "overview/share");
  expect(await save(page, "picture-slide-long-title")).toEqual([1920, 1080]);
});
