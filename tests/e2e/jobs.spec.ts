import { call, goTo, openSample } from "./support/app";
import { judgeScreen } from "./support/judge";
import { expect, test } from "./support/test";

interface Jobs {
  readonly rows: readonly { readonly operation: string; readonly state: string }[];
}

test("long work goes on while one looks elsewhere, and is stopped from the tray", async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  await goTo(page, "posters");
  await page.getByRole("button", { name: /^จัดทำ PDF โปสเตอร์/ }).click();
  await goTo(page, "overview");
  const tray = page.getByRole("region", { name: "งานที่กำลังทำ" });
  const cancel = tray.getByRole("button", { name: "ยกเลิกงาน: พิมพ์โปสเตอร์" });
  await cancel.click();
  await expect(tray.getByText("ยกเลิกแล้ว")).toBeVisible();
  await judgeScreen(page, "65-job-cancelled");
  const { rows } = await call<Jobs>(page, "jobs.list");
  expect(rows.find(({ operation }) => operation === "posters.print")?.state).toBe("cancelled");
  await goTo(page, "posters");
  await expect(page.getByRole("button", { name: /^จัดทำ PDF โปสเตอร์/ })).toBeEnabled();
});
