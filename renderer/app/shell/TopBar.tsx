import { SearchOutlined } from "@ant-design/icons";
import { useText } from "../i18n";
import { openPalette } from "./palette-state";
import { RoundPicker } from "./RoundPicker";
import { SavedBadge } from "./SavedBadge";

/** The current round, search, saved state: the same on every screen. */
export function TopBar({ empty }: { readonly empty: boolean }) {
  const { t } = useText();
  return (
    <header className="sh-top">
      {empty ? <div className="sh-round" /> : <RoundPicker />}
      <button type="button" className="sh-search" aria-keyshortcuts="Control+K" onClick={openPalette}>
        <SearchOutlined aria-hidden="true" />
        <span className="sh-search-word">{t("shell.search.button")}</span>
        <span className="pm-kbd" aria-hidden="true">
          Ctrl K
        </span>
      </button>
      <SavedBadge />
    </header>
  );
}
