import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DistrictRefRow, ProvinceRef, Resources, SubdistrictRef } from "../../core/ports/resources";
import { readList } from "./csv";
import { joinOutlines, shapesOf } from "./outlines";

/** Code of the bundled made-up province: no real TIS code begins with 99. */
const SAMPLE_PROVINCE = "99";

const TEXTS = {
  licence: "LICENSE",
  notices: "notices.txt",
  "help-th": "help/th.json",
  "help-en": "help/en.json",
} as const;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function provinceOf(row: Readonly<Record<string, string>>): ProvinceRef {
  return { code: row.code ?? "", nameTh: row.name_th ?? "", nameEn: row.name_en ?? "" };
}

function districtOf(row: Readonly<Record<string, string>>): DistrictRefRow {
  const known = row.seat_lat !== undefined && row.seat_lat !== "";
  return {
    code: row.code ?? "",
    provinceCode: row.province_code ?? "",
    nameTh: row.name_th ?? "",
    nameEn: row.name_en ?? "",
    seat: known ? { lat: Number(row.seat_lat), lon: Number(row.seat_lon) } : null,
  };
}

function subdistrictOf(row: Readonly<Record<string, string>>): SubdistrictRef {
  return { districtCode: row.district_code ?? "", nameTh: row.name_th ?? "", postcode: row.postcode ?? "" };
}

/**
 * Reads the bundled data from the resources folder, each part when it is first asked for.
 * The real lists and the made-up province's come as one.
 */
export function createResources(folder: string): Resources {
  const text = (path: string): string => readFileSync(join(folder, path), "utf8");
  const lists = (name: string) => ["reference", "sample"].flatMap((part) => readList(text(`${part}/${name}.csv`)));
  const outlines = once(() => joinOutlines([text("reference/provinces.geojson"), text("sample/provinces.geojson")]));
  return {
    provinces: once(() => lists("provinces").map(provinceOf)),
    districts: once(() => lists("districts").map(districtOf)),
    subdistricts: once(() => lists("subdistricts").map(subdistrictOf)),
    shapes: once(() => shapesOf(outlines())),
    shapesGeoJson: once(() => JSON.stringify(outlines())),
    sample: once(() => ({
      provinceCode: SAMPLE_PROVINCE,
      sheets: readdirSync(join(folder, "sample"))
        .filter((name) => name.endsWith(".xlsx"))
        .sort()
        .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, "sample", name))) })),
    })),
    text: (name) => text(TEXTS[name]),
  };
}
