import type { Round } from "../../../../shared/contract/rounds";
import { useText } from "../../../app/i18n";
import { Tag } from "../../../ui/StatusTag";

/** Whether a round runs, and whether it is the one the office works on. */
export function RoundState({ round }: { readonly round: Pick<Round, "closedAt" | "current"> }) {
  const { t } = useText();
  return (
    <span className="rd-state">
      {round.closedAt === null ? (
        <Tag tone="done" mark="▶">
          {t("round.page.running")}
        </Tag>
      ) : (
        <Tag tone="none" mark="■">
          {t("round.page.closed")}
        </Tag>
      )}
      {round.current ? (
        <Tag tone="brand" mark="●">
          {t("round.page.current")}
        </Tag>
      ) : null}
    </span>
  );
}
