import { readFileSync } from "node:fs";
import { call, expectAccessible, expectNotCut, goTo, openSample, SIZES, shot } from "./support/app";
import { expect, test } from "./support/test";

interface Row {
  readonly name: string;
  readonly kind: string;
  readonly district: { readonly code: string; readonly name: string } | null;
  readonly obligation: { readonly state: string } | null;
}

/** Width and height as a PNG's head says them. */
function sizeOf(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("text and picture of a district hold its own agencies only, and the slide is 16:9", async ({ desk, host }) => {
  const { page } = desk;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await openSample(page);
  const { currentRoundId } = await call<{ currentRoundId: string }>(page, "app.status");
  const { rows } = await call<{ rows: Row[] }>(page, "agencies.list", { roundId: currentRoundId });
  const open = rows.filter(({ obligation }) => ["pending", "returned"].includes(obligation?.state ?? ""));
  const ofDistrict = (row: Row) => (["SUBDISTRICT_MUNICIPALITY", "SAO"].includes(row.kind) ? row.district : null);
  const district = open.map(ofDistrict).find((found) => found !== null);
  const own = open.filter((row) => ofDistrict(row)?.code === district?.code);
  const others = open.filter((row) => ofDistrict(row)?.code !== district?.code);

  await page.getByRole("button", { name: /ส่งต่อ$/ }).click();
  const words = page.getByRole("region", { name: "ข้อความ", exact: true }).last();
  for (const { name } of open) await expect(words).toContainText(name);
  await expect(page.locator("canvas[data-ready]")).toBeVisible();
  await expectAccessible(page);
  for (const { name, ...size } of SIZES) {
    await page.setViewportSize(size);
    await expect(page.getByRole("button", { name: "คัดลอกข้อความ" })).toBeInViewport({ ratio: 1 });
    await expectNotCut(page);
    await shot(page, `share-all-${name}`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });

  await goTo(page, `overview/share?to=${district?.code}`);
  for (const { name } of own) await expect(words).toContainText(name);
  const text = (await words.textContent()) ?? "";
  const names = new Set(own.map(({ name }) => name));
  for (const { name } of others) if (!names.has(name)) expect(text).not.toContain(name);
  expect(text).not.toMatch(/[0-9]/);
  await page.getByText("เลขอารบิก", { exact: true }).click();
  await expect(words).toContainText(`ยังไม่รายงาน ${own.length} แห่ง`);
  await expectAccessible(page);
  await shot(page, "share-district");
  await page.getByRole("button", { name: "คัดลอกข้อความ" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`ยังไม่รายงาน ${own.length} แห่ง`);
  await page.getByRole("button", { name: "คัดลอกรูป" }).click();
  const types = () => page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
  await expect.poll(types).toContain("image/png");

  if (host !== "web") return;
  const save = async () => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "บันทึกรูป" }).click();
    const saved = await download;
    await saved.saveAs(`test-output/screens/${saved.suggestedFilename()}`);
    return { name: saved.suggestedFilename(), size: sizeOf(await saved.path()) };
  };
  const card = await save();
  expect(card.name).toContain(district?.name ?? "?");
  expect(card.size[0]).toBe(1080);
  await goTo(page, "overview/share");
  expect((await save()).size).toEqual([1920, 1080]);
});
