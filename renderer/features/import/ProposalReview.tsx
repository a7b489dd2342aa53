import { type KeyboardEvent, useMemo, useState } from "react";
import type { Decision, Proposal } from "../../../shared/contract/imports";
import { meaningOf } from "./decisions";
import { KeyHints } from "./KeyHints";
import { OutcomeCards } from "./OutcomeCards";
import { ProposalTable } from "./ProposalTable";
import { type Filter, filterRows, firstFilter, neighbour, nextUndecided, type Tally } from "./proposal-model";
import { RowPanel } from "./RowPanel";
import { useDecide } from "./use-decide";

interface Props {
  readonly proposal: Proposal;
  readonly tally: Tally;
}

/**
 * The rows and the questions. Keys work while the focus is anywhere in here, and are left alone in text boxes
 * and menus; nothing is preselected.
 */
export function ProposalReview({ proposal, tally }: Props) {
  const [filter, setFilter] = useState<Filter>(() => firstFilter(proposal));
  const rows = useMemo(() => filterRows(proposal.rows, filter), [proposal.rows, filter]);
  const [selectedId, setSelectedId] = useState<string | null>(() => {
    const shown = filterRows(proposal.rows, firstFilter(proposal));
    return (nextUndecided(shown, null) ?? shown[0])?.id ?? null;
  });
  const decide = useDecide(proposal.id);
  const selected = rows.find((row) => row.id === selectedId) ?? null;

  const settle = (decision: Decision | null): void => {
    if (!selected) return;
    void decide(selected.id, decision);
    const next = decision === null ? null : nextUndecided(rows, selected.id);
    if (next) setSelectedId(next.id);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [role='listbox']"))
      return;
    const meaning = meaningOf(event.code, selected);
    if (!meaning) return;
    event.preventDefault();
    if (meaning.type === "decide") settle(meaning.decision);
    else setSelectedId(neighbour(rows, selectedId, meaning.step)?.id ?? selectedId);
  };

  const changeFilter = (next: Filter): void => {
    setFilter(next);
    const shown = filterRows(proposal.rows, next);
    if (!shown.some((row) => row.id === selectedId)) setSelectedId(shown[0]?.id ?? null);
  };

  return (
    <>
      <OutcomeCards counts={proposal.counts} undecided={tally.undecided} filter={filter} onFilter={changeFilter} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of what is focused in it (WCAG 2.1.4) */}
      <div className="im-review" onKeyDown={onKeyDown}>
        <div className="im-review-list">
          <ProposalTable
            rows={rows}
            sheetColumns={proposal.columns}
            selectedId={selectedId}
            showOutcome={filter === "all"}
            onSelect={setSelectedId}
          />
          {proposal.counts.question > 0 ? <KeyHints /> : null}
        </div>
        <RowPanel row={selected} sheetColumns={proposal.columns} busy={false} onDecide={settle} />
      </div>
    </>
  );
}
