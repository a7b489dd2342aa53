import { SearchOutlined } from "@ant-design/icons";
import { Modal } from "antd";
import { type KeyboardEvent, useDeferredValue, useId, useMemo, useState } from "react";
import { useDistrictWord } from "../../ui/district-text";
import { useShortcut } from "../../ui/shortcuts";
import { useNotify } from "../../ui/use-notify";
import { useAgencySearch } from "../data/use-agency-search";
import { useStatus } from "../data/use-current";
import { type Text, useText } from "../i18n";
import { actionItems, agencyItem, type PaletteItem, placeItems } from "./palette-items";
import { closePalette, openPalette, usePaletteOpen } from "./palette-state";

const MOST_AGENCIES = 8;

/** Ctrl+K: agencies however they are spelled, places and commands. */
export function Palette() {
  const { t } = useText();
  const open = usePaletteOpen();
  useShortcut(
    { code: "KeyK", ctrl: true, everywhere: true, label: t("shell.keys.search"), group: t("shell.keys.everywhere") },
    openPalette,
  );
  return (
    <Modal
      open={open}
      onCancel={closePalette}
      footer={null}
      closable={false}
      width={600}
      style={{ top: 56 }}
      destroyOnHidden
      aria-label={t("shell.search.label")}
      className="sh-palette"
    >
      <Finder />
    </Modal>
  );
}

function useItems(t: Text, query: string): readonly PaletteItem[] {
  const found = useAgencySearch(query, MOST_AGENCIES);
  const currentRoundId = useStatus()?.currentRoundId ?? null;
  const notify = useNotify();
  return useMemo(() => {
    const wanted = query.toLowerCase();
    const others = [...placeItems(t), ...actionItems(t, currentRoundId, () => void notify.undo())].filter((item) =>
      item.title.toLowerCase().includes(wanted),
    );
    return [...(found ?? []).map((row) => agencyItem(t, row)), ...others];
  }, [t, query, found, currentRoundId, notify]);
}

function Finder() {
  const { t } = useText();
  const district = useDistrictWord();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const query = useDeferredValue(text.trim());
  const items = useItems(t, query);
  const list = useId();
  const chosen = Math.min(active, items.length - 1);
  const run = (item: PaletteItem | undefined) => {
    if (!item) return;
    closePalette();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = items.length - 1;
    if (event.key === "ArrowDown") setActive(chosen >= last ? 0 : chosen + 1);
    else if (event.key === "ArrowUp") setActive(chosen <= 0 ? last : chosen - 1);
    else if (event.key === "Enter") run(items[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="sh-find">
        <SearchOutlined aria-hidden="true" />
        <input
          // biome-ignore lint/a11y/noAutofocus: the dialog is opened to type in it
          autoFocus
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={items[chosen] ? `${list}-${chosen}` : undefined}
          aria-autocomplete="list"
          aria-label={t("shell.search.label")}
          placeholder={t("shell.search.placeholder", { district })}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <kbd className="pm-kbd">Esc</kbd>
      </div>
      <div id={list} role="listbox" aria-label={t("shell.search.label")} className="sh-found">
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the combobox, which names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles Enter
          <div
            key={item.key}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className="sh-option"
            ref={index === chosen ? (element) => element?.scrollIntoView({ block: "nearest" }) : undefined}
            onClick={() => run(item)}
            onMouseMove={() => setActive(index)}
          >
            <span className="sh-option-icon" aria-hidden="true">
              {item.icon}
            </span>
            <span className="sh-option-title">{item.title}</span>
            <span className="pm-muted">{item.note}</span>
            {item.status}
          </div>
        ))}
      </div>
      {items.length === 0 ? (
        <p className="sh-found-none" role="status">
          {t("shell.search.none")}
        </p>
      ) : null}
    </>
  );
}
