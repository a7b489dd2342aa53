import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import { toHash } from "../../app/router";
import { useDistrictWord } from "../../ui/district-text";

export type DeskTab = "desk" | "inbox" | "grid" | "points" | "verify" | "calls";

const TABS: readonly DeskTab[] = ["desk", "inbox", "grid", "points", "verify", "calls"];

/** The kinds of work at the desk, with how many wait in each. */
export function DeskTabs({ roundId, tab }: { readonly roundId: string; readonly tab: DeskTab }) {
  const { t } = useText();
  const district = useDistrictWord();
  const waiting = useRead("verify.queue", { roundId }, { keep: true }).data?.rows.length;
  const missing = useRead("calls.list", { roundId }, { keep: true }).data?.rows.length;
  const counts: Readonly<Record<DeskTab, number | undefined>> = {
    desk: undefined,
    inbox: undefined,
    grid: undefined,
    points: undefined,
    verify: waiting,
    calls: missing,
  };
  return (
    <nav className="dk-tabs" aria-label={t("desk.tabs.label")}>
      {TABS.map((name) => (
        <a
          key={name}
          href={toHash(name === "desk" ? ["desk"] : ["desk", name])}
          aria-current={name === tab ? "page" : undefined}
        >
          {t(`desk.tabs.${name}`, { district })}
          {counts[name] ? <span className="dk-count">{counts[name]}</span> : null}
        </a>
      ))}
    </nav>
  );
}
