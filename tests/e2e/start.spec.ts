import { expect, test } from "./support/test";

test("the program opens, keeps its policy, and opens again over the same data", async ({ desk }) => {
  await expect(desk.page.getByText("เริ่มจากไฟล์ของฉัน")).toBeVisible();
  await expect(desk.page).toHaveTitle(/PakMud|ปักหมุด/);
  const policy = await desk.page.evaluate(async () => {
    const response = await fetch("/");
    return response.headers.get("content-security-policy");
  });
  expect(policy).toContain("default-src 'none'");
  const page = await desk.restart();
  await expect(page.getByText("เริ่มจากไฟล์ของฉัน")).toBeVisible();
  await expect(page).toHaveTitle(/PakMud|ปักหมุด/);
});

test("the core is asked while the app's own code is still on its way", async ({ desk, host }) => {
  test.skip(host !== "web", "only the web host's questions can be seen on their way");
  const { page } = desk;
  const asked = page.waitForRequest((request) => request.url().endsWith("/call"));
  // What is not needed to ask is held back: asked later, neither would ever come.
  await page.route(/\/assets\/(?!first-|bridge-)[^/]+\.js$/, async (route) => {
    await asked;
    await route.continue();
  });
  await page.reload();
  await expect(page.getByText("เริ่มจากไฟล์ของฉัน")).toBeVisible();
});

test("nothing from outside gets in: no inline script, no foreign request", async ({ desk }) => {
  const blocked = await desk.page.evaluate(async () => {
    const reports: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) => reports.push(event.effectiveDirective));
    const script = document.createElement("script");
    script.textContent = "window.__inline = true";
    document.head.append(script);
    const image = new Image();
    image.src = "https://example.com/x.png";
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { reports, inline: "__inline" in window };
  });
  const told = desk.troubles.splice(0);
  expect(told.filter((text) => /content security policy/i.test(text))).toHaveLength(2);
  expect(told.filter((text) => !/content security policy/i.test(text))).toEqual([
    "a request beyond this computer: https://example.com/x.png",
  ]);
  expect(blocked.inline).toBe(false);
  expect(blocked.reports).toEqual(expect.arrayContaining(["script-src-elem", "img-src"]));
});
