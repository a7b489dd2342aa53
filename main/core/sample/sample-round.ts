import type { contract, ParsedOf } from "../../../shared/contract";
import { addDays, type CalendarDay } from "../../../shared/domain/calendar-day";
import { STEP_TEMPLATES } from "../../../shared/domain/step-templates";
import type { Context } from "../context";
import { obligationHandlers, roundHandlers } from "../rounds";

type NewRound = ParsedOf<(typeof contract)["rounds"]["create"]>;

/** How the made-up agencies stand, by their place in the list: of 12, five reported (one verified, one sent back later). */
const REPORTED = [0, 2, 5, 7, 10];
const VERIFIED = [2];
const RETURNED = [10];
/** How many steps the others have done. */
const BEGUN: readonly number[] = [0, 2, 0, 1, 4, 0, 0, 0, 3, 0, 0, 1];

function newRound(today: CalendarDay): NewRound {
  const [template] = STEP_TEMPLATES;
  return {
    title: "การเชื่อมโยงคู่มือสำหรับประชาชน ผ่านระบบ CITIZENinfo (ตัวอย่าง)",
    circularNo: "สม 0023.1/ว 123",
    circularDate: addDays(today, -9),
    deadline: addDays(today, 4),
    steps: (template?.steps ?? []).map((step) => ({ ...step })),
  };
}

/** Starts a round in the sample and marks some of it, so that every screen has something to show. */
export async function startSampleRound(context: Context, today: CalendarDay): Promise<void> {
  const obligations = obligationHandlers(context);
  const { id: roundId } = await roundHandlers(context).create(newRound(today));
  const { agencyIds, stepIds } = await context.store.read(async (reader) => ({
    agencyIds: (await reader.table("agency").find({}, { by: "serial" })).map(({ id }) => id),
    stepIds: (await reader.table("step").find({ roundId, isReport: 0 }, { by: "position" })).map(({ id }) => id),
  }));
  const at = (places: readonly number[]): string[] => agencyIds.filter((_, index) => places.includes(index % 12));

  await obligations.markSteps({ roundId, agencyIds: at(REPORTED), stepIds, done: true });
  for (const [step, stepId] of stepIds.entries()) {
    const done = agencyIds.filter((_, index) => (BEGUN[index % 12] ?? 0) > step);
    if (done.length > 0) await obligations.markSteps({ roundId, agencyIds: done, stepIds: [stepId], done: true });
  }
  const reported = at(REPORTED);
  for (let daysAgo = 8; daysAgo >= 0; daysAgo -= 1) {
    const thatDay = reported.filter((_, index) => index % 9 === 8 - daysAgo);
    const on = addDays(today, -daysAgo);
    if (thatDay.length > 0) await obligations.setState({ roundId, agencyIds: thatDay, state: "reported", on });
  }
  await obligations.setState({ roundId, agencyIds: at(VERIFIED), state: "verified" });
  const reason = "ยังเชื่อมโยงคู่มือไม่ครบถ้วน";
  await obligations.setState({ roundId, agencyIds: at(RETURNED), state: "returned", reason });
}
