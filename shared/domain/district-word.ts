const BANGKOK = "10";

/** Bangkok's districts are เขต, all others อำเภอ. @param code TIS code of the district or of its province */
export function districtWord(code: string): "เขต" | "อำเภอ" {
  return code.startsWith(BANGKOK) ? "เขต" : "อำเภอ";
}
