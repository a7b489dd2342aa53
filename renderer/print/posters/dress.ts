import { cutMarks, posterGround } from "./grounds";
import type { Look } from "./look";

/** Puts a document's sheet size, colours and grounds on its page. */
export function dressPage(look: Look): void {
  const { grid, colours, lowInk } = look;
  const { width, height } = grid.page;
  const marks = cutMarks(grid);
  const rules = [
    // Said of every document; posters on another sheet are a document of their own.
    `@page { size: ${width}mm ${height}mm; margin: 0 }`,
    `.sheet { width: ${width}mm; height: ${height}mm }`,
    `:root { --main: ${colours.main}; --on-accent: ${colours.onAccent}; --foot: ${lowInk ? "#000" : "#46536b"} }`,
    `.poster { background: ${posterGround(look)} }`,
    grid.scale === null || grid.scale === 1 ? "" : `.poster { zoom: ${grid.scale} }`,
    marks === null ? "" : `.cut-marks { background: url("${marks}") 0 0 / 100% 100% no-repeat }`,
  ];
  const style = document.createElement("style");
  style.textContent = rules.join("\n");
  document.head.append(style);
}

/** Pictures of a look's page, as addresses: what is drawn with them must be there before it is printed. */
export function picturesOf(look: Look): string[] {
  const drawn = `${posterGround(look)} ${cutMarks(look.grid) ?? ""}`;
  return [...drawn.matchAll(/data:image\/[^"\s]+/g)].map(([source]) => source);
}
