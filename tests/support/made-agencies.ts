import { readFileSync } from "node:fs";
import { join } from "node:path";
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

/** One made-up agency with a real name, and everything that a sheet may say of it. */
export interface MadeAgency {
  /** KIND|name|district|province */
  readonly key: string;
  /** "อบต." or "ทต." */
  readonly short: string;
  /** "องค์การบริหารส่วนตำบล" */
  readonly long: string;
  readonly name: string;
  readonly district: string;
  readonly province: string;
  readonly username: string;
  readonly password: string;
  readonly code: string;
  readonly lat: string;
  readonly lon: string;
  readonly officer: string;
  readonly position: string;
  readonly mobile: string;
  readonly email: string;
  readonly phone: string;
  readonly url: string;
  readonly agencyCode: string;
  readonly edited: string;
  readonly processes: string;
}

const SHORT = { SAO: "อบต.", SUBDISTRICT_MUNICIPALITY: "ทต." } as const;
const LONG = { SAO: "องค์การบริหารส่วนตำบล", SUBDISTRICT_MUNICIPALITY: "เทศบาลตำบล" } as const;
const FIRST = ["สมชาย", "สมหญิง", "วิชัย", "นิภา", "ประเสริฐ", "มานะ", "ปิติ"];
const LAST = ["ใจดี", "รักไทย", "ทองคำ", "ศรีสุข", "บุญมา"];

/** Agencies of a province, grouped by district, as many as asked for. */
export function madeAgencies(provinceCode: string, count: number): MadeAgency[] {
  const next = numbersFrom(Number(provinceCode) + 7);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const province = list("provinces.csv").find(([code]) => code === provinceCode)?.[1] ?? "";
  const districts = list("districts.csv").filter(([code = ""]) => code.startsWith(provinceCode));
  const names = new Map(districts.map(([code = "", , name = ""]) => [code, name]));
  const tambons = list("subdistricts.csv").filter(([code = ""]) => code.startsWith(provinceCode));
  return tambons.slice(0, count).map(([districtCode = "", name = ""], index): MadeAgency => {
    const kind = index % 4 === 3 ? "SUBDISTRICT_MUNICIPALITY" : "SAO";
    const serial = String((index % 90) + 10);
    const digits = kind === "SAO" ? `04421408${districtCode}${serial}` : `04431408${provinceCode}${100 + index}`;
    const code = Array.from({ length: 15 }, () => "23456789ABCDEF"[Math.floor(next() * 14)]).join("");
    return {
      key: `${kind}|${name}|${names.get(districtCode) ?? ""}|${province}`,
      short: SHORT[kind],
      long: LONG[kind],
      name,
      district: names.get(districtCode) ?? "",
      province,
      username: `${digits}@info.example`,
      password: `TH${digits.slice(-6)}${100 + index}`,
      code,
      lat: (13 + next() * 5).toFixed(5),
      lon: (99 + next() * 4).toFixed(5),
      officer: `นาย${pick(FIRST)} ${pick(LAST)}`,
      position: pick(["นักวิชาการคอมพิวเตอร์", "เจ้าพนักงานธุรการ", "ปลัด อบต."]),
      mobile: `08${String(10_000_000 + Math.floor(next() * 89_999_999))}`,
      email: `office${index}@agency.example`,
      phone: `042${String(100_000 + index)}`,
      url: `https://rating.example.com/p/${digits}`,
      agencyCode: digits,
      edited: `${(index % 28) + 1} ม.ค. 63, 09.${String(index % 60).padStart(2, "0")} น.`,
      processes: String(index),
    };
  });
}
