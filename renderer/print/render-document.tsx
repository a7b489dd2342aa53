import { flushSync } from "react-dom";
import type { Root } from "react-dom/client";
import type { FormItem, PosterItem, PrintDocument, SlipItem } from "../../shared/contract/prints";
import { checkBoxes } from "./layout/check-boxes";
import { type Flow, FlowSheets, MeasuredFlow, pagesOf } from "./layout/flow";
import { formFlow } from "./pages/form-flow";
import { PosterSheet } from "./pages/PosterSheet";
import { slipFlow } from "./pages/slip-flow";
import { type Expected, verifyQr } from "./qr/verify-qr";

/** Milliseconds each part of the work took: the print log. */
export type PrintLog = Readonly<Record<"render" | "check" | "verify", number>>;

/** What flows, and what each QR of the document should say. */
function flowsOf(document: PrintDocument): Flow[] {
  const slips = document.items.filter((item): item is SlipItem => item.type === "slip");
  const forms = document.items.filter((item): item is FormItem => item.type === "form");
  return [...(slips.length > 0 ? [slipFlow(slips)] : []), ...forms.map(formFlow)];
}

function expectedOf(document: PrintDocument): Expected {
  const pairs = document.items.flatMap((item): [string, string][] => {
    if (item.type === "poster") return [[item.agencyId, item.url]];
    return item.type === "form" ? [[item.agencyId, item.formCode]] : [];
  });
  return new Map(pairs);
}

/**
 * Draws a document as A4 sheets: measures what flows, checks every box and decodes every QR. Fonts must be there.
 * @throws AppError PRINT_OVERFLOW, QR_MISMATCH
 */
export function renderDocument(document: PrintDocument, root: Root, element: HTMLElement): PrintLog {
  const marks = [performance.now()];
  const mark = (): void => void marks.push(performance.now());
  const took = (phase: number): number => (marks[phase + 1] ?? 0) - (marks[phase] ?? 0);

  element.classList.toggle("low-ink", document.lowInk);
  const posters = document.items.filter((item): item is PosterItem => item.type === "poster");
  const flows = flowsOf(document);
  const pages = new Map<string, number[][]>();
  if (flows.length > 0) {
    flushSync(() => root.render(flows.map((flow) => <MeasuredFlow key={flow.key} flow={flow} />)));
    for (const flow of flows) pages.set(flow.key, pagesOf(flow, element));
    // Cleared first, so that nothing of the measuring remains in what is printed.
    flushSync(() => root.render(null));
  }
  flushSync(() =>
    root.render(
      <>
        {posters.map((item) => (
          <PosterSheet key={item.agencyId} item={item} />
        ))}
        {flows.map((flow) => (
          <FlowSheets key={flow.key} flow={flow} pages={pages.get(flow.key) ?? []} />
        ))}
      </>,
    ),
  );
  mark();
  checkBoxes(element);
  mark();
  const verify = verifyQr(element, expectedOf(document));
  return { render: took(0), check: took(1), verify };
}
