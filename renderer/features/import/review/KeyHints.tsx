import { useText } from "../../../app/i18n";

const HINTS = [
  ["↑↓", "move"],
  ["1–9", "choose"],
  ["N", "asRead"],
  ["S", "skip"],
  ["A", "alike"],
  ["Z", "back"],
  ["Ctrl+Z", "takeBack"],
] as const;

/** The keys that answer questions, named where they work. */
export function KeyHints() {
  const { t } = useText();
  return (
    <p className="pm-muted pm-small im-hints">
      <span className="pm-hidden">{t("import.keys.label")}: </span>
      {HINTS.map(([key, word]) => (
        <span key={word} className="pm-name">
          <kbd className="pm-kbd">{key}</kbd> {t(`import.keys.${word}`)}
        </span>
      ))}
    </p>
  );
}
