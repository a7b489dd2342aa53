import { CheckOutlined, StopOutlined } from "@ant-design/icons";
import type { AgencyRow } from "../../../shared/contract/agencies";
import { shortName } from "../../../shared/domain/kinds";
import { useText } from "../../app/i18n";
import { toHash } from "../../app/router";
import type { Block, PrintKind } from "./print-kinds";

interface Props {
  readonly kind: PrintKind;
  readonly row: AgencyRow;
  readonly block: Block | null;
}

/** Ready, or the reason why not with the way to mend it. */
export function AgencyReadiness({ kind, row, block }: Props) {
  const { t } = useText();
  if (block) {
    return (
      <span className="pr-blocked">
        <StopOutlined aria-hidden />{" "}
        {block.reason === "same-url"
          ? t("prints.blocked.same-url", { others: block.sameAs.join(", ") })
          : t(`prints.blocked.${block.reason}`)}{" "}
        <a
          href={toHash(["agencies", row.id], { tab: "identity" })}
          aria-label={t("prints.blocked.mendLabel", { name: shortName(row) })}
        >
          {t("prints.blocked.mend")}
        </a>
      </span>
    );
  }
  if (kind === "slip") {
    const parts = [
      row.username === null ? null : t("prints.has.username"),
      row.hasPassword ? t("prints.has.password") : null,
      row.code === null ? null : t("prints.has.code", { last3: row.code.last3 }),
    ];
    return <span className="pm-muted">{parts.filter(Boolean).join(" · ")}</span>;
  }
  return (
    <span className="pr-ready">
      <CheckOutlined aria-hidden /> {t("prints.choose.ready")}
    </span>
  );
}
