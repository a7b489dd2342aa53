import type { ProposedAgency } from "../../../../shared/contract/import-rows";
import { isInCapital } from "../../../../shared/domain/district-word";
import { shortName } from "../../../../shared/domain/kinds";
import { useText } from "../../../app/i18n";

/** "อบต.ป่งไฮ อ.เซกา": kept on one line, because word segmentation splits Thai names (domain §4). */
export function AgencyName({ agency }: { readonly agency: ProposedAgency }) {
  const { t } = useText();
  return (
    <span className="im-agency">
      <strong className="pm-name">{shortName(agency)}</strong>
      {agency.district ? (
        <span className="pm-muted pm-name">
          {" "}
          {t("import.table.district", { district: isInCapital(agency) ? "เขต" : "อ.", name: agency.district })}
        </span>
      ) : null}
    </span>
  );
}
