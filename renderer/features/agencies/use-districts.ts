import { compareThai } from "../../../shared/domain/sorting";
import { useRead } from "../../app/data/use-read";

/** Districts of the office's province to choose from, in Thai order. */
export function useDistricts(): { readonly value: string; readonly label: string }[] {
  const provinceCode = useRead("settings.get", {}).data?.provinceCode;
  const districts = useRead(
    "imports.districts",
    { provinceCode: provinceCode ?? "" },
    { enabled: Boolean(provinceCode) },
  );
  return (districts.data?.rows ?? [])
    .toSorted((a, b) => compareThai(a.name, b.name))
    .map(({ code, name }) => ({ value: code, label: name }));
}
