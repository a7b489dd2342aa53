import { SearchOutlined } from "@ant-design/icons";
import { type KeyboardEvent, type Ref, useEffect, useRef } from "react";
import { useText } from "../../../app/i18n";

interface SearchBoxProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly hits: number;
  readonly active: number;
  readonly onMove: (index: number) => void;
  /** The hits are those of the text. */
  readonly settled: boolean;
  /** Enter was pressed: what is found is opened as soon as it is there. */
  readonly entered: boolean;
  readonly onEntered: (entered: boolean) => void;
  readonly onOpen: () => void;
}

/**
 * Where a name is typed and where a hand scanner types a form's digits. Its Enter may come before the answer does: then
 * it is remembered, so that a scan never needs a second one.
 */
export function SearchBox({
  ref,
  text,
  onText,
  hits,
  active,
  onMove,
  settled,
  entered,
  onEntered,
  onOpen,
}: SearchBoxProps) {
  const { t } = useText();
  const open = useRef(onOpen);
  useEffect(() => {
    open.current = onOpen;
  });
  useEffect(() => {
    if (!entered || !settled) return;
    onEntered(false);
    if (hits > 0) open.current();
  }, [entered, settled, hits, onEntered]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      if (text.trim() !== "") onEntered(true);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (hits > 0) onMove(Math.max(0, Math.min(hits - 1, active + (event.key === "ArrowDown" ? 1 : -1))));
    } else if (event.key === "Escape" && text !== "") {
      event.preventDefault();
      onText("");
    }
  };
  return (
    <div className="dk-search">
      <SearchOutlined aria-hidden="true" />
      <input
        ref={ref}
        // The place where work begins: the screen is for nothing else.
        // biome-ignore lint/a11y/noAutofocus: a hand scanner types into what has the focus
        autoFocus
        type="text"
        role="combobox"
        aria-label={t("desk.search.label")}
        aria-expanded={hits > 0}
        aria-controls="dk-hits"
        {...(hits > 0 ? { "aria-activedescendant": `dk-hit-${active}` } : {})}
        autoComplete="off"
        spellCheck={false}
        placeholder={t("desk.search.placeholder")}
        value={text}
        onChange={(event) => {
          onEntered(false);
          onText(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
