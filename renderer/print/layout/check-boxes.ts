import { AppError } from "../../../shared/contract/errors";

/** Printers cannot reach the edge: nothing essential stands closer to it (design §5). CSS pixels of 5 mm. */
const SAFE = (5 / 25.4) * 96;
/** What rounding of a layout may add up to without being an overflow. */
const TOLERANCE = 1;

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function isInside(inner: Edges, outer: Edges, margin = 0): boolean {
  return (
    inner.left >= outer.left + margin - TOLERANCE &&
    inner.top >= outer.top + margin - TOLERANCE &&
    inner.right <= outer.right - margin + TOLERANCE &&
    inner.bottom <= outer.bottom - margin + TOLERANCE
  );
}

/**
 * Measures every `data-box` of every sheet: what is in it must lie inside it, and it inside the printable part of the
 * sheet. A box is never cut: one that overflows stops the print.
 * @throws AppError PRINT_OVERFLOW (details: box, sheet, agencyId)
 */
export function checkBoxes(root: ParentNode): void {
  const range = document.createRange();
  [...root.querySelectorAll<HTMLElement>(".sheet")].forEach((sheet, index) => {
    for (const box of sheet.querySelectorAll<HTMLElement>("[data-box]")) {
      // A card that is cut out has edges of its own.
      const paper = (box.closest(".poster") ?? sheet).getBoundingClientRect();
      const edges = box.getBoundingClientRect();
      range.selectNodeContents(box);
      const content = box.hasChildNodes() ? range.getBoundingClientRect() : edges;
      if (!isInside(content, edges) || !isInside(edges, paper, SAFE)) {
        const owner = box.closest<HTMLElement>("[data-agency]")?.dataset.agency ?? "";
        throw new AppError("PRINT_OVERFLOW", { box: box.dataset.box ?? "", sheet: index + 1, agencyId: owner });
      }
    }
  });
}
