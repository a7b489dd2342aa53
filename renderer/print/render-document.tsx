import { flushSync } from "react-dom";
import type { Root } from "react-dom/client";
import type { PrintDocument } from "../../shared/contract/prints";
import { checkBoxes } from "./layout/check-boxes";
import { FlowSheets, MeasuredFlow, pagesOf } from "./layout/flow";
import { splitLines } from "./layout/split-lines";
import { expectedOf, Parts, partsOf } from "./parts";
import type { Look } from "./posters/look";
import { verifyQr } from "./qr/verify-qr";

/** Milliseconds each part of the work took: the print log. */
export type PrintLog = Readonly<Record<"render" | "check" | "verify", number>>;

/**
 * Draws a document as sheets: measures what flows, checks every box and decodes every QR. Fonts must be there.
 * @param look how its posters look, where it has any
 * @throws AppError PRINT_OVERFLOW, QR_MISMATCH
 */
export function renderDocument(document: PrintDocument, look: Look | null, root: Root, element: HTMLElement): PrintLog {
  const marks = [performance.now()];
  const mark = (): void => void marks.push(performance.now());
  const took = (phase: number): number => (marks[phase + 1] ?? 0) - (marks[phase] ?? 0);

  element.classList.toggle("low-ink", look?.lowInk ?? document.lowInk);
  const parts = partsOf(document, look);
  let flows = parts.flatMap((part) => (part.type === "flow" ? [part.flow] : []));
  const pages = new Map<string, number[][]>();
  const measure = (): void =>
    flushSync(() => root.render(flows.map((flow) => <MeasuredFlow key={flow.key} flow={flow} />)));
  if (flows.length > 0) {
    measure();
    const split = flows.map((flow) => splitLines(flow, element));
    // Paragraphs parted into lines are other pieces than before.
    if (split.some((flow, index) => flow !== flows[index])) {
      flows = split;
      measure();
    }
    for (const flow of flows) pages.set(flow.key, pagesOf(flow, element));
    // Cleared first, so that nothing of the measuring remains in what is printed.
    flushSync(() => root.render(null));
  }
  const measured = new Map(flows.map((flow) => [flow.key, flow]));
  flushSync(() =>
    root.render(
      <Parts
        parts={parts}
        flowed={(flow) => <FlowSheets flow={measured.get(flow.key) ?? flow} pages={pages.get(flow.key) ?? []} />}
      />,
    ),
  );
  mark();
  checkBoxes(element);
  mark();
  const verify = verifyQr(element, expectedOf(document), look?.copies);
  return { render: took(0), check: took(1), verify };
}
