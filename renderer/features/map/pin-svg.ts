import { TOKENS } from "../../app/theme";
import type { PinStatus } from "./pin-status";

/** Each status has a shape of its own as well as a colour, so that it reads without colour. */
const SHAPES: Readonly<Record<PinStatus, { readonly shape: string; readonly sign: string; readonly colour: string }>> =
  {
    verified: {
      shape: "M12 1.5 21 5v7c0 5-3.8 8.6-9 10.5C6.8 20.6 3 17 3 12V5z",
      sign: "M7.5 11.8l2.2 2.3 3.3-4.3M11.8 14.1l4.4-5",
      colour: TOKENS.done,
    },
    reported: { shape: "M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20z", sign: "M7.5 12.3l3 3 6-6.6", colour: TOKENS.done },
    partly: { shape: "M12 1.5 22.5 12 12 22.5 1.5 12z", sign: "M8 12h8", colour: TOKENS.partly },
    none: { shape: "M3 3h18v18H3z", sign: "M8 12h8", colour: TOKENS.none },
    returned: { shape: "M1.5 3.5h21L12 22.5z", sign: "M12 7v6M12 15.5v.5", colour: TOKENS.late },
    noRound: { shape: "M12 6a6 6 0 1 1 0 12 6 6 0 0 1 0-12z", sign: "", colour: TOKENS.none },
  };

interface Marks {
  readonly overdue: boolean;
  readonly check: boolean;
}

/** The drawing of a pin, 24 × 24; `check` adds a gold triangle, `overdue` a red dot. */
export function pinSvg(status: PinStatus, { overdue, check }: Marks): string {
  const { shape, sign, colour } = SHAPES[status];
  const hollow = status === "none";
  const marks = [
    check ? `<path d="M18.5 13 24 23H13z" fill="${TOKENS.gold}" stroke="#fff" stroke-width="1.2"/>` : "",
    overdue ? `<circle cx="20" cy="4" r="3.6" fill="${TOKENS.late}" stroke="#fff" stroke-width="1.2"/>` : "",
  ].join("");
  return (
    `<svg viewBox="-1 -1 26 26" aria-hidden="true" focusable="false">` +
    `<path d="${shape}" fill="${hollow ? "#fff" : colour}" stroke="${hollow ? colour : "#fff"}" stroke-width="${hollow ? 2 : 1.5}" stroke-linejoin="round"/>` +
    `<path d="${sign}" fill="none" stroke="${hollow ? colour : "#fff"}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>` +
    `${marks}</svg>`
  );
}

/** The gold triangle alone, for the legend. */
export function checkSvg(): string {
  return `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M12 4 21 20H3z" fill="${TOKENS.gold}"/></svg>`;
}
