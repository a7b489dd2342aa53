import { Fragment, type ReactNode } from "react";
import type { PosterItem, PrintDocument, PrintItem, SlipItem } from "../../shared/contract/prints";
import type { Flow } from "./layout/flow";
import { formCodeOwner, formFlow } from "./pages/form-flow";
import { GuideSheets, guideCodes } from "./pages/GuideSheets";
import type { Pictures } from "./pages/letter/foot-pieces";
import { letterCodes, letterFlow } from "./pages/letter/letter-flow";
import { MapSheet } from "./pages/MapSheet";
import { slipFlow } from "./pages/slip-flow";
import { tableFlow } from "./pages/table-flow";
import type { Look } from "./posters/look";
import { PosterSheets } from "./posters/PosterSheets";
import type { Expected } from "./qr/verify-qr";

/** A stretch of a document: sheets of a fixed layout, or what flows over as many as it needs. */
export type Part =
  | { readonly type: "sheets"; readonly key: string; readonly node: ReactNode }
  | { readonly type: "flow"; readonly flow: Flow };

type Shared = SlipItem | PosterItem;

/** Cards share sheets with those of their type that follow them. */
const isShared = (item: PrintItem): item is Shared => item.type === "slip" || item.type === "poster";

function partOf(item: Exclude<PrintItem, Shared>, pictures: Pictures): Part {
  switch (item.type) {
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

/** Cards of one type that follow each other. */
function partOfRun(run: readonly Shared[], look: Look | null): Part[] {
  const slips = run.filter((item): item is SlipItem => item.type === "slip");
  if (slips.length > 0) return [{ type: "flow", flow: slipFlow(slips) }];
  const posters = run.filter((item): item is PosterItem => item.type === "poster");
  if (look === null) return [];
  const node = <PosterSheets items={posters} look={look} />;
  return [{ type: "sheets", key: `poster:${posters[0]?.agencyId}`, node }];
}

/** The document's parts in its order; slips that follow each other share sheets, and posters that do. */
export function partsOf({ items, pictures = {} }: PrintDocument, look: Look | null): Part[] {
  const parts: Part[] = [];
  for (let index = 0; index < items.length; ) {
    const item = items[index];
    if (item === undefined) break;
    if (!isShared(item)) {
      parts.push(partOf(item, pictures));
      index += 1;
      continue;
    }
    const rest = items.slice(index);
    const end = rest.findIndex((other) => other.type !== item.type);
    const run = rest.slice(0, end === -1 ? undefined : end).filter(isShared);
    parts.push(...partOfRun(run, look));
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
