import fc from "fast-check";

/** What a made letter says. */
export interface MadeLetter {
  readonly text: string;
  readonly number: string;
  readonly date: string;
  readonly subject: string;
  /** Null where no single day is due. */
  readonly deadline: string | null;
  readonly urgency: "urgent" | "very-urgent" | "most-urgent" | null;
}

const OFFICES = [
  ["นค", "หนองคาย", "๔๓๐๐๐"],
  ["สข", "สงขลา", "๙๐๐๐๐"],
  ["มส", "แม่ฮ่องสอน", "๕๘๐๐๐"],
  ["อย", "พระนครศรีอยุธยา", "๑๓๐๐๐"],
  ["ปข", "ประจวบคีรีขันธ์", "๗๗๐๐๐"],
] as const;
const SUBJECTS = [
  "การเชื่อมโยงคู่มือสำหรับประชาชนผ่านระบบ CITIZENinfo",
  "ขอให้ตรวจสอบข้อมูลจุดบริการหน่วยงาน ครั้งที่ ๒",
  "แนวทางการติดตั้งโปสเตอร์ ณ จุดบริการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗",
  "การเรียนรู้ระบบและการอบรมผู้ดูแลของโรงเรียนในสังกัด",
] as const;
const URGENCIES = { urgent: "ด่วน", "very-urgent": "ด่วนมาก", "most-urgent": "ด่วนที่สุด" } as const;
const ASKS = [
  (day: string) => `จึงขอให้ดำเนินการและรายงานผลให้จังหวัดทราบ ภายในวันที่ ${day}`,
  (day: string) => `จังหวัดจึงขอให้อำเภอส่งแบบรายงานไปยังจังหวัด ไม่เกินวันที่ ${day} ทั้งนี้ ขอให้ถือปฏิบัติโดยเคร่งครัด`,
  (day: string) => `ในการนี้ ขอให้ตรวจสอบให้แล้วเสร็จภายในวันที่ ${day} เพื่อจังหวัดจักได้รวบรวมต่อไป`,
] as const;

const words = (day: Date): string =>
  new Intl.DateTimeFormat("th-TH-u-ca-buddhist-nu-latn", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  })
    .format(day)
    .replace(/พ\.ศ\. ?/, "");
const iso = (day: Date): string => day.toISOString().slice(0, 10);
const thaiDigits = (text: string): string => text.replace(/\d/g, (digit) => "๐๑๒๓๔๕๖๗๘๙"[Number(digit)] ?? digit);

/** A circular with known fields, in one of the ways offices set one; days are written by ICU. */
export const madeLetter: fc.Arbitrary<MadeLetter> = fc
  .record({
    office: fc.constantFrom(...OFFICES),
    group: fc.constantFrom("0023", "0023.3", "0023.1", "0018.1", "0017.2"),
    serial: fc.integer({ min: 1, max: 29_999 }),
    circular: fc.boolean(),
    start: fc.integer({ min: 17_600, max: 20_800 }),
    days: fc.integer({ min: 1, max: 60 }),
    earlier: fc.integer({ min: 8, max: 200 }),
    subject: fc.constantFrom(...SUBJECTS),
    urgency: fc.option(fc.constantFrom("urgent", "very-urgent", "most-urgent"), { nil: null }),
    ask: fc.constantFrom(...ASKS),
    second: fc.option(fc.integer({ min: 61, max: 90 }), { nil: null }),
    quoted: fc.boolean(),
    thai: fc.boolean(),
    gap: fc.constantFrom("\n", "\n\n"),
    sameLine: fc.boolean(),
  })
  .map(({ office: [prefix, province, postcode], ...made }) => {
    const day = (offset: number): Date => new Date((made.start + offset) * 86_400_000);
    const write = made.thai ? thaiDigits : (text: string) => text;
    const mark = made.circular ? "ว " : "";
    const referred = write(`${prefix} ${made.group}/ว 77 ลงวันที่ ${words(day(-made.earlier))}`);
    const past = words(day(-3));
    const head = write(`ที่ ${prefix} ${made.group}/${mark}${made.serial}`);
    const lines = [
      ...(made.urgency ? [URGENCIES[made.urgency]] : []),
      ...(made.sameLine ? [`${head}          ศาลากลางจังหวัด${province}`] : [head, `ศาลากลางจังหวัด${province}`]),
      `ถนนเทศบาล ${prefix} ${postcode}`,
      `               ${write(words(day(0)))}`,
      `เรื่อง ${made.subject}`,
      "เรียน นายอำเภอ ทุกอำเภอ",
      `อ้างถึง หนังสือจังหวัด${province} ที่ ${referred}`,
      made.quoted
        ? `ตามหนังสือที่อ้างถึง จังหวัดได้ขอให้รายงานผลภายในวันที่ ${write(past)} นั้น`
        : "ตามหนังสือที่อ้างถึง จังหวัดได้แจ้งแนวทางให้ทราบ ความละเอียดแจ้งแล้ว นั้น",
      made.ask(write(words(day(made.days)))),
      ...(made.second === null ? [] : [`อนึ่ง ขอให้รายงานผลครั้งต่อไป ภายในวันที่ ${write(words(day(made.second)))}`]),
      "จึงเรียนมาเพื่อพิจารณาดำเนินการ",
      "ขอแสดงความนับถือ",
    ];
    return {
      text: lines.join(made.gap),
      number: `${prefix} ${made.group}/${mark}${made.serial}`,
      date: iso(day(0)),
      subject: made.subject,
      deadline: made.second === null ? iso(day(made.days)) : null,
      urgency: made.urgency,
    };
  });

/** What a PDF's text layer or a scanner does to a text, each place by chance; `seed` repeats the same dirt. */
export function dirtied(text: string, seed: number, share: number): string {
  let state = seed >>> 0;
  const chance = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return [...text]
    .map((letter) => {
      if (chance() > share) return letter;
      const kind = Math.floor(chance() * 6);
      if (letter === "ำ") return kind < 3 ? " า" : "\u0E4Dา";
      if (/[\u0E47-\u0E4C]/.test(letter)) return kind < 3 ? "" : ` ${letter}`;
      if (kind === 0) return `${letter} `;
      if (kind === 1) return `${letter}\u200B`;
      if (kind === 2 && letter === " ") return "\u00A0\u00A0";
      if (kind === 3 && letter === " ") return "";
      if (kind === 4 && letter === " ") return "\n";
      return letter;
    })
    .join("");
}
