import { Fragment, type ReactNode } from "react";
import type { PrintDocument, PrintItem, SlipItem } from "../../shared/contract/prints";
import type { Flow } from "./layout/flow";
import { formCodeOwner, formFlow } from "./pages/form-flow";
import { GuideSheets, guideCodes } from "./pages/GuideSheets";
import type { Pictures } from "./pages/letter/foot-pieces";
import { letterCodes, letterFlow } from "./pages/letter/letter-flow";
import { MapSheet } from "./pages/MapSheet";
import { PosterSheet } from "./pages/PosterSheet";
import { slipFlow } from "./pages/slip-flow";
import { tableFlow } from "./pages/table-flow";
import type { Expected } from "./qr/verify-qr";

/** A stretch of a document: sheets of a fixed layout, or what flows over as many as it needs. */
export type Part =
  | { readonly type: "sheets"; readonly key: string; readonly node: ReactNode }
  | { readonly type: "flow"; readonly flow: Flow };

const isSlip = (item: PrintItem): item is SlipItem => item.type === "slip";

function partOf(item: Exclude<PrintItem, SlipItem>, pictures: Pictures): Part {
  switch (item.type) {
    case "poster":
      return { type: "sheets", key: `poster:${item.agencyId}`, node: <PosterSheet item={item} /> };
    case "guide":
      return { type: "sheets", key: item.key, node: <GuideSheets item={item} /> };
    case "map":
      return { type: "sheets", key: item.key, node: <MapSheet item={item} /> };
    case "form":
      return { type: "flow", flow: formFlow(item) };
    case "table":
      return { type: "flow", flow: tableFlow(item) };
    case "letter":
      return { type: "flow", flow: letterFlow(item.sheet, pictures) };
  }
}

/** The document's parts in its order; slips that follow each other share sheets. */
export function partsOf({ items, pictures = {} }: PrintDocument): Part[] {
  const parts: Part[] = [];
  for (let index = 0; index < items.length; ) {
    const item = items[index];
    if (item === undefined) break;
    if (!isSlip(item)) {
      parts.push(partOf(item, pictures));
      index += 1;
      continue;
    }
    const slips = items.slice(index);
    const end = slips.findIndex((other) => !isSlip(other));
    const run = slips.slice(0, end === -1 ? undefined : end).filter(isSlip);
    parts.push({ type: "flow", flow: slipFlow(run) });
    index += run.length;
  }
  return parts;
}

/** What each QR of the document should say, by whose it is. */
export function expectedOf({ items }: PrintDocument): Expected {
  return new Map(
    items.flatMap((item): [string, string][] => {
      if (item.type === "poster") return [[item.agencyId, item.url]];
      if (item.type === "letter") return letterCodes(item.sheet);
      if (item.type === "form") return [[formCodeOwner(item), item.formCode]];
      return item.type === "guide" ? guideCodes(item) : [];
    }),
  );
}

/** Fixed sheets as they are; what flows by `flowed`. */
export function Parts({ parts, flowed }: { parts: readonly Part[]; flowed: (flow: Flow) => ReactNode }) {
  return parts.map((part) =>
    part.type === "sheets" ? (
      <Fragment key={part.key}>{part.node}</Fragment>
    ) : (
      <Fragment key={part.flow.key}>{flowed(part.flow)}</Fragment>
    ),
  );
}
