import type { PosterLook } from "../../../shared/contract/poster-design";
import type { PrintDocument } from "../../../shared/contract/prints";
import { inkOn, type PosterTemplate, USUAL_DESIGN } from "../../../shared/domain/poster-design";
import { type CardGrid, cardGrid, USUAL_LABELS } from "../../../shared/domain/poster-sheets";
import type { Reading } from "../qr/qr-code";

/** Side of an A4 poster's code in mm, quiet zone included: from version 3 on the symbol is 100 mm, read from a metre. */
export const POSTER_CODE = 128;
const POSTER_DISTANCE = 1000;
/** Width of the words on an A4 poster, in mm: 14 mm are free on each side, 7 on its quarter. */
export const POSTER_WIDTH = 182;

/** What the posters of one document are drawn with. */
export interface Look extends Omit<PosterLook, "sheet"> {
  readonly grid: CardGrid;
  readonly template: PosterTemplate;
  readonly lowInk: boolean;
  readonly colours: { readonly main: string; readonly accent: string; readonly onAccent: string };
  readonly reading: Reading;
  /** A picture for the middle of every code. */
  readonly centre: string | undefined;
}

const USUAL: PosterLook = {
  ...{ sheet: "a4", copies: 1, start: 1, pictures: [] },
  design: { ...USUAL_DESIGN, logos: [], labels: USUAL_LABELS },
};

const BLACK = { main: "#000000", accent: "#000000", onAccent: "#000000" } as const;

/** How a document's posters look. The template of lines is black and white whatever the colours are. */
export function lookOf(document: Pick<PrintDocument, "look" | "lowInk">): Look {
  const { sheet, ...look } = document.look ?? USUAL;
  const { template, main, accent, centreLogo } = look.design;
  const lowInk = document.lowInk || template === "lines";
  const covered = centreLogo && look.pictures.length > 0;
  return {
    ...look,
    grid: cardGrid(sheet, look.design.labels),
    template,
    lowInk,
    colours: lowInk ? BLACK : { main, accent, onAccent: inkOn(accent) },
    reading: { box: POSTER_CODE, distance: POSTER_DISTANCE, covered },
    centre: covered ? look.pictures[0] : undefined,
  };
}
