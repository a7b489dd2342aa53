import { districtWord } from "../../../shared/domain/district-word";
import { NOT_YET_WORD, YES_WORD } from "../../../shared/domain/done-words";
import { AGENCY_KINDS, fullName, KIND_WORDS } from "../../../shared/domain/kinds";
import {
  countProgress,
  isOverdue,
  type Progress,
  type RoundStep,
  type RoundTerms,
  stepApplies,
  stepsDone,
} from "../../../shared/domain/progress";
import { progressSentence } from "../../../shared/domain/sentence";
import { compareAgencies } from "../../../shared/domain/sorting";
import { formatDay } from "../../../shared/domain/thai-dates";
import type { ProcessesOf } from "../agencies/linked-processes";
import type { ColumnSpec, SheetToWrite } from "../ports/sheets";
import { groupByRecipient, type LoadedRound, type RoundAgency } from "../rounds";

type Row = (string | number | null)[];

const text = (header: string, width: number): ColumnSpec => ({ header, width, kind: "text" });
const count = (header: string): ColumnSpec => ({ header, width: 11, kind: "count" });
const percent = (header: string): ColumnSpec => ({ header, width: 10, kind: "percent" });

const COUNT_COLUMNS: readonly ColumnSpec[] = [
  count("ทั้งหมด"),
  count("รายงานแล้ว"),
  percent("ร้อยละ"),
  count("ดำเนินการครบทุกขั้นตอน"),
  percent("ร้อยละ"),
  count("ตรวจสอบแล้ว"),
  percent("ร้อยละ"),
  count("ยังไม่รายงาน"),
  percent("ร้อยละ"),
  count("ส่งกลับแก้ไข"),
  count("เกินกำหนด"),
];

/** Percent texts become the same two-decimal number in the cell, so that Excel can sort them. */
function countCells(progress: Progress): number[] {
  const { total, reported, allStepsDone, verified, outstanding, returned, overdue } = progress;
  const pairs = [reported, allStepsDone, verified, outstanding].flatMap((one) => [one.count, Number(one.percent)]);
  return [total, ...pairs, returned, overdue];
}

const STATE_WORDS = {
  pending: "ยังไม่รายงาน",
  reported: "รายงานแล้ว",
  verified: "ตรวจสอบแล้ว",
  returned: "ส่งกลับแก้ไข",
} as const;

/** What the tables are made from. */
export interface ProgressFacts {
  readonly loaded: LoadedRound;
  readonly agencies: readonly RoundAgency[];
  readonly terms: RoundTerms;
  /** null: not told, as of a closed round. */
  readonly processes: ProcessesOf | null;
}

/** Progress of a round as three tables: by recipient with the total, by kind, by agency. */
export function progressSheets(told: ProgressFacts): SheetToWrite[] {
  const { loaded, agencies, terms } = told;
  const total = countProgress(agencies, terms);
  const title = (what: string): string[] => [
    `${loaded.row.title} (${what})`,
    [
      loaded.row.circularNo === "" ? "" : `ที่ ${loaded.row.circularNo}`,
      `กำหนดรายงาน ${formatDay(terms.deadline)}`,
      `ข้อมูล ณ วันที่ ${formatDay(terms.today)}`,
    ]
      .filter((part) => part !== "")
      .join("  "),
    progressSentence("reported", total.reported.count, total.total, "arabic"),
  ];
  const totals: Row = ["", "รวม", ...countCells(total)];
  const recipients = groupByRecipient(agencies);
  return [
    {
      name: "รายผู้รับหนังสือ",
      title: title("รายผู้รับหนังสือ"),
      columns: [text("ที่", 6), text("ผู้รับหนังสือ", 38), ...COUNT_COLUMNS],
      rows: recipients.map(({ recipient, members }, index) => [
        String(index + 1),
        recipient.type === "district" ? districtWord(recipient.code) + recipient.name : fullName(recipient),
        ...countCells(countProgress(members, terms)),
      ]),
      totals,
    },
    {
      name: "รายประเภท",
      title: title("รายประเภท"),
      columns: [text("ที่", 6), text("ประเภทหน่วยงาน", 38), ...COUNT_COLUMNS],
      rows: AGENCY_KINDS.map((kind) => ({ kind, members: agencies.filter((agency) => agency.kind === kind) }))
        .filter(({ members }) => members.length > 0)
        .map(({ kind, members }, index) => [
          String(index + 1),
          KIND_WORDS[kind].label,
          ...countCells(countProgress(members, terms)),
        ]),
      totals,
    },
    byAgency(told, title("รายหน่วยงาน")),
  ];
}

/** What a step is to an agency: one that is not for its kind is not left undone. */
export function stepWord(step: RoundStep, agency: RoundAgency, done: ReadonlySet<string>): string {
  if (!stepApplies(step, agency.kind)) return "ไม่ต้องดำเนินการ";
  return done.has(step.id) ? YES_WORD : NOT_YET_WORD;
}

/** What is linked to the service points, where anything is known of it: a column of blanks says nothing. */
function processColumns({ agencies, processes }: ProgressFacts): {
  readonly columns: readonly ColumnSpec[];
  readonly cellsOf: (agency: RoundAgency) => (number | null)[];
} {
  if (processes === null || agencies.every((agency) => processes(agency).processes === null)) {
    return { columns: [], cellsOf: () => [] };
  }
  return {
    columns: [count("จำนวนกระบวนงาน"), count("กระบวนงานที่ยังขาด")],
    cellsOf: (agency) => {
      const linked = processes(agency);
      return [linked.processes, linked.processesMissing];
    },
  };
}

function byAgency(told: ProgressFacts, title: string[]): SheetToWrite {
  const { loaded, agencies, terms } = told;
  const linked = processColumns(told);
  const words = new Set(agencies.flatMap(({ district }) => (district ? [districtWord(district.code)] : [])));
  return {
    name: "รายหน่วยงาน",
    title,
    columns: [
      text("ที่", 6),
      text("หน่วยงาน", 38),
      text([...words].sort().join("/") || "อำเภอ", 18),
      text("สถานะ", 16),
      text("วันที่รับรายงาน", 16),
      text("เกินกำหนด", 12),
      ...loaded.steps.map((step) => text(step.title, 16)),
      ...linked.columns,
    ],
    rows: [...agencies].sort(compareAgencies).map((agency, index) => {
      const done = new Set(stepsDone(terms.steps, agency));
      return [
        String(index + 1),
        fullName(agency),
        agency.district?.name ?? "",
        STATE_WORDS[agency.state],
        agency.reportedOn === null ? "" : formatDay(agency.reportedOn, { style: "short" }),
        isOverdue(agency.state, terms.deadline, terms.today) ? "เกินกำหนด" : "",
        ...terms.steps.map((step) => stepWord(step, agency, done)),
        ...linked.cellsOf(agency),
      ];
    }),
  };
}
