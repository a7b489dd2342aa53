import type { MadeAgency } from "./made-agencies";

export interface LaidOut {
  readonly cells: unknown[][];
  /** What each row of the list means, in the order of the sheet: its row, its agency and the fields it carries. */
  readonly rows: readonly { readonly row: number; readonly agency: MadeAgency; readonly fields: readonly FieldOf[] }[];
  readonly layout: string;
}

type FieldOf =
  | "username"
  | "password"
  | "code"
  | "coordinates"
  | "ratingUrl"
  | "officerName"
  | "officerPosition"
  | "mobile"
  | "email"
  | "phone"
  | "agencyCode"
  | "lastEdited"
  | "processes";

/** Lays the rows of a list out one below the other. */
function table(
  layout: string,
  head: unknown[][],
  agencies: readonly MadeAgency[],
  cellsOf: (agency: MadeAgency, index: number) => unknown[],
  fields: readonly FieldOf[],
  tail: unknown[][] = [],
): LaidOut {
  const rows = agencies.map((agency, index) => ({ row: head.length + index + 1, agency, fields }));
  return { layout, cells: [...head, ...agencies.map(cellsOf), ...tail], rows };
}

const thai = (number: number): string => String(number).replace(/\d/g, (digit) => "๐๑๒๓๔๕๖๗๘๙"[Number(digit)] ?? "");
const full = (agency: MadeAgency): string => `${agency.long}${agency.name}`;
const placed = (agency: MadeAgency): string => `${full(agency)} อำเภอ${agency.district} จังหวัด${agency.province}`;

/** Headings, sections and rows in the order given. */
function withSections(
  layout: string,
  head: unknown[][],
  agencies: readonly MadeAgency[],
  section: (a: MadeAgency) => unknown[],
  cellsOf: (a: MadeAgency, index: number) => unknown[],
  fields: readonly FieldOf[],
): LaidOut {
  const cells = [...head];
  const rows: { row: number; agency: MadeAgency; fields: readonly FieldOf[] }[] = [];
  let district = "";
  agencies.forEach((agency, index) => {
    if (agency.district !== district) cells.push(section(agency));
    district = agency.district;
    cells.push(cellsOf(agency, index));
    rows.push({ row: cells.length, agency, fields });
  });
  return { layout, cells, rows };
}

/** How lists of the field are laid out, each by a name that says what is odd about it. */
export const LAYOUTS: Readonly<Record<string, (agencies: readonly MadeAgency[]) => LaidOut>> = {
  "accounts with a title, Thai running numbers and a signature": (agencies) =>
    table(
      "accounts",
      [[`บัญชีรายชื่อผู้ใช้งานระบบ จังหวัด${agencies[0]?.province}`], [], ["ลำดับที่", "หน่วยงาน", "อำเภอ", "ชื่อผู้ใช้งาน", "รหัสผ่าน"]],
      agencies,
      (a, index) => [`${thai(index + 1)}.`, full(a), `อ.${a.district}`, a.username, a.password],
      ["username", "password"],
      [
        [],
        ["รวมทั้งสิ้น", `${agencies.length} แห่ง`],
        ["", "", "", "ลงชื่อ.................................ผู้จัดทำ"],
        ["", "", "", "(นายสมมติ ทดสอบ)"],
        ["", "", "", "ตำแหน่ง ท้องถิ่นจังหวัด"],
      ],
    ),
  "codes under headings of districts": (agencies) =>
    withSections(
      "numbered-codes",
      [[`รหัส Authorize Code จังหวัด${agencies[0]?.province}`], ["ที่", "ชื่อ อปท.", "Authorize Code"]],
      agencies,
      (a) => [`อำเภอ${a.district}`],
      (a, index) => [index + 1, `${a.short}${a.name}`, a.code],
      ["code"],
    ),
  "codes under numbered headings with counts": (agencies) =>
    withSections(
      "numbered-codes",
      [[`จังหวัด${agencies[0]?.province}`], ["ที่", "หน่วยงาน", "รหัสการอนุญาตใช้งานระบบ", "หมายเหตุ"]],
      agencies,
      (a) => ["", `${thai(1)}. อำเภอ${a.district} จำนวน 12 แห่ง`],
      (a, index) => [index + 1, full(a), a.code, ""],
      ["code"],
    ),
  "a district named once above its rows, in a column": (agencies) => {
    let district = "";
    return table(
      "agencies",
      [["จังหวัด", "อำเภอ", "ประเภท", "ชื่อ"]],
      agencies,
      (a) => {
        const shown = a.district === district ? "" : a.district;
        district = a.district;
        return [a.province, shown, a.long, a.name];
      },
      [],
    );
  },
  "places by ditto marks": (agencies) => {
    let district = "";
    return table(
      "numbered-codes",
      [["จังหวัด", "อำเภอ", "หน่วยงาน", "Authorize Code"]],
      agencies,
      (a, index) => {
        const shown = a.district === district ? '"' : a.district;
        district = a.district;
        return [index === 0 ? a.province : "”", shown, `${a.short} ${a.name}`, a.code];
      },
      ["code"],
    );
  },
  "a header over two rows": (agencies) =>
    table(
      "contacts",
      [
        ["ที่", "หน่วยงาน", "ที่ตั้ง", "", "ผู้รับผิดชอบ", "", "", ""],
        ["", "", "อำเภอ", "จังหวัด", "ชื่อ", "ตำแหน่ง", "โทรศัพท์", "อีเมล"],
      ],
      agencies,
      (a, index) => [index + 1, full(a), a.district, a.province, a.officer, a.position, a.mobile, a.email],
      ["officerName", "officerPosition", "mobile", "email"],
    ),
  "contacts with name, surname and two telephones": (agencies) =>
    table(
      "contacts",
      [
        [
          "ลำดับ",
          "อปท.",
          "อำเภอ",
          "จังหวัด",
          "คำนำหน้า",
          "ชื่อ",
          "นามสกุล",
          "ตำแหน่ง",
          "โทรศัพท์มือถือ",
          "โทรศัพท์สำนักงาน",
          "E-mail",
        ],
      ],
      agencies,
      (a, index) => {
        const [first = "", last = ""] = a.officer.slice(3).split(" ");
        return [
          index + 1,
          `${a.short}${a.name}`,
          a.district,
          a.province,
          "นาย",
          first,
          last,
          a.position,
          a.mobile,
          a.phone,
          a.email,
        ];
      },
      ["officerName", "officerPosition", "mobile", "phone", "email"],
      [[], ["หมายเหตุ", "ข้อมูล ณ วันที่ 1 ม.ค. 2564"]],
    ),
  "latitude and longitude in two columns": (agencies) =>
    table(
      "coordinates",
      [["หน่วยงาน", "อำเภอ", "จังหวัด", "ละติจูด", "ลองจิจูด"]],
      agencies,
      (a) => [`${a.short}${a.name}`, a.district, a.province, Number(a.lat), Number(a.lon)],
      ["coordinates"],
    ),
  "a header of one cell over both halves of a point": (agencies) =>
    table(
      "coordinates",
      [["ที่", "หน่วยงาน", "จังหวัด", "พิกัด", ""]],
      agencies,
      (a, index) => [index + 1, `${full(a)} อ.${a.district}`, a.province, a.lat, a.lon],
      ["coordinates"],
    ),
  "points without a header, longitude first": (agencies) =>
    table("coordinates", [], agencies, (a) => [placed(a), a.lon, a.lat], ["coordinates"]),
  "map links of many makers": (agencies) =>
    table(
      "coordinates",
      [["หน่วยงาน", "ลิงก์แผนที่"]],
      agencies,
      (a, index) => [
        placed(a),
        [
          `https://www.google.com/maps/place/x/@13.1,100.1,17z/data=!3m1!3d${a.lat}!4d${a.lon}`,
          `https://map.longdo.com/?lat=${a.lat}&long=${a.lon}`,
          `geo:${a.lat},${a.lon}`,
          `${a.lat} N ${a.lon} E`,
        ][index % 4],
      ],
      ["coordinates"],
    ),
  "rating links under a long header": (agencies) =>
    table("rating-urls", [["หน่วยงาน", "ลิงก์สำหรับประเมินความพึงพอใจ"]], agencies, (a) => [placed(a), a.url], ["ratingUrl"]),
  "the export of service points": (agencies) =>
    table(
      "service-points",
      [["รหัสหน่วยงาน", "ประเภท", "ประเภทย่อย", "หน่วยงาน", "Authorize Code", "ระดับ", "แก้ไขครั้งล่าสุด"]],
      agencies,
      (a) => [a.agencyCode, "องค์กรปกครองส่วนท้องถิ่น", a.long, placed(a), a.code, "จุดบริการ", a.edited],
      ["agencyCode", "code", "lastEdited"],
    ),
  "linked manuals": (agencies) =>
    table(
      "service-points",
      [["รหัสจุดบริการ", "หน่วยงาน", "จุดบริการ", "จำนวนกระบวนงาน", "แก้ไขครั้งล่าสุด"]],
      agencies,
      (a, index) => [70_000 + index, placed(a), full(a), Number(a.processes), a.edited],
      ["processes", "lastEdited"],
    ),
  "lists side by side": (agencies) => {
    const half = Math.floor(agencies.length / 2);
    const left = agencies.slice(0, half);
    const right = agencies.slice(half, half * 2);
    const head = [
      [`จังหวัด${agencies[0]?.province}`],
      ["ที่", "หน่วยงาน", "Authorize Code", "", "ที่", "หน่วยงาน", "Authorize Code"],
    ];
    const cells = left.map((a, index) => {
      const b = right[index];
      return [
        index + 1,
        `${full(a)} อ.${a.district}`,
        a.code,
        "",
        ...(b ? [half + index + 1, `${full(b)} อ.${b.district}`, b.code] : []),
      ];
    });
    const rows = [...left, ...right].map((agency, index) => ({
      row: 3 + (index % half),
      agency,
      fields: ["code"] as const,
    }));
    return { layout: "numbered-codes", cells: [...head, ...cells], rows };
  },
  "one bare column of names": (agencies) => table("agencies", [], agencies, (a) => [placed(a)], []),
  "codes without a header whose first rows are odd": (agencies) =>
    table(
      "codes-no-header",
      [],
      agencies,
      (a) => ["สถ.", a.province, a.long, `${full(a)} อำเภอ${a.district}`, a.code],
      ["code"],
    ),
  "columns that slip to the right after a while": (agencies) =>
    table(
      "accounts-and-codes",
      [["หน่วยงาน", "อำเภอ", "จังหวัด", "USERNAME", "Password", "Authorize Code"]],
      agencies,
      (a, index) => {
        const cells = [full(a), a.district, a.province, a.username, a.password, a.code];
        return index > agencies.length / 2 ? ["", ...cells] : cells;
      },
      ["username", "password", "code"],
    ),
};
