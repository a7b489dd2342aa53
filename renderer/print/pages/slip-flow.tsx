import type { SlipItem } from "../../../shared/contract/prints";
import type { Flow } from "../layout/flow";
import { SlipBlock } from "./SlipBlock";

/** Slips of one document: all of one height, so that a stack is cut at once. */
export function slipFlow(items: readonly SlipItem[]): Flow {
  return {
    key: `slips:${items[0]?.agencyId}`,
    className: "slips",
    width: 210,
    firstHeight: 297,
    nextHeight: 297,
    tables: {},
    pieces: items.map((item) => ({ key: item.agencyId, node: <SlipBlock item={item} /> })),
    sheet: (content) => <section className="sheet slips">{content}</section>,
  };
}
