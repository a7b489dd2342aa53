import { describe, expect, test } from "vitest";
import {
  chosenAgencies,
  emptyDraft,
  missing,
  type RoundDraft,
  toCreate,
  withTemplate,
} from "../../../renderer/features/round/round-draft";
import { draftStep, markReport, moveStep } from "../../../renderer/features/round/step-draft";
import type { AgencyRow } from "../../../shared/contract/agencies";
import { rounds } from "../../../shared/contract/rounds";

const ROWS = [
  { id: "01900000-0000-7000-8000-000000000001", kind: "SAO" },
  { id: "01900000-0000-7000-8000-000000000002", kind: "TOWN" },
] as AgencyRow[];

const filled = (): RoundDraft => ({
  ...emptyDraft(),
  title: "  เชื่อมโยงคู่มือ  ",
  deadline: "2021-01-29",
  circularNo: "บก 0023.1/ว 512",
  circularDate: "2021-01-18",
  urgency: "most-urgent",
  subject: "การเชื่อมโยงคู่มือสำหรับประชาชน",
  departmentNo: "มท 0810.7/ว 3472",
  departmentDate: "2021-01-11",
  receiptNo: "215",
  receivedOn: "2021-01-13",
  departmentDeadline: "2021-02-05",
  references: [{ type: "letter", text: "หนังสือกรม ที่ มท 0810.7/ว 2344" }],
  reportTo: "department",
  reportLink: "https://example.com/form",
  steps: [
    draftStep({ title: " พิมพ์โปสเตอร์ ", isReport: false, evidence: "file", deadline: "2021-01-25", kinds: ["SAO"] }),
    draftStep({ title: "รายงานผล", isReport: true }),
  ],
});

describe("a round's draft", () => {
  test("everything a circular may fill reaches the round that is started", () => {
    const input = toCreate(filled(), "2021-01-29", ROWS);
    // The contract's own schema judges: what it would drop or refuse is not sent.
    expect(rounds.create.input.parse(input)).toEqual({
      title: "เชื่อมโยงคู่มือ",
      deadline: "2021-01-29",
      circularNo: "บก 0023.1/ว 512",
      circularDate: "2021-01-18",
      urgency: "most-urgent",
      subject: "การเชื่อมโยงคู่มือสำหรับประชาชน",
      departmentNo: "มท 0810.7/ว 3472",
      departmentDate: "2021-01-11",
      receiptNo: "215",
      receivedOn: "2021-01-13",
      departmentDeadline: "2021-02-05",
      references: [{ type: "letter", text: "หนังสือกรม ที่ มท 0810.7/ว 2344" }],
      reportTo: "department",
      reportLink: "https://example.com/form",
      steps: [
        { title: "พิมพ์โปสเตอร์", isReport: false, evidence: "file", deadline: "2021-01-25", kinds: ["SAO"] },
        { title: "รายงานผล", isReport: true },
      ],
    });
  });

  test("some kinds only means exactly their agencies, all means whoever there is when it starts", () => {
    const some = { ...filled(), kinds: ["TOWN"] as const };
    expect(toCreate(some, "2021-01-29", ROWS).agencyIds).toEqual([ROWS[1]?.id]);
    expect(chosenAgencies(filled(), ROWS)).toHaveLength(2);
    expect(toCreate(filled(), "2021-01-29", ROWS)).not.toHaveProperty("agencyIds");
  });

  test("what is missing is told by field", () => {
    expect([...missing(emptyDraft())].sort()).toEqual(["deadline", "steps", "title"]);
    expect([...missing({ ...filled(), kinds: [] })]).toEqual(["kinds"]);
    const unnamed = [...filled().steps, draftStep({ title: " ", isReport: false })];
    expect([...missing({ ...filled(), steps: unnamed })]).toEqual(["steps"]);
    expect(missing(filled()).size).toBe(0);
  });

  test("a template brings its steps, no template one empty step", () => {
    const steps = [{ title: "ก", isReport: false, evidence: "date" as const }];
    expect(withTemplate({ id: "t", steps })).toMatchObject({ templateId: "t", steps });
    expect(withTemplate(undefined)).toMatchObject({ templateId: null, steps: [{ title: "", isReport: false }] });
  });
});

describe("steps while they are edited", () => {
  const steps = ["ก", "ข", "ค"].map((title) => draftStep({ title, isReport: false }));
  const titles = (rows: readonly { readonly title: string }[]) => rows.map(({ title }) => title).join("");

  test("a step moves one place and stays inside the list", () => {
    expect(titles(moveStep(steps, 0, 1))).toBe("ขกค");
    expect(titles(moveStep(steps, 2, -1))).toBe("กคข");
    expect(titles(moveStep(steps, 2, 1))).toBe("กขค");
  });

  test("one step at most is the report", () => {
    const first = markReport(steps, steps[0]?.key ?? "");
    const moved = markReport(first, steps[2]?.key ?? "");
    expect(moved.map(({ isReport }) => isReport)).toEqual([false, false, true]);
    expect(markReport(moved, null).some(({ isReport }) => isReport)).toBe(false);
  });
});
