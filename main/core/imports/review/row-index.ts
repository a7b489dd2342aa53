import type { Outcome, ProposalRow } from "../../../../shared/contract/import-rows";
import { matcher, rowKey, type SearchKey } from "../../../../shared/domain/search";
import { eachPaced, mapPaced, paceOf } from "../../pace";
import type { ImportProposalTable } from "../../ports/rows";
import type { Reader, Store } from "../../ports/store";
import { mapRows } from "../proposals";
import { scoreOf } from "./score-of";

/** What filtering asks of a row; the rest stays in the store until the row is on a page. */
export interface IndexedRow {
  readonly id: string;
  readonly outcome: Outcome;
  /** Codes, each once. */
  readonly reasons: readonly string[];
  readonly marked: boolean;
  readonly repaired: boolean;
  /** How sure the mark or the first suggestion is, 0-1. */
  readonly score: number;
  readonly agency: ProposalRow["agency"];
  readonly read: readonly string[];
}

/** The rows of one proposal in the order of the sheet. What a row says never changes: only decisions do. */
export interface RowIndex {
  readonly rows: readonly IndexedRow[];
  /** Rows in which every word of the text is found. */
  found(text: string): Promise<ReadonlySet<string>>;
}

/** Proposals whose index stays in memory: the one on the screen, and the one before it. */
const KEPT = 2;

const indexes = new WeakMap<Store, Map<string, Promise<RowIndex>>>();

/** A proposal that was committed or discarded keeps other rows than the open one. */
function keyOf(id: string, state: ImportProposalTable["state"]): string {
  return `${id} ${state}`;
}

/**
 * Filtering 100,000 rows must not read their bodies each time: they are read once, when the proposal is first looked
 * through, and what filters ask is kept.
 */
export function rowIndexOf(store: Store, reader: Reader, proposal: ImportProposalTable): Promise<RowIndex> {
  const known = indexes.get(store) ?? new Map<string, Promise<RowIndex>>();
  indexes.set(store, known);
  const key = keyOf(proposal.id, proposal.state);
  const made = known.get(key) ?? readIndex(reader, proposal.id);
  made.catch(() => known.delete(key));
  known.delete(key);
  known.set(key, made);
  for (const old of known.keys()) if (known.size > KEPT) known.delete(old);
  return made;
}

/** Lets go of a proposal's index: a commit of 100,000 rows needs the memory more. */
export function forgetRowIndex(store: Store, { id, state }: ImportProposalTable): void {
  indexes.get(store)?.delete(keyOf(id, state));
}

async function readIndex(reader: Reader, proposalId: string): Promise<RowIndex> {
  const rows = await mapRows(reader, proposalId, paceOf(), ({ id, outcome, body }): IndexedRow => {
    const { agency, read, reasons, mark, repairs } = body;
    const codes = [...new Set(reasons.map(({ code }) => code))];
    const score = scoreOf(body);
    return { id, outcome, reasons: codes, marked: mark !== null, repaired: repairs.length > 0, score, agency, read };
  });
  let keys: SearchKey[] | null = null;
  return {
    rows,
    async found(text) {
      const pace = paceOf();
      keys ??= await mapPaced(rows, pace, ({ agency, read }) => rowKey(agency, read));
      const matches = matcher(text);
      const all = keys;
      const found = new Set<string>();
      await eachPaced(rows, pace, ({ id }, at) => {
        if (all[at] && matches(all[at])) found.add(id);
      });
      return found;
    },
  };
}
