import type { IdentityChange } from "../../../../shared/contract/import-rows";
import { shortName } from "../../../../shared/domain/kinds";
import { useText } from "../../../app/i18n";

/** What became of an agency, in a sentence: renamed, upgraded, merged, abolished (domain §3). */
export function IdentityChangeNote({ change }: { readonly change: IdentityChange }) {
  const { t } = useText();
  const names = { from: shortName(change.from), to: change.to ? shortName(change.to) : "" };
  return (
    <p className="im-identity">
      <strong>{t(`import.identity.${change.event}.name`)}</strong>: {t(`import.identity.${change.event}.text`, names)}
    </p>
  );
}
