import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { AgencyRow } from "../../../shared/contract/agencies";
import { call } from "./app";
import { sample } from "./judge";

interface Truth {
  readonly "accounts-bueng-kan.xlsx": { readonly records: readonly { readonly key: string }[] };
}

const TITLE = "การเชื่อมโยงคู่มือสำหรับประชาชน ผ่านระบบ CITIZENinfo";
/** The sheet names one agency twice; with this one they are sixty. */
const SIXTIETH = "OTHER|ศูนย์บริการร่วมอำเภอเซกา|เซกา|บึงกาฬ";
const REPORTED = 25;
const VERIFIED = 9;
const RETURNED = 2;

/** A day so many days from another, in the manner of the contract. */
const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The province's sixty agencies, typed in one by one. @returns their ids in the order of the list */
export async function putSixty(page: Page): Promise<string[]> {
  const truth: Truth = JSON.parse(readFileSync(sample("truth.json"), "utf8"));
  const keys = new Set(truth["accounts-bueng-kan.xlsx"].records.map(({ key }) => key)).add(SIXTIETH);
  await call(page, "settings.update", { provinceCode: "38", officeName: "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดบึงกาฬ" });
  const { rows: districts } = await call<{ rows: { code: string; name: string }[] }>(page, "imports.districts", {
    provinceCode: "38",
  });
  for (const key of keys) {
    const [kind, name, district] = key.split("|");
    const districtCode = districts.find((one) => one.name === district)?.code ?? null;
    await call(page, "agencies.create", { kind, name, districtCode });
  }
  return (await call<{ rows: AgencyRow[] }>(page, "agencies.list")).rows.map(({ id }) => id);
}

/** Everyone's responsible officer, made up; names of common length and a long one. */
async function putOfficers(page: Page): Promise<void> {
  const { rows } = await call<{ rows: AgencyRow[] }>(page, "agencies.list");
  const people = [
    ["นายสมชาย ใจดี", "นักจัดการงานทั่วไปชำนาญการ"],
    ["นางสาวพิมพ์ชนก รัตนวราภรณ์สกุล", "เจ้าพนักงานธุรการปฏิบัติงาน"],
    ["นางวรรณา มีสุข", "หัวหน้าสำนักปลัดองค์การบริหารส่วนตำบล"],
  ] as const;
  for (const [at, { id, version }] of rows.entries()) {
    const [name, position] = people[at % people.length] ?? people[0];
    await call(page, "agencies.setOfficer", {
      ...{ id, version },
      officer: { name, position, mobile: "080-000-0000", email: "" },
    });
  }
}

/** Sixty agencies, four days before the deadline: 25 have reported, day by day, some are checked, two sent back. */
export async function openSixty(page: Page): Promise<string> {
  const agencyIds = await putSixty(page);
  const { today } = await call<{ today: string }>(page, "app.status");
  const { rows: templates } = await call<{ rows: { id: string; steps: unknown[] }[] }>(page, "rounds.templates");
  const head = { title: TITLE, circularNo: "บก 0023.1/ว 236", circularDate: shifted(today, -9) };
  const { id: roundId } = await call<{ id: string }>(page, "rounds.create", {
    ...head,
    subject: TITLE,
    deadline: shifted(today, 4),
    steps: templates.find(({ id }) => id === "dla-2564-linking")?.steps,
  });
  const { steps } = await call<{ steps: { id: string; isReport: boolean }[] }>(page, "rounds.get", { id: roundId });
  const byHand = steps.filter(({ isReport }) => !isReport).map(({ id }) => id);
  // Every second one, so that districts stand differently.
  const order = [...agencyIds.filter((_, at) => at % 2 === 0), ...agencyIds.filter((_, at) => at % 2 === 1)];
  const told = order.slice(0, REPORTED + RETURNED);
  await call(page, "obligations.markSteps", { roundId, agencyIds: told.slice(0, 21), stepIds: byHand, done: true });
  await call(page, "obligations.markSteps", {
    roundId,
    agencyIds: order.slice(21, 42),
    stepIds: byHand.slice(0, 2),
    done: true,
  });
  for (let day = 0; day < 9; day += 1) {
    const state = { roundId, state: "reported", on: shifted(today, day - 8) };
    await call(page, "obligations.setState", { ...state, agencyIds: told.filter((_, at) => at % 9 === day) });
  }
  await call(page, "obligations.setState", { roundId, agencyIds: told.slice(0, VERIFIED), state: "verified" });
  const reason = "ยังเชื่อมโยงคู่มือไม่ครบถ้วน";
  await call(page, "obligations.setState", { roundId, agencyIds: told.slice(REPORTED), state: "returned", reason });
  await putOfficers(page);
  return roundId;
}
