import { isTextBox } from "./shortcuts";

/** A hand scanner's keys follow each other faster than this, in ms; a person's hardly ever. */
const BETWEEN = 40;
/** Fewer digits are no report form's (shared/domain/form-code). */
const SHORTEST = 9;

const DIGIT = /^(?:Digit|Numpad)(\d)$/;

/** Only where digits are keys of the screen: a text box takes a scan as it is typed, and a dialog asks for something else. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTextBox(event.target)) return true;
  return event.target instanceof Element && event.target.closest('[role="dialog"][aria-modal="true"]') !== null;
}

/**
 * Tells a scanned form from keys of the screen: digits are held back until they are slow enough to be a person's, and
 * only then given on to what has the focus. So a form that is scanned while another report is open neither ticks that
 * report's steps nor saves it. Physical keys: what the scanner types through the Thai layout are the same keys.
 * @param onScan gets the digits; an Enter that ends them is swallowed
 * @returns stops listening
 */
export function listenForScans(onScan: (digits: string) => void): () => void {
  const given = new WeakSet<Event>();
  let held: KeyboardEvent[] = [];
  let timer = 0;

  const digits = (): string => held.map(({ code }) => DIGIT.exec(code)?.[1] ?? "").join("");
  const end = (): void => {
    window.clearTimeout(timer);
    const keys = held;
    const scanned = digits();
    held = [];
    if (scanned.length >= SHORTEST) onScan(scanned);
    else
      for (const { code, key, target } of keys) {
        const again = new KeyboardEvent("keydown", { code, key, bubbles: true, cancelable: true });
        given.add(again);
        target?.dispatchEvent(again);
      }
  };
  const swallow = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (given.has(event)) return;
    const enter = event.code === "Enter" || event.code === "NumpadEnter";
    if (enter && held.length >= SHORTEST) {
      swallow(event);
      end();
    } else if (!DIGIT.test(event.code) || event.shiftKey || isElsewhere(event)) {
      if (held.length > 0) end();
    } else {
      swallow(event);
      held.push(event);
      window.clearTimeout(timer);
      timer = window.setTimeout(end, BETWEEN);
    }
  };
  window.addEventListener("keydown", onKey, true);
  return () => {
    window.clearTimeout(timer);
    window.removeEventListener("keydown", onKey, true);
  };
}
