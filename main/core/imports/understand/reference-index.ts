import type { AgencyKind } from "../../../../shared/domain/kinds";
import { nameKey } from "../../../../shared/domain/thai-text";
import type { DistrictRefRow, ProvinceRef, Resources } from "../../ports/resources";
import { grouped } from "../grouped";

/** The reference lists under folded keys, so that 7,468 rows are looked up and not searched. */
export interface Reference {
  isProvinceName(text: string): boolean;
  isDistrictName(text: string): boolean;
  province(code: string): ProvinceRef | undefined;
  provinceByName(text: string): ProvinceRef | undefined;
  readonly provinces: readonly ProvinceRef[];
  district(code: string): DistrictRefRow | undefined;
  districtByName(provinceCode: string, text: string): DistrictRefRow | undefined;
  /** Every district of that name in the country. */
  districtsByName(text: string): readonly DistrictRefRow[];
  districtsOf(provinceCode: string): readonly DistrictRefRow[];
  /** Names that agencies of a kind bear in a district: its tambons; for municipalities also the district's and province's own. */
  namesOf(kind: AgencyKind, districtCode: string): readonly string[];
  isKnownName(kind: AgencyKind, districtCode: string, name: string): boolean;
  hasTambon(districtCode: string, name: string): boolean;
  /** Districts of a province that have a tambon of this name. */
  districtsWithTambon(provinceCode: string, name: string): readonly string[];
}

const built = new WeakMap<Resources, Reference>();

/** The capital's short names, as people write them. */
const CAPITAL = /^(?:กทม\.?|ก\.ท\.ม\.?|กรุงเทพ(?:ฯ|มหานครฯ)?)$/;

/** Province names also come with จังหวัด / จ. */
export function bareProvince(text: string): string {
  const bare = nameKey(text).replace(/^(?:จังหวัด|จ\.)/, "");
  return CAPITAL.test(bare) ? nameKey("กรุงเทพมหานคร") : bare;
}

export function bareDistrict(text: string): string {
  return nameKey(text).replace(/^(?:กิ่งอำเภอ|กิ่งอ\.|อำเภอ|อ\.|เขต(?=.{3}))/, "");
}

function build(resources: Resources): Reference {
  const provinces = resources.provinces();
  const provinceByCode = new Map(provinces.map((province) => [province.code, province]));
  const provinceByKey = new Map(provinces.map((province) => [nameKey(province.nameTh), province]));
  const districts = resources.districts();
  const districtByCode = new Map(districts.map((district) => [district.code, district]));
  const districtByKey = new Map(districts.map((row) => [`${row.provinceCode}|${nameKey(row.nameTh)}`, row]));
  const districtsByKey = grouped(districts, (district) => nameKey(district.nameTh));
  const districtsByProvince = grouped(districts, (district) => district.provinceCode);
  const tambons = grouped(resources.subdistricts(), (tambon) => tambon.districtCode);
  const tambonKeys = new Map<string, ReadonlySet<string>>();
  const tambonHomes = new Map<string, string[]>();
  for (const [code, rows] of tambons) {
    tambonKeys.set(code, new Set(rows.map((row) => nameKey(row.nameTh))));
    for (const row of rows) {
      const key = `${code.slice(0, 2)}|${nameKey(row.nameTh)}`;
      const homes = tambonHomes.get(key);
      if (!homes) tambonHomes.set(key, [code]);
      else if (!homes.includes(code)) homes.push(code);
    }
  }
  const townNames = (districtCode: string): string[] => {
    const district = districtByCode.get(districtCode);
    if (!district) return [];
    const bare = district.nameTh.replace(/^เมือง(?=.{3})/, "");
    return [...new Set([district.nameTh, bare, provinceByCode.get(district.provinceCode)?.nameTh ?? bare])];
  };
  const namesOf = (kind: AgencyKind, districtCode: string): string[] => {
    const names = (tambons.get(districtCode) ?? []).map((row) => row.nameTh);
    return kind === "SAO" ? names : [...new Set([...names, ...townNames(districtCode)])];
  };
  return {
    isProvinceName: (text) => provinceByKey.has(bareProvince(text)),
    isDistrictName: (text) => districtsByKey.has(bareDistrict(text)),
    province: (code) => provinceByCode.get(code),
    provinceByName: (text) => provinceByKey.get(bareProvince(text)),
    provinces,
    district: (code) => districtByCode.get(code),
    districtByName: (provinceCode, text) => {
      const key = bareDistrict(text);
      const found = districtByKey.get(`${provinceCode}|${key}`);
      if (found) return found;
      // "อ.เมือง", "อ.เมืองฯ": the district of the province's capital.
      const capital =
        key === "เมือง" || key === "เมืองฯ" ? `เมือง${nameKey(provinceByCode.get(provinceCode)?.nameTh ?? "")}` : null;
      return capital === null ? undefined : districtByKey.get(`${provinceCode}|${capital}`);
    },
    districtsByName: (text) => districtsByKey.get(bareDistrict(text)) ?? [],
    districtsOf: (provinceCode) => districtsByProvince.get(provinceCode) ?? [],
    namesOf,
    isKnownName: (kind, districtCode, name) => {
      const key = nameKey(name);
      if (tambonKeys.get(districtCode)?.has(key)) return true;
      return kind !== "SAO" && townNames(districtCode).some((town) => nameKey(town) === key);
    },
    hasTambon: (districtCode, name) => tambonKeys.get(districtCode)?.has(nameKey(name)) ?? false,
    districtsWithTambon: (provinceCode, name) => tambonHomes.get(`${provinceCode}|${nameKey(name)}`) ?? [],
  };
}

/** Built once for a resources object. */
export function referenceOf(resources: Resources): Reference {
  const found = built.get(resources);
  if (found) return found;
  const made = build(resources);
  built.set(resources, made);
  return made;
}
