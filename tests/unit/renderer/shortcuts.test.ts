import { expect, test } from "vitest";
import { comboText, matches } from "../../../renderer/ui/shortcuts";

const event = (code: string, keys: { ctrl?: boolean; shift?: boolean; alt?: boolean; meta?: boolean } = {}) => ({
  code,
  ctrlKey: keys.ctrl ?? false,
  metaKey: keys.meta ?? false,
  shiftKey: keys.shift ?? false,
  altKey: keys.alt ?? false,
});

test("a shortcut is a place on the keyboard with exactly its modifiers", () => {
  expect(matches({ code: "KeyZ", ctrl: true }, event("KeyZ", { ctrl: true }))).toBe(true);
  expect(matches({ code: "KeyZ", ctrl: true }, event("KeyZ"))).toBe(false);
  expect(matches({ code: "KeyZ", ctrl: true }, event("KeyZ", { ctrl: true, shift: true }))).toBe(false);
  expect(matches({ code: "KeyR" }, event("KeyR", { ctrl: true }))).toBe(false);
});

test("shortcuts are named as they stand on the keys", () => {
  expect(comboText({ code: "KeyK", ctrl: true })).toBe("Ctrl+K");
  expect(comboText({ code: "Slash", shift: true })).toBe("?");
  expect(comboText({ code: "Digit2", alt: true })).toBe("Alt+2");
});
