import {
  CheckOutlined,
  EditOutlined,
  MinusCircleOutlined,
  PlusOutlined,
  QuestionCircleOutlined,
  StopOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";
import type { ProposalRow } from "../../../../shared/contract/import-rows";
import { useText } from "../../../app/i18n";

type Shown = ProposalRow["outcome"] | "decided" | "skipped";

const ICONS: Readonly<Record<Shown, ReactNode>> = {
  new: <PlusOutlined aria-hidden />,
  same: <CheckOutlined aria-hidden />,
  change: <EditOutlined aria-hidden />,
  question: <QuestionCircleOutlined aria-hidden />,
  unreadable: <StopOutlined aria-hidden />,
  decided: <CheckOutlined aria-hidden />,
  skipped: <MinusCircleOutlined aria-hidden />,
};

function shownOf(row: ProposalRow): Shown {
  if (row.decision === null) return row.outcome;
  return row.decision.action === "skip" ? "skipped" : "decided";
}

/** A row's outcome as icon, word and colour. */
export function OutcomeTag({ row }: { readonly row: ProposalRow }) {
  const { t } = useText();
  const shown = shownOf(row);
  const word = shown === "skipped" ? t("import.table.skipped") : t(`import.outcome.${shown}`);
  return (
    <span className="im-outcome-name" data-outcome={shown}>
      {ICONS[shown]} {word}
    </span>
  );
}
