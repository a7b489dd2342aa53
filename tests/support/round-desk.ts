import { activityHandlers } from "../../main/core/activity";
import { attachmentHandlers } from "../../main/core/attachments";
import { callHandlers, deskHandlers, verifyHandlers } from "../../main/core/desk";
import { holidayHandlers } from "../../main/core/holidays";
import { reportHandlers } from "../../main/core/reports";
import { obligationHandlers, overviewHandlers, roundHandlers } from "../../main/core/rounds";
import { templateHandlers } from "../../main/core/templates";
import { openTestContext, putAgencies, type TestContext } from "./test-context";

/** The agencies of these tests, in the order they are put: kind, name, district. */
export const MEMBERS = [
  { kind: "SAO", name: "หอคำ", district: "3801" },
  { kind: "SUBDISTRICT_MUNICIPALITY", name: "ไคสี", district: "3801" },
  { kind: "SAO", name: "ท่าสะอาด", district: "3804" },
  { kind: "PAO", name: "บึงกาฬ" },
  { kind: "TOWN", name: "คำนาดี", district: "3801" },
] as const;

const STEPS = [
  { title: "เข้าสู่ระบบ", isReport: false },
  { title: "ตรวจสอบจุดบริการ", isReport: false },
  { title: "รายงานผล", isReport: true },
];

/** A running round of five agencies, two steps and the report, with every use case of the desk over a real store. */
export async function openRoundDesk(now = "2021-01-20T05:00:00.000Z") {
  const test: TestContext = await openTestContext(now);
  const { context } = test;
  const ids = await putAgencies(context, MEMBERS);
  const rounds = roundHandlers(context);
  const { id: roundId } = await rounds.create({
    title: "เชื่อมโยงคู่มือ",
    circularNo: "บก 0023.1/ว 12",
    circularDate: "2021-01-18",
    deadline: "2021-01-31",
    steps: STEPS,
  });
  const { steps } = await rounds.get({ id: roundId });
  return {
    ...test,
    roundId,
    /** Ids of the steps: log in, check, report. */
    stepIds: steps.map(({ id }) => id) as [string, string, string],
    id: (name: (typeof MEMBERS)[number]["name"]): string => ids[MEMBERS.findIndex((one) => one.name === name)] ?? "",
    rounds,
    obligations: obligationHandlers(context),
    overview: () => overviewHandlers(context).get({ roundId }),
    reports: reportHandlers(context),
    desk: deskHandlers(context),
    verify: verifyHandlers(context),
    calls: callHandlers(context),
    attachments: attachmentHandlers(context),
    templates: templateHandlers(context),
    holidays: holidayHandlers(context),
    activity: activityHandlers(context),
  };
}

export type RoundDesk = Awaited<ReturnType<typeof openRoundDesk>>;
