import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readCircular } from "../../shared/domain/circular/read-circular";

const letter = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, `../fixtures/letters/${name}.txt`), "utf8");

interface Expected {
  readonly form: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly urgency: string | null;
  readonly subject: string | null;
  readonly deadline: string | null;
  readonly departmentDeadline?: string | null;
  readonly departmentNo?: string | null;
  /** Numbers of the letters it refers to. */
  readonly references?: readonly (string | null)[];
  readonly steps?: number;
  /** Which step is the report, counted from 1. */
  readonly report?: number;
}

/** What each letter says, as a person reads it; null where a person could not be certain, or the letter does not say. */
const LETTERS: Readonly<Record<string, Expected>> = {
  "01-nan-external": {
    form: "external",
    number: "นน 0023.3/ว 1047",
    date: "2021-03-09",
    urgency: "most-urgent",
    subject: "การตรวจสอบข้อมูลจุดบริการและการเชื่อมโยงคู่มือสำหรับประชาชนผ่านระบบ CITIZENinfo",
    deadline: "2021-03-19",
    departmentNo: "มท 0810.7/ว 488",
    references: ["นน 0023.3/ว 4410", "นน 0023.3/ว 495"],
    steps: 4,
    report: 4,
  },
  "02-trang-stamped": {
    form: "stamped",
    number: "ตง 0023.1/ว 5521",
    date: "2022-10-17",
    urgency: "very-urgent",
    subject: null,
    deadline: "2022-10-25",
    departmentNo: "มท 0810.7/ว 3901",
  },
  "03-yasothon-memo": {
    form: "memo",
    number: "ยส 0023.3/ว 81",
    date: "2022-05-20",
    urgency: null,
    subject: "การรายงานผลการสมัครใช้งานระบบ CITIZENinfo",
    deadline: "2022-05-31",
    steps: 3,
    report: 3,
  },
  "04-pdf-dirt": {
    form: "external",
    number: "กพ 0023.3/ว 3319",
    date: "2023-09-21",
    urgency: null,
    subject: "การดำเนินการเชื่อมโยงคู่มือสำหรับประชาชนผ่านระบบ CITIZENinfo",
    deadline: "2023-10-10",
    steps: 3,
    report: 3,
  },
  "05-not-numbered": {
    form: "external",
    number: null,
    date: null,
    urgency: null,
    subject: "ขอเชิญประชุมชี้แจงการใช้งานระบบ CITIZENinfo ในวันที่ ๒๐ มิถุนายน ๒๕๖๕",
    deadline: null,
    references: ["สท 0023.3/ว 2089"],
  },
  "06-weekday": {
    form: "external",
    number: "ลย 0023.1/ว 772",
    date: "2021-02-01",
    urgency: null,
    subject: "ติดตามการปักหมุดจุดบริการ",
    deadline: null,
  },
  "07-two-deadlines": {
    form: "external",
    number: "อท 0023.3/ว 1660",
    date: "2022-04-11",
    urgency: null,
    subject: "การสำรวจความพร้อมในการใช้งานระบบ CITIZENinfo",
    deadline: null,
  },
  "08-department": {
    form: "external",
    number: "มท 0810.7/ว 3120",
    date: "2023-10-02",
    urgency: "most-urgent",
    subject: "การรายงานผลการเชื่อมโยงคู่มือสำหรับประชาชนขององค์กรปกครองส่วนท้องถิ่น",
    deadline: null,
    departmentDeadline: "2023-10-16",
    departmentNo: "มท 0810.7/ว 3120",
  },
  "09-this-month": {
    form: "external",
    number: "รน 0023.3/ว 982",
    date: "2022-08-05",
    urgency: null,
    subject: "ขอให้ส่งแบบรายงานการสมัครใช้งานระบบ",
    deadline: "2022-08-19",
    references: ["รน 0023.3/ว 791"],
  },
  "10-one-line": {
    form: "external",
    number: "พจ 0023.3/ว 2714",
    date: "2023-06-27",
    urgency: null,
    subject: "การพิมพ์และติดตั้งโปสเตอร์ QR Code",
    deadline: "2023-07-07",
    references: ["พจ 0023.3/ว 2001"],
  },
  "11-receipt-stamp": {
    form: "external",
    number: "ลพ 0023.3/ว 1980",
    date: "2023-06-16",
    urgency: null,
    subject: "การปรับปรุงข้อมูลจุดบริการในระบบ CITIZENinfo",
    deadline: "2023-06-30",
  },
  "12-misread": {
    form: "external",
    number: null,
    date: null,
    urgency: null,
    subject: "การตดตามผลการเชือมโยงคูมือสำหรับประชาชน",
    deadline: null,
  },
  "13-carried-on": {
    form: "external",
    number: "สฎ 0023.3/ว 403",
    date: "2024-01-26",
    urgency: null,
    subject: "การขยายระยะเวลาการรายงานผลการเชื่อมโยงคู่มือสำหรับประชาชน",
    deadline: null,
    references: ["สฎ 0023.3/ว 11"],
  },
  "14-department-quoted": {
    form: "external",
    number: "นม 0023.3/ว 4512",
    date: "2021-07-09",
    urgency: "most-urgent",
    subject: "การสำรวจข้อมูลเด็กปฐมวัยในสังกัดองค์กรปกครองส่วนท้องถิ่น เพื่อขอรับการจัดสรรงบประมาณเงินอุดหนุนประจำปีงบประมาณ พ.ศ. ๒๕๖๕",
    deadline: "2021-07-16",
    departmentNo: "มท 0816.3/ว 1420",
  },
  "15-torn-words": {
    form: "external",
    number: "บร 0023.3/ว 8812",
    date: "2021-11-29",
    urgency: null,
    subject: "การดำเนินการป้องกันและแก้ไขปัญหาภัยแล้ง ปี ๒๕๖๔/๒๕๖๕",
    deadline: "2021-12-10",
  },
  "16-short-dates": {
    form: "external",
    number: "ปจ 0023.3/ว 3012",
    date: null,
    urgency: null,
    subject: "การจัดทำข้อมูลถนนท้องถิ่น",
    deadline: "2022-11-18",
  },
  "17-three-days": {
    form: "memo",
    number: "ตร 0023.3/ว 441",
    date: "2022-06-21",
    urgency: null,
    subject: "การเร่งรัดการรายงานผลการปักหมุดคู่มือ",
    deadline: null,
    departmentDeadline: "2022-06-30",
  },
  "18-stamp-in-lines": {
    form: "external",
    number: "มท 0810.7/ว 251",
    date: "2023-01-20",
    urgency: null,
    subject:
      "การเตรียมความพร้อมเพื่อเข้าร่วมการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (Integrity and Transparency Assessment: ITA) ประจำปีงบประมาณ พ.ศ. 2566",
    deadline: null,
    departmentNo: "มท 0810.7/ว 251",
    references: ["มท 0810.7/ว 90"],
  },
  "19-sentence-ends-in-date": {
    form: "stamped",
    number: "สข 0023.6/ว 7711",
    date: null,
    urgency: null,
    subject: null,
    deadline: "2022-11-11",
  },
};

describe("letters as offices send them", () => {
  it.each(Object.entries(LETTERS))("%s gives what it says and leaves blank what is in doubt", (name, expected) => {
    const read = readCircular(letter(name));
    expect({
      form: read.form,
      number: read.number.value,
      date: read.date.value,
      urgency: read.urgency.value,
      subject: read.subject.value,
      deadline: read.deadline.value,
      departmentDeadline: read.departmentDeadline.value,
      departmentNo: read.departmentNo.value,
      references: read.references.map(({ value }) => value.number),
      steps: read.steps.length,
      report: read.steps.findIndex(({ isReport }) => isReport) + 1,
    }).toEqual({ departmentDeadline: null, departmentNo: null, references: [], steps: 0, report: 0, ...expected });
  });

  it.each(Object.keys(LETTERS))("%s shows for every value the words of the letter that it came from", (name) => {
    const { text, steps, references, enclosures, form: _form, sender: _sender, ...fields } = readCircular(letter(name));
    const readings = Object.values(fields);
    const quoted = [
      ...readings.flatMap(({ words }) => (words ? [words] : [])),
      ...readings.flatMap(({ offers }) => offers.map(({ words }) => words)),
      ...[...steps, ...references, ...enclosures].map(({ words }) => words),
    ];
    for (const words of quoted) expect(text.slice(words.from, words.to)).toBe(words.text);
    for (const { value, words } of readings) if (value !== null) expect(words?.text).not.toBe("");
  });

  it("says why a field is blank and offers what it may be", () => {
    const notes = (name: string) => {
      const { number, date, deadline } = readCircular(letter(name));
      return { number: number.note, date: date.note, deadline: deadline.note };
    };
    expect(notes("05-not-numbered")).toEqual({ number: "not-numbered", date: "no-day", deadline: "relative" });
    expect(notes("06-weekday").deadline).toBe("weekday");
    expect(notes("12-misread")).toEqual({ number: "unknown-prefix", date: "no-such-day", deadline: "unclear" });
    const two = readCircular(letter("07-two-deadlines")).deadline;
    expect(two.note).toBe("several");
    expect(two.offers.map(({ value }) => value)).toEqual(["2022-04-20", "2022-04-25"]);
  });

  it("takes nothing from a text that is no letter", () => {
    for (const text of ["", "สวัสดีครับ", "ที่ประชุมมีมติ ๑. รับทราบ ๒. เห็นชอบ", "a,b,c\n1,2,3"]) {
      const read = readCircular(text);
      expect([read.form, read.number.value, read.date.value, read.subject.value, read.deadline.value]).toEqual(
        Array(5).fill(null),
      );
    }
  });
});
