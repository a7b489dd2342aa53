import { App } from "antd";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Decision } from "../../../../shared/contract/import-rows";
import type { Proposal } from "../../../../shared/contract/imports";
import { useText } from "../../../app/i18n";
import { isTextBox } from "../../../ui/shortcuts";
import { AlikeDialog } from "./AlikeDialog";
import { meaningOf } from "./decisions";
import { FilterBar } from "./FilterBar";
import { KeyHints } from "./KeyHints";
import { MarksDialog } from "./MarksDialog";
import { OutcomeCards } from "./OutcomeCards";
import { ProposalTable } from "./ProposalTable";
import { firstFilter } from "./proposal-model";
import { RowPanel } from "./RowPanel";
import { useCursor } from "./use-cursor";
import { useDecide } from "./use-decide";
import { useReviewKeys } from "./use-review-keys";
import type { RowFilter } from "./use-rows";

/**
 * The rows and the questions. Keys work while the focus is anywhere in here, and are left alone in text boxes
 * and menus; nothing is preselected.
 */
export function ProposalReview({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useText();
  const { message } = App.useApp();
  const [filter, setFilter] = useState<RowFilter>(() => firstFilter(proposal.counts));
  const [dialog, setDialog] = useState<"alike" | "marks" | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const cursor = useCursor(proposal.id, filter, scroller);
  const deciding = useDecide(proposal.id);
  const { rows, index, row } = cursor;
  const undecided = rows.tally?.undecided ?? 0;

  const began = useRef(false);
  const { next } = cursor;
  useEffect(() => {
    // What was left for later is taken up at its first open question.
    if (began.current || rows.total === 0) return;
    began.current = true;
    void next(-1);
  }, [rows.total, next]);

  const settle = async (decision: Decision | null): Promise<void> => {
    if (!row) return;
    const kept = deciding.decide(row, decision);
    if (decision === null) return;
    if (filter.marked) cursor.moveTo(index + 1);
    else if (row.outcome === "question") await cursor.next(index, kept);
  };
  const takeBack = async (): Promise<void> => {
    const [first] = await deciding.undo();
    if (first) await cursor.show(first);
    else void message.info(t("import.keys.nothingBack"));
  };
  useReviewKeys(() => void takeBack());

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    if (isTextBox(event.target) || (event.target instanceof Element && event.target.closest("[role='listbox']")))
      return;
    const meaning = meaningOf(event.code, row);
    if (!meaning) return;
    event.preventDefault();
    if (meaning.type === "decide") void settle(meaning.decision);
    else if (meaning.type === "alike") setDialog("alike");
    else if (meaning.type === "next") void cursor.next(index);
    else cursor.moveTo(index + meaning.step);
  };
  const changeFilter = (changed: RowFilter): void => {
    setFilter(changed);
    cursor.moveTo(0);
  };

  return (
    <>
      <OutcomeCards counts={proposal.counts} undecided={undecided} filter={filter} onFilter={changeFilter} />
      <FilterBar
        filter={filter}
        facets={rows.facets}
        onFilter={changeFilter}
        onMarks={() => setDialog("marks")}
        onTakeBack={deciding.steps > 0 ? () => void takeBack() : null}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of what is focused in it (WCAG 2.1.4) */}
      <div className="im-review" onKeyDown={onKeyDown}>
        <div className="im-review-list">
          <ProposalTable
            scroller={scroller}
            cursor={cursor}
            sheetColumns={proposal.columns}
            showOutcome={filter.outcome === undefined}
          />
          {proposal.counts.question > 0 ? <KeyHints /> : null}
        </div>
        <RowPanel
          row={row}
          sheetColumns={proposal.columns}
          undecided={undecided}
          onDecide={(decision) => void settle(decision)}
          onAlike={() => setDialog("alike")}
          onNext={() => void cursor.next(index)}
        />
      </div>
      {dialog === "alike" && row ? (
        <AlikeDialog id={proposal.id} row={row} deciding={deciding} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === "marks" ? <MarksDialog id={proposal.id} deciding={deciding} onClose={() => setDialog(null)} /> : null}
    </>
  );
}
