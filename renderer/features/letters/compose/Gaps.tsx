import type { LetterGap } from "../../../../shared/contract/letters";
import { useText } from "../../../app/i18n";
import { toHash } from "../../../app/router";

const OF_OFFICE: ReadonlySet<LetterGap["code"]> = new Set(["no-letterhead", "no-prefix", "no-owner", "no-signatory"]);

/** What the letter lacks: room is left for it on paper, and the way to fill it in is here. */
export function Gaps({ gaps }: { readonly gaps: readonly LetterGap[] }) {
  const { t } = useText();
  if (gaps.length === 0) return null;
  const words = gaps.map(({ code, field }) => t(`letters.gap.${code}`, { field: field ?? "" }));
  return (
    <p className="lt-gaps" role="status">
      {t("letters.gaps", { list: words.join(" · ") })}{" "}
      {gaps.some(({ code }) => OF_OFFICE.has(code)) ? (
        <a href={toHash(["settings", "letterhead"])}>{t("letters.toOffice")}</a>
      ) : null}
    </p>
  );
}
