import { districtWord, shortDistrictWord } from "../../shared/domain/district-word";
import { useRead } from "../app/data/use-read";
import type { Text } from "../app/i18n";

interface District {
  /** TIS code of 4 digits. */
  readonly code: string;
  readonly name: string;
}

/** A district by its full name in the language of the app: อำเภอเซกา, เขตบางรัก. */
export function namedDistrict(t: Text, { code, name }: District): string {
  return t("ui.district", { district: districtWord(code), name });
}

/** The same where room is short: อ.เซกา. */
export function shortDistrict(t: Text, { code, name }: District): string {
  return t("ui.district", { district: shortDistrictWord(code), name });
}

/** What the office's districts are called; fills `{{district}}` of the Thai labels. */
export function useDistrictWord(): string {
  return districtWord(useRead("settings.get", {}).data?.provinceCode ?? "");
}
