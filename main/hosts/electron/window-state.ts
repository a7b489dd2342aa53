import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { Rectangle, ScreenPart, WindowPart } from "./parts";

const Remembered = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximized: z.boolean(),
});
export type Remembered = z.infer<typeof Remembered>;

/** Smallest useful window: 1366 × 768 at 175 % leaves about this much (design §7). Device-independent pixels. */
export const SMALLEST = { width: 760, height: 400 } as const;
const PREFERRED = { width: 1280, height: 800 } as const;

/** Puts a window wholly inside a work area: shrunk where it is too large, then moved where it hangs out. */
export function clamp(wanted: Rectangle, area: Rectangle): Rectangle {
  const width = Math.min(wanted.width, area.width);
  const height = Math.min(wanted.height, area.height);
  return {
    x: Math.min(Math.max(wanted.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(wanted.y, area.y), area.y + area.height - height),
    width,
    height,
  };
}

/** Where the window goes: where it was, if that screen is still there; else the middle of the main screen. */
export function placeWindow(screen: ScreenPart, remembered: Remembered | null): Rectangle {
  if (remembered) return clamp(remembered, screen.getDisplayMatching(remembered).workArea);
  const { workArea } = screen.getPrimaryDisplay();
  const width = Math.min(PREFERRED.width, workArea.width);
  const height = Math.min(PREFERRED.height, workArea.height);
  return {
    x: workArea.x + Math.round((workArea.width - width) / 2),
    y: workArea.y + Math.round((workArea.height - height) / 2),
    width,
    height,
  };
}

/** @returns null when nothing usable is remembered */
export function readWindowState(file: string): Remembered | null {
  try {
    return Remembered.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

/** Called as the window closes, while its size can still be asked. A place that cannot be remembered is no error. */
export function rememberWindow(file: string, window: WindowPart): void {
  const { x, y, width, height } = window.getNormalBounds();
  const state: Remembered = { x, y, width, height, maximized: window.isMaximized() };
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // The next start opens in the middle.
  }
}
