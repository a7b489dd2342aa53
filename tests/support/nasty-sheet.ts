import { readFileSync } from "node:fs";
import { join } from "node:path";

const reference = join(import.meta.dirname, "../../resources/reference");

function list(file: string): string[][] {
  const text = readFileSync(join(reference, file), "utf8").replace(/^\uFEFF/, "");
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","));
}

/** Numbers from a seed, so that a failing sheet can be made again. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

export interface NastyRow {
  /** Its row in the sheet, 1-based. */
  readonly row: number;
  /** KIND|name|district|province */
  readonly key: string;
  readonly username: string;
  readonly code: string;
  readonly misreadName: boolean;
  /** Two slips: beyond proof. */
  readonly misreadTwice: boolean;
}

export interface NastySheet {
  readonly cells: unknown[][];
  readonly rows: readonly NastyRow[];
}

/** Letters that differ, one lost letter counting once. */
function slipsIn(name: string, misread: string): number {
  if (name.length === misread.length) return [...name].filter((letter, index) => letter !== misread[index]).length;
  const lost = [...name].some((_, index) => name.slice(0, index) + name.slice(index + 1) === misread);
  return lost ? 1 : 2;
}

const LONG = { SAO: "องค์การบริหารส่วนตำบล", SUBDISTRICT_MUNICIPALITY: "เทศบาลตำบล" } as const;
const SHORT = { SAO: "อบต.", SUBDISTRICT_MUNICIPALITY: "ทต." } as const;
/** What a scanner does to a name: of its own making, not the app's list. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/น/, "ม"],
  [/ม/, "น"],
  [/ค/, "ด"],
  [/บ/, "ป"],
  [/ป/, "บ"],
  [/ซ/, "ช"],
  [/ช/, "ซ"],
  [/พ/, "ผ"],
  [/ภ/, "ถ"],
  [/[่้]/, ""],
  [/่/, "้"],
  [/ำ/, "า"],
  [/ุ/, "ู"],
  [/ี/, "ิ"],
  [/ศ/, "ส"],
  [/ฝ/, "ฟ"],
  [/ข/, "ช"],
  [/ท/, "ห"],
  [/์/, ""],
];

/** A list of one province's tambon agencies with much of the dirt of domain §3, and the truth about each row. */
export function nastySheet(provinceCode: string, seed: number): NastySheet {
  const next = numbersFrom(seed);
  // The agencies are the province's whatever the dirt: two sheets of other seeds speak of the same.
  const agencies = numbersFrom(Number(provinceCode));
  const chance = (share: number): boolean => next() < share;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const province = list("provinces.csv").find(([code]) => code === provinceCode)?.[1] ?? "";
  const districts = new Map(list("districts.csv").map(([code = "", , name = ""]) => [code, name]));
  const tambons = list("subdistricts.csv").filter(([code = ""]) => code.startsWith(provinceCode));
  const cells: unknown[][] = [
    [`บัญชีรหัส จังหวัด${province}`],
    [],
    ["ที่", "จังหวัด", "หน่วยงาน", "อำเภอ", "USERNAME", "Authorize Code"],
  ];
  const rows: NastyRow[] = [];
  const serials = new Map<string, number>();
  tambons.forEach(([districtCode = "", tambon = ""], index) => {
    const district = districts.get(districtCode) ?? "";
    const kind = agencies() < 0.3 ? "SUBDISTRICT_MUNICIPALITY" : "SAO";
    const serial = (serials.get(kind + districtCode) ?? 0) + 1;
    serials.set(kind + districtCode, serial);
    const digits =
      kind === "SAO"
        ? `04421408${districtCode}${String(serial).padStart(2, "0")}`
        : `04431408${provinceCode}${String(100 + index).padStart(3, "0")}`;
    const code = Array.from({ length: 15 }, () => "23456789ABCDEF"[Math.floor(agencies() * 14)]).join("");
    const neighbours = new Set(tambons.flatMap(([other, name = ""]) => (other === districtCode ? [name] : [])));
    let name = tambon;
    if (chance(0.15)) {
      const slip = pick(SLIPS.filter(([letter]) => letter.test(tambon)).concat([[/$^/, ""]]));
      const slipped = tambon.replace(slip[0], slip[1]);
      // A name that becomes another tambon's own cannot be told from it by anybody.
      const twice = chance(0.15) ? slipped.replace(/[รลก]/, "อ") : slipped;
      if (!neighbours.has(twice) && !neighbours.has(slipped) && slipped !== district && slipped !== province)
        name = twice;
    }
    const misreadName = name !== tambon;
    const misreadTwice = misreadName && slipsIn(tambon, name) > 1;
    if (chance(0.1)) name = name.replace(/ำ/, "ํา").replace(/แ/, "เเ");
    if (chance(0.1)) name += "\u200b";
    if (chance(0.1)) name += " *";
    let title = `${chance(0.5) ? LONG[kind] : SHORT[kind]}${chance(0.2) ? " " : ""}${name}`;
    if (chance(0.1)) title = `ที่ทำการ${title}`;
    if (chance(0.1)) title = `${index + 1}. ${title}`;
    let place = district === `เมือง${province}` && chance(0.3) ? "เมือง" : district;
    // Cut so that it is still longer than what any two districts share; only an SAO's user name can say a lost one.
    if (chance(0.08) && kind === "SAO") place = pick(["", `จังหวัด${province}`, district.slice(0, -2)]);
    const inName = place !== "" && !place.startsWith("จังหวัด") && chance(0.4);
    if (inName) title += ` ${chance(0.5) ? "อำเภอ" : "อ."}${place}${chance(0.5) ? ` จังหวัด${province}` : ""}`;
    const lostZero = chance(0.1);
    const username = lostZero ? digits : `${digits}@info.example`;
    const cell = lostZero ? Number(digits) : username;
    const row: unknown[] = [index + 1, `จังหวัด${province}`, title, inName ? "" : place, cell, code];
    if (index > 0 && index % 40 === 0) cells.push([], ["ที่", "จังหวัด", "หน่วยงาน", "อำเภอ", "USERNAME", "Authorize Code"]);
    if (index % 50 > 44) row.unshift(null);
    cells.push(row);
    const key = `${kind}|${tambon}|${district}|${province}`;
    rows.push({ row: cells.length, key, username, code, misreadName, misreadTwice });
  });
  cells.push([], ["ข้อมูล ณ วันที่ 1 มกราคม 2564"]);
  return { cells, rows };
}
