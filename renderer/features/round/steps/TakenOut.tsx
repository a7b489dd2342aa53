import { Alert } from "antd";
import type { Step } from "../../../../shared/contract/rounds";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";

/** What taking steps out will hide: their marks are kept, but nobody sees or counts them. */
export function TakenOut({ roundId, steps }: { readonly roundId: string; readonly steps: readonly Step[] }) {
  const { t } = useText();
  const rows = useRead("agencies.list", { roundId }, { enabled: steps.length > 0 }).data?.rows ?? [];
  if (steps.length === 0) return null;
  const marked = (id: string): number => rows.filter(({ obligation }) => obligation?.stepsDone.includes(id)).length;
  return (
    <Alert
      className="rd-taken-out"
      type="warning"
      showIcon
      title={t("round.steps.takenOut")}
      description={
        <ul className="rd-freezes">
          {steps.map(({ id, title }) => (
            <li key={id}>{t("round.steps.hides", { title, n: marked(id) })}</li>
          ))}
        </ul>
      }
    />
  );
}
