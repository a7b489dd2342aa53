const BANGKOK = "10";

/** Bangkok's districts are เขต, all others อำเภอ. @param code TIS code of the district or of its province */
export function districtWord(code: string): "เขต" | "อำเภอ" {
  return code.startsWith(BANGKOK) ? "เขต" : "อำเภอ";
}

/** The same where room is short: อ.เซกา; เขต has no short form. */
export function shortDistrictWord(code: string): "เขต" | "อ." {
  return code.startsWith(BANGKOK) ? "เขต" : "อ.";
}
