import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "../../shared/contract";
import { snapshotOf } from "../support/registry-desk";
import { openRoundDesk, type RoundDesk } from "../support/round-desk";

const ACTS = [
  ...["report", "reportSteps", "takeBack", "correct", "removeReport", "tick", "untick", "column", "clearColumn"],
  ...["pass", "sendBack", "pend", "call", "evidence", "removeFile", "leave", "comeBack"],
  ...["renameStep", "addStep", "dropStep", "extend", "head", "close", "reopen", "template", "holiday", "newRound"],
] as const;
type Act = { readonly do: string; readonly a: number; readonly v: number };
const act: fc.Arbitrary<Act> = fc.record({ do: fc.constantFrom(...ACTS), a: fc.nat(4), v: fc.nat(3) });

const DAYS = ["2021-01-18", "2021-01-19", "2021-01-20"];

/** Does one act in the round on whatever there is. @returns the activity's id, or null where there was nothing to act on */
async function perform(on: RoundDesk, { do: what, a, v }: Act): Promise<string | null> {
  const { roundId } = on;
  const agencies = await on.context.store.read((reader) => reader.table("agency").find({}, { by: "serial" }));
  const agencyId = agencies[a % agencies.length]?.id ?? "";
  const agencyIds = [agencyId];
  const round = await on.rounds.get({ id: roundId });
  const { version } = round;
  const markable = round.steps.filter(({ isReport }) => !isReport).map(({ id }) => id);
  const stepIds = [markable[v % Math.max(1, markable.length)] ?? ""];
  const own = { id: roundId, version };
  const receivedOn = DAYS[v % DAYS.length] ?? "";
  const [report] = (await on.reports.list({ roundId, agencyId })).rows;
  switch (what) {
    case "report":
      return (await on.reports.record({ roundId, agencyId, receivedOn, steps: [] })).activityId;
    case "reportSteps":
    case "takeBack": {
      const steps = [{ stepId: stepIds[0] ?? "", done: what === "reportSteps", note: `note ${v}` }];
      return (await on.reports.record({ roundId, agencyId, channel: "line", steps })).activityId;
    }
    case "correct":
      if (!report) return null;
      return (await on.reports.update({ id: report.id, version: report.version, patch: { receivedOn } })).activityId;
    case "removeReport":
      return report ? (await on.reports.remove({ id: report.id, version: report.version })).activityId : null;
    case "tick":
    case "untick":
      return (await on.obligations.markSteps({ roundId, agencyIds, stepIds, done: what === "tick" })).activityId;
    case "column":
    case "clearColumn": {
      const { rows } = await on.desk.grid({ roundId });
      const all = rows.map((row) => row.agencyId);
      const steps = round.steps.map(({ id }) => id);
      return (await on.desk.markGrid({ roundId, agencyIds: all, stepIds: steps, done: what === "column" })).activityId;
    }
    case "pass":
      return (await on.verify.pass({ roundId, agencyIds })).activityId;
    case "sendBack":
      return (await on.verify.sendBack({ roundId, agencyIds, reason: `reason ${v}` })).activityId;
    case "pend":
      return (await on.obligations.setState({ roundId, agencyIds, state: "pending" })).activityId;
    case "call":
      return (await on.calls.log({ roundId, agencyIds, outcome: "promised", promisedOn: "2021-01-25", note: "" }))
        .activityId;
    case "evidence": {
      const file = { name: "ก.txt", bytes: new Uint8Array([v]) };
      const reportId = report && v > 1 ? { reportId: report.id } : {};
      return (await on.attachments.addEvidence({ roundId, agencyId, file, ...reportId })).activityId;
    }
    case "removeFile": {
      const [file] = (await on.desk.agency({ roundId, agencyId })).attachments;
      return file ? (await on.attachments.remove({ id: file.id, version: file.version })).activityId : null;
    }
    case "leave":
      return (await on.rounds.removeAgencies({ id: roundId, agencyIds, reason: `merged ${v}` })).activityId;
    case "comeBack":
      return (await on.rounds.addAgencies({ id: roundId, agencyIds })).activityId;
    case "renameStep":
    case "addStep":
    case "dropStep": {
      const steps = round.steps.map((step, at) => (at === v ? { ...step, title: `${step.title} ${a}` } : step));
      if (what === "addStep") steps.splice(v, 0, { title: `step ${a}`, isReport: false } as (typeof steps)[number]);
      if (what === "dropStep") steps.splice(v, 1);
      return (await on.rounds.editSteps({ ...own, steps })).activityId;
    }
    case "extend":
      return (
        await on.rounds.extend({ ...own, target: v > 1 ? "agencies" : "department", to: `2021-02-1${a}`, reason: "r" })
      ).activityId;
    case "head":
      return (
        await on.rounds.update({ ...own, subject: `subject ${v}`, references: [{ type: "letter", text: "ว 1" }] })
      ).activityId;
    case "close":
      return (await on.rounds.close(own)).activityId;
    case "reopen":
      return (await on.rounds.reopen(own)).activityId;
    case "template":
      return (await on.templates.save({ roundId, title: `template ${v}` })).activityId;
    case "holiday":
      return (await on.holidays.add({ rows: [{ day: `2021-02-0${a + 1}`, name: `holiday ${v}`, off: v > 0 }] }))
        .activityId;
    default: {
      const head = { title: `round ${a}`, circularNo: "", circularDate: null, deadline: "2021-03-01" };
      return (await on.rounds.create({ ...head, steps: [{ title: "ขั้น", isReport: false }] })).activityId;
    }
  }
}

/** Nobody is lost and nobody counted twice: states add up to the agencies of the round, in every way they are grouped. */
async function expectWhole(on: RoundDesk): Promise<void> {
  const { total, byRecipient, byKind } = await on.overview();
  const rows = await on.context.store.read((reader) =>
    reader.table("obligation").find({ roundId: on.roundId, removedAt: null }),
  );
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  expect(rows).toHaveLength(count("pending") + count("reported") + count("verified") + count("returned"));
  const closed = (await on.rounds.get({ id: on.roundId })).closedAt !== null;
  if (!closed) {
    expect(total.total).toBe(rows.length);
    expect(total.reported.count).toBe(count("reported") + count("verified"));
    expect(total.outstanding.count).toBe(count("pending") + count("returned"));
    expect([total.verified.count, total.returned]).toEqual([count("verified"), count("returned")]);
  }
  for (const groups of [byRecipient, byKind]) {
    expect(groups.reduce((sum, { progress }) => sum + progress.total, 0)).toBe(total.total);
    expect(groups.reduce((sum, { progress }) => sum + progress.reported.count, 0)).toBe(total.reported.count);
  }
}

async function undoable(on: RoundDesk, ids: readonly string[]): Promise<string[]> {
  const { rows } = await on.activity.list({ limit: 1000 });
  return ids.filter((id) => rows.some((row) => row.id === id && row.undoable));
}

describe("a round, whatever is done in it", () => {
  it("adds up at every moment; undone in reverse it is as it was, redone as it became", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 16 }), async (acts) => {
        const on = await openRoundDesk();
        try {
          const start = await snapshotOf(on.context.store);
          const done: string[] = [];
          for (const given of acts) {
            const activityId = await perform(on, given).catch((error: unknown) => {
              if (error instanceof AppError) return null;
              throw error;
            });
            if (activityId) done.push(activityId);
            await expectWhole(on);
          }
          const end = await snapshotOf(on.context.store);
          const undos: string[] = [];
          for (const id of (await undoable(on, done)).toReversed()) {
            undos.push((await on.activity.undo({ id })).activityId);
            await expectWhole(on);
          }
          expect(await snapshotOf(on.context.store)).toEqual(start);
          for (const id of undos.toReversed()) await on.activity.undo({ id });
          expect(await snapshotOf(on.context.store)).toEqual(end);
        } finally {
          await on.close();
        }
      }),
      { numRuns: 25 },
    );
  });
});
