import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const reference = resolve(import.meta.dirname, "../../../resources/reference");

function column(file: string, index: number): string[] {
  const lines = readFileSync(resolve(reference, file), "utf8")
    .replace(/^\ufeff/, "")
    .split(/\r?\n/);
  return lines.slice(1).flatMap((line) => {
    const cell = line.split(",")[index]?.trim();
    return cell ? [cell] : [];
  });
}

/** Letters that take width: marks above and below do not. */
const width = (text: string): number => text.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g, "").length;

function longest(texts: readonly string[]): string {
  return texts.reduce((left, right) => (width(right) > width(left) ? right : left));
}

/** The longest full name an agency of this country can have by the reference data, and the longest place. */
export function longestNames(): { readonly fullName: string; readonly place: string } {
  const subdistrict = longest(column("subdistricts.csv", 1));
  const district = longest(column("districts.csv", 2));
  const province = longest(column("provinces.csv", 1));
  const names = [
    `องค์การบริหารส่วนตำบล${subdistrict}`,
    `สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอ${district}`,
    `สำนักงานพัฒนาชุมชนอำเภอ${district}`,
  ];
  return { fullName: longest(names), place: `อำเภอ${district} จังหวัด${province}` };
}
