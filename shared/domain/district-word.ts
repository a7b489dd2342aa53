const BANGKOK = "10";
const CAPITAL = "กรุงเทพมหานคร";

/** Bangkok's districts are เขต, all others อำเภอ. @param code TIS code of the district or of its province */
export function districtWord(code: string): "เขต" | "อำเภอ" {
  return code.startsWith(BANGKOK) ? "เขต" : "อำเภอ";
}

/** The same where room is short: อ.เซกา; เขต has no short form. */
export function shortDistrictWord(code: string): "เขต" | "อ." {
  return code.startsWith(BANGKOK) ? "เขต" : "อ.";
}

/** Whether a place that is known by its words lies in Bangkok, which has เขต and แขวง. */
export function isInCapital(place: { readonly province: string } | null): boolean {
  return place?.province === CAPITAL;
}

/** Thai words that speak of districts in general, for a place in Bangkok; others as they are. */
export function capitalWords(words: string, place: { readonly province: string } | null): string {
  return isInCapital(place)
    ? words.replaceAll("อำเภอ", "เขต").replaceAll("ตำบล", "แขวง").replaceAll("อ.", "เขต")
    : words;
}
