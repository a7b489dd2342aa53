import { expectAccessible, expectNotCut, goTo, SIZES, shot } from "./support/app";
import { openSixty } from "./support/sixty";
import { expect, test } from "./support/test";

test("every screen of a round stands with 25 of 60 reported, in every window size", async ({ desk }) => {
  const { page } = desk;
  await expect(page.getByRole("button", { name: /เริ่มจากไฟล์ของฉัน/ })).toBeVisible();
  const roundId = await openSixty(page);
  await page.reload();
  await expect(page.getByText("25 จาก 60 แห่ง รายงานแล้ว")).toBeVisible();
  await expect(page.getByRole("img", { name: "รายงานแล้วร้อยละ 41.67" })).toBeVisible();
  await expect(page.locator(".ov-quote")).toContainText("รายงานแล้ว ๒๕ แห่ง คิดเป็นร้อยละ ๔๑.๖๗");
  const places = [
    ["overview", "overview"],
    ["agencies", "agencies"],
    ["desk", "desk"],
    ["inbox", "desk/inbox"],
    ["grid", "desk/grid"],
    ["verify", "desk/verify"],
    ["calls", "desk/calls"],
    ["round", `rounds/${roundId}`],
    ["map", "map"],
  ] as const;
  for (const [name, route] of places) {
    await goTo(page, route);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const { name: size, ...window } of SIZES.slice(0, 2)) {
      await page.setViewportSize(window);
      await shot(page, `sixty-${name}-${size}`);
      await expectNotCut(page);
    }
    await expectAccessible(page);
  }
});
