import type { Context } from "../context";
import type { AgencyTable } from "../ports/rows";
import type { Reader } from "../ports/store";

/** Name and place in English; "" where they are not known. */
export interface EnglishName {
  readonly nameEn: string;
  readonly placeEn: string;
}

const BANGKOK = "10";

/** English names as the service points have them: one is never made up from the Thai. */
export async function englishNames(context: Context, reader: Reader): Promise<(row: AgencyTable) => EnglishName> {
  const points = await reader.table("servicePoint").pick(["id", "displayNameEn"]);
  const names = new Map(points.map(({ id, displayNameEn }) => [id, displayNameEn.trim()]));
  const districts = new Map(context.resources.districts().map(({ code, nameEn }) => [code, nameEn]));
  const provinces = new Map(context.resources.provinces().map(({ code, nameEn }) => [code, nameEn]));
  return ({ id, districtCode, provinceCode }) => {
    const district = districts.get(districtCode ?? "");
    const province = provinces.get(provinceCode);
    const inProvince = province && (provinceCode === BANGKOK ? province : `${province} Province`);
    const placeEn = [district && `${district} District`, inProvince].filter(Boolean).join(", ");
    return { nameEn: names.get(id) ?? "", placeEn };
  };
}
