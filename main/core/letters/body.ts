import type { LetterBlock } from "../../../shared/contract/letter-sheet";
import type { DraftBlock, LetterDraft } from "../../../shared/contract/letters";
import { fullName } from "../../../shared/domain/kinds";
import { fillText, type MergeValues, type Run } from "../../../shared/domain/letters/merge";
import type { RoundAgency } from "../rounds";
import type { LetterFacts, RecipientGroup } from "./facts";
import { recipientTable, summaryTable } from "./tables";

interface Filling {
  readonly facts: LetterFacts;
  /** Whose letter it is; null = of a circular or of a single addressee. */
  readonly group: RecipientGroup | null;
  readonly values: MergeValues;
  readonly digits: (text: string) => string;
}

function agencyItems(agencies: readonly RoundAgency[], digits: (text: string) => string): Run[][] {
  return agencies.map((agency, index) => {
    const note = agency.state === "returned" ? " (ส่งกลับแก้ไข)" : "";
    const name = { text: fullName(agency), keep: true };
    return [{ text: digits(`${index + 1}. `), keep: false }, name, ...(note ? [{ text: note, keep: false }] : [])];
  });
}

/**
 * The agencies a list names. A recipient is told of its own only (domain §5): a circular, which all of them read, names
 * none.
 */
function listed(of: "outstanding" | "agencies", draft: LetterDraft, { facts, group }: Filling): readonly RoundAgency[] {
  if (group) return of === "outstanding" ? group.outstanding : group.members;
  if (draft.to.way === "all") return [];
  return of === "agencies"
    ? facts.agencies
    : facts.agencies.filter(({ state }) => state === "pending" || state === "returned");
}

function blockOf(block: DraftBlock, draft: LetterDraft, filling: Filling): LetterBlock[] {
  const { facts, values, digits } = filling;
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [{ type: block.type, text: fillText(block.text, values, digits) }];
    case "numbered":
      return [{ type: "numbered", number: "", text: fillText(block.text, values, digits) }];
    case "table":
      return [block.of === "summary" ? summaryTable(facts, digits) : recipientTable(facts, digits)];
    case "list": {
      if (block.of === "steps") {
        return facts.loaded.steps.map(({ title }) => ({
          type: "numbered",
          number: "",
          text: [{ text: digits(title), keep: false }],
        }));
      }
      const items = agencyItems(listed(block.of, draft, filling), digits);
      return items.length === 0 ? [] : [{ type: "list", items }];
    }
  }
}

/** The body of one recipient's letter: blocks for its sort of recipient, filled, numbered paragraphs counted through. */
export function letterBody(draft: LetterDraft, filling: Filling): LetterBlock[] {
  const sort = filling.group?.recipient.type;
  const blocks = draft.body
    .filter(({ only }) => only === undefined || sort === undefined || only === sort)
    .flatMap((block) => blockOf(block, draft, filling));
  let count = 0;
  return blocks.map((block) => {
    count = block.type === "numbered" ? count + 1 : 0;
    return block.type === "numbered" ? { ...block, number: filling.digits(`${count}.`) } : block;
  });
}
