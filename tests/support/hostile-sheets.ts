import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Meant } from "./import-score";
import { numbersFrom } from "./nasty-sheet";

const reference = join(import.meta.dirname, "../../resources/reference");

function list(file: string): string[][] {
  const text = readFileSync(join(reference, file), "utf8").replace(/^\uFEFF/, "");
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","));
}

const PROVINCES = new Map(list("provinces.csv").map(([code = "", name = ""]) => [code, name]));
const DISTRICTS = list("districts.csv").map(([code = "", province = "", name = ""]) => ({ code, province, name }));
const TAMBONS = list("subdistricts.csv").map(([district = "", name = ""]) => ({ district, name }));

type Kind = "PAO" | "CITY" | "TOWN" | "SUBDISTRICT_MUNICIPALITY" | "SAO";
const LONG: Readonly<Record<Kind, string>> = {
  PAO: "องค์การบริหารส่วนจังหวัด",
  CITY: "เทศบาลนคร",
  TOWN: "เทศบาลเมือง",
  SUBDISTRICT_MUNICIPALITY: "เทศบาลตำบล",
  SAO: "องค์การบริหารส่วนตำบล",
};
const SHORT: Readonly<Record<Kind, string>> = {
  PAO: "อบจ.",
  CITY: "ทน.",
  TOWN: "ทม.",
  SUBDISTRICT_MUNICIPALITY: "ทต.",
  SAO: "อบต.",
};

interface Agency {
  readonly kind: Kind;
  readonly name: string;
  readonly district: string;
  readonly districtCode: string;
  readonly key: string;
  readonly username: string;
  readonly password: string;
  readonly code: string;
}

export interface HostileSheet {
  readonly cells: unknown[][];
  readonly truth: readonly Meant[];
}

/** What a scanner does to one letter or mark; of this file's own making, not the app's list. */
const SLIPS: readonly (readonly [string, string])[] = [
  ..."นม บป คด ดต ชซ ขช ผพ ผฝ พฟ ถภ ศส ทห อฮ กถ จว".split(" ").flatMap((pair): [string, string][] => [
    [pair[0] ?? "", pair[1] ?? ""],
    [pair[1] ?? "", pair[0] ?? ""],
  ]),
  ...["่", "้", "๊", "๋", "์", "็"].map((mark): [string, string] => [mark, ""]),
  ["่", "้"],
  ["้", "่"],
  ["ุ", "ู"],
  ["ู", "ุ"],
  ["ิ", "ี"],
  ["ี", "ิ"],
  ["ื", "ี"],
  ["ำ", "า"],
];

function makeDice(seed: number) {
  const next = numbersFrom(seed * 7919 + 17);
  for (let index = 0; index < 5; index++) next();
  return {
    chance: (share: number): boolean => next() < share,
    pick: <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T,
    digits: (alphabet: string, length: number): string =>
      Array.from({ length }, () => alphabet[Math.floor(next() * alphabet.length)]).join(""),
  };
}
type Dice = ReturnType<typeof makeDice>;

/** The agencies of a province, the same for every seed of its sheets. @param most at most so many */
function agenciesOf(provinceCode: string, most: number): Agency[] {
  const dice = makeDice(Number(provinceCode));
  const province = PROVINCES.get(provinceCode) ?? "";
  const made: Agency[] = [];
  const taken = new Set<string>();
  const serials = new Map<string, number>();
  const add = (kind: Kind, name: string, districtCode: string): void => {
    const district = DISTRICTS.find(({ code }) => code === districtCode)?.name ?? "";
    const key = `${kind}|${name}|${district}|${province}`;
    if (taken.has(key) || made.length >= most) return;
    taken.add(key);
    const series = kind === "SAO" ? districtCode : provinceCode;
    const serial = (serials.get(series) ?? 0) + 1;
    serials.set(series, serial);
    const digits =
      kind === "SAO"
        ? `04421408${districtCode}${String(serial).padStart(2, "0")}`
        : `${kind === "PAO" ? "0441" : "0443"}1408${provinceCode}${String(100 + serial).padStart(3, "0")}`;
    const username = `${digits}@info.example`;
    const password = `TH${dice.digits("0123456789", 8)}`;
    made.push({ kind, name, district, districtCode, key, username, password, code: dice.digits("23456789ABCDEF", 15) });
  };
  add("PAO", province, "");
  for (const district of DISTRICTS.filter((row) => row.province === provinceCode)) {
    const isCapital = district.name.startsWith("เมือง");
    const tambons = TAMBONS.filter((row) => row.district === district.code);
    for (const [index, { name }] of tambons.entries()) {
      if (isCapital && index === 0) {
        add(dice.chance(0.3) ? "CITY" : "TOWN", name, district.code);
        continue;
      }
      const isTown = dice.chance(0.28);
      add(isTown ? "SUBDISTRICT_MUNICIPALITY" : "SAO", name, district.code);
      // Both a อบต. and a ทต. of one tambon.
      if (isTown && dice.chance(0.15)) add("SAO", name, district.code);
      // Many municipalities are named after no tambon of their district.
      if (dice.chance(0.04)) add("SUBDISTRICT_MUNICIPALITY", dice.pick(TAMBONS).name, district.code);
    }
  }
  return made;
}

/** Names that a misreading must not become, or nobody could tell. */
function neighbours(agency: Agency, agencies: readonly Agency[]): Set<string> {
  return new Set([
    ...TAMBONS.flatMap(({ district, name }) => (district === agency.districtCode ? [name] : [])),
    ...agencies.flatMap(({ districtCode, name }) => (districtCode === agency.districtCode ? [name] : [])),
    ...PROVINCES.values(),
    ...DISTRICTS.map(({ name }) => name),
  ]);
}

function slip(name: string, dice: Dice): string {
  const fitting = SLIPS.filter(([letter]) => name.includes(letter));
  if (fitting.length === 0) return name;
  const [letter, becomes] = dice.pick(fitting);
  return name.replace(letter, becomes);
}

interface Written {
  readonly name: string;
  readonly beyondProof: boolean;
  readonly unlisted: boolean;
}

/** A name as this scan has it: mostly right, one slip, two, or another word altogether. */
function misread(agency: Agency, agencies: readonly Agency[], dice: Dice, share: number): Written {
  const right = { name: agency.name, beyondProof: false, unlisted: false };
  if (agency.kind === "PAO" || !dice.chance(share)) return right;
  const others = neighbours(agency, agencies);
  const once = slip(agency.name, dice);
  const isTwice = dice.chance(0.12);
  const name = isTwice ? slip(once, dice) : once;
  if (others.has(name) || others.has(once) || name.length < 2) return right;
  const known = TAMBONS.some((row) => row.district === agency.districtCode && row.name === agency.name);
  // Only a name of the reference list can be proven.
  return { name, beyondProof: name !== once || !known, unlisted: !known };
}

function dirt(name: string, dice: Dice): string {
  let written = name;
  if (dice.chance(0.08)) written = written.replace("ำ", "ํา").replace("แ", "เเ");
  if (dice.chance(0.1)) written += "\u200b";
  if (dice.chance(0.06)) written += " *";
  return written;
}

/** Some last letters lost, but not so many that two districts of the province would look alike. */
function cut(district: string, provinceCode: string): string {
  const short = district.slice(0, -2);
  const alike = DISTRICTS.filter(({ province, name }) => province === provinceCode && name.startsWith(short));
  return short.length >= 3 && alike.length === 1 ? short : district;
}

/** Accounts as they arrive: header at page breaks, once spread over blanks with the columns split, user name given twice. */
export function hostileAccounts(provinceCode: string, seed: number, most = 334): HostileSheet {
  const dice = makeDice(seed);
  const province = PROVINCES.get(provinceCode) ?? "";
  const agencies = agenciesOf(provinceCode, most);
  const cells: unknown[][] = [["จังหวัด", "USERNAME", "Password", "Org_ThaName", "Org_EngName"]];
  const truth: Meant[] = [];
  const last = agencies.filter(({ kind }) => kind === "SUBDISTRICT_MUNICIPALITY").slice(-2);
  agencies.forEach((agency, index) => {
    const page = Math.floor(index / 29);
    const isSplit = page === 1;
    if (index > 0 && index % 29 === 0) {
      cells.push(
        isSplit
          ? ["จังหวัด", null, "USERNAME", null, "Password", null, "Org_ThaName", null, "Org_EngName"]
          : ["จังหวัด", "USERNAME", "Password", "Org_ThaiName", "Org_EngName"],
      );
    }
    const written = misread(agency, agencies, dice, 0.1);
    let district = agency.district;
    // Only an SAO's user name can say a district that is lost.
    if (agency.kind === "SAO" && dice.chance(0.03))
      district = dice.pick(["", `จังหวัด${province}`, slip(district, dice)]);
    else if (dice.chance(0.04)) district = cut(district, provinceCode);
    const place =
      agency.kind === "PAO" || district === ""
        ? `จังหวัด${province}`
        : district.startsWith("จังหวัด")
          ? `อำเภอ${province} ${district}`
          : `อำเภอ${district} จังหวัด${province}`;
    const name = `${LONG[agency.kind]}${dirt(written.name, dice)}`;
    const english = dice.pick(["", "P@ssw0rd?", "Child Development Center", "Mueang P@ssw0rd?", "bueng kan"]);
    const isTwice = last.length === 2 && last.includes(agency);
    const username = isTwice ? (last[0]?.username ?? "") : agency.username;
    const isNumber = !isTwice && dice.chance(0.04);
    const row = [`จังหวัด${province}`, isNumber ? Number(username.split("@")[0]) : username, agency.password];
    cells.push(isSplit ? [...row, name, place, english] : [...row, `${name} ${place}`, english]);
    const { key, password } = agency;
    truth.push({
      key,
      username,
      password,
      ...(isTwice ? { ask: "user name on two rows" } : {}),
      ...written,
    });
  });
  return { cells, truth };
}

/** Codes without a header, other misreadings, a few misread codes. */
export function hostileCodes(provinceCode: string, seed: number, most = 334): HostileSheet {
  const dice = makeDice(seed + 1000);
  const province = PROVINCES.get(provinceCode) ?? "";
  const agencies = agenciesOf(provinceCode, most);
  const cells: unknown[][] = [];
  const truth: Meant[] = [];
  agencies.forEach((agency) => {
    const written = misread(agency, agencies, dice, 0.1);
    const district = dice.chance(0.04) ? cut(agency.district, provinceCode) : agency.district;
    const place = agency.kind === "PAO" ? "" : ` อำเภอ${district}`;
    const isMisread = dice.chance(0.02);
    const code = isMisread
      ? `${agency.code.slice(0, 4)}${dice.pick(["I", "O", "0", "1"])}${agency.code.slice(5)}`
      : agency.code;
    cells.push([
      "กรมส่งเสริมการปกครองท้องถิ่น",
      "องค์กรปกครองส่วนท้องถิ่น",
      LONG[agency.kind],
      `${LONG[agency.kind]}${dirt(written.name, dice)}${place} จังหวัด${province}`,
      code,
    ]);
    const ask = isMisread ? { ask: "misread code", code: null } : { code: agency.code };
    truth.push({ key: agency.key, ...ask, ...written });
  });
  return { cells, truth };
}

/** The same agencies without any dirt: what a filled registry holds. */
export function cleanCodes(provinceCode: string, most = 334): HostileSheet {
  const province = PROVINCES.get(provinceCode) ?? "";
  const agencies = agenciesOf(provinceCode, most);
  const header = ["ที่", "จังหวัด", "อำเภอ", "หน่วยงาน", "USERNAME", "Authorize Code"];
  const rows = agencies.map(({ kind, name, district, username, code }, index) => [
    index + 1,
    province,
    district,
    `${LONG[kind]}${name}`,
    username,
    code,
  ]);
  return { cells: [header, ...rows], truth: agencies.map(({ key, username, code }) => ({ key, username, code })) };
}

/** Names typed freely into an online form: no province anywhere, every spelling, some without the district they need. */
export function hostileAnswers(provinceCode: string, seed: number, most = 334): HostileSheet {
  const dice = makeDice(seed + 2000);
  const agencies = agenciesOf(provinceCode, most).filter(({ kind }) => kind !== "PAO");
  const cells: unknown[][] = [["ประทับเวลา", "ชื่อหน่วยงาน", "อำเภอ", "ผู้รายงาน", "โทรศัพท์", "1. เข้าใช้งานระบบ", "หมายเหตุ"]];
  const truth: Meant[] = [];
  const homes = new Map<string, Set<string>>();
  for (const { kind, name, district } of agencies) {
    homes.set(kind + name, (homes.get(kind + name) ?? new Set()).add(district));
  }
  const answering = agencies.filter(() => dice.chance(0.6));
  for (const agency of [...answering, ...answering.slice(0, 4)]) {
    const written = misread(agency, agencies, dice, 0.06);
    const isOnce = homes.get(agency.kind + agency.name)?.size === 1;
    // An online form's misspelt name without a district is beyond proof where it may be another's elsewhere.
    const isBlank = dice.chance(0.08) && written.name === agency.name;
    const kindWord = dice.pick([
      LONG[agency.kind],
      SHORT[agency.kind],
      `${SHORT[agency.kind]} `,
      `ที่ทำการ${SHORT[agency.kind]}`,
    ]);
    const place = isBlank ? "" : `${dice.pick(["", "อ.", "อำเภอ"])}${agency.district}`;
    const suffix = !isBlank && dice.chance(0.2) ? ` อ.${agency.district}` : "";
    cells.push([
      `1/${1 + (cells.length % 28)}/21`,
      `${kindWord}${written.name}${suffix}`,
      place,
      dice.pick(["สมชาย ใจดี", "นิภา รักไทย", "วิชัย ทองคำ"]),
      `08${dice.digits("0123456789", 8)}`,
      dice.pick(["ดำเนินการแล้ว", "ยังไม่ดำเนินการ"]),
      "",
    ]);
    const ask = isBlank && !isOnce ? { ask: "same name in two districts" } : {};
    truth.push({ key: agency.key, ...ask, ...written });
  }
  const isThere = DISTRICTS.find(({ province }) => province === provinceCode)?.name ?? "";
  cells.push(["1/30/21", "อบต.ไม่มีในบัญชี", isThere, "ผู้ไม่ทราบ", "", "ดำเนินการแล้ว", ""]);
  truth.push({ key: null, ask: "unknown agency" });
  return { cells, truth };
}
