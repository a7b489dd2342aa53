import { Button, Select } from "antd";
import { useState } from "react";
import { formatMonth } from "../../../../shared/domain/months";
import { MEASURES } from "../../../../shared/domain/satisfaction";
import type { Out } from "../../../app/data/names";
import { useCommand } from "../../../app/data/use-command";
import { today } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { ScrollArea } from "../../../ui/ScrollArea";
import { useNotify } from "../../../ui/use-notify";
import { type Choice, choiceOf, inOrder, monthsUpTo, takenNow } from "./choices";
import { ProposalRow } from "./ProposalRow";

/** Rows drawn; a province has some sixty a month. */
const SHOWN = 500;

interface Props {
  readonly found: Out<"satisfaction.propose">;
  /** The month given for rows that name none. */
  readonly month: string | null;
  /** Missing where the file is no longer at hand. */
  readonly onMonth?: (month: string) => void;
  onAgain(): void;
  onClose(): void;
}

/** What was read, row by row: what needs a look first. Nothing is kept before it is confirmed. */
export function SatisfactionProposal({ found, month, onMonth, onAgain, onClose }: Props) {
  const { t, language } = useText();
  const notify = useNotify();
  const { run, pending } = useCommand("satisfaction.take");
  const [choices, setChoices] = useState<ReadonlyMap<number, Choice>>(new Map());
  const { rows: taken, twice } = takenNow(found.rows, choices);
  const shown = inOrder(found.rows).slice(0, SHOWN);
  const asksMonth = month !== null || found.rows.some(({ reason }) => reason?.code === "month-missing");
  const confirm = async (): Promise<void> => {
    const done = await run({ fileName: found.fileName, rows: taken });
    if (!done) return;
    notify.done(t("desk.satisfaction.taken", { n: done.taken }), done.activityId);
    onClose();
  };
  return (
    <div className="sf-proposal">
      <p className="pm-muted">
        {t("desk.satisfaction.columns", { list: found.columns.map(({ header }) => header).join(" · ") })}
      </p>
      {asksMonth && onMonth ? (
        <span className="sf-month">
          <span id="sf-month">{t("desk.satisfaction.month")}</span>
          <Select
            aria-labelledby="sf-month"
            placeholder={t("desk.satisfaction.monthAsk")}
            value={month}
            options={monthsUpTo(today()).map((value) => ({ value, label: formatMonth(value, language, "full") }))}
            onChange={onMonth}
          />
        </span>
      ) : null}
      <ScrollArea className="sf-scroll" label={t("desk.satisfaction.title")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("desk.satisfaction.take")}</th>
              <th scope="col">{t("desk.satisfaction.row")}</th>
              <th scope="col">{t("desk.satisfaction.agency")}</th>
              <th scope="col">{t("desk.satisfaction.monthHead")}</th>
              {MEASURES.map((measure) => (
                <th scope="col" key={measure}>
                  {t(`desk.satisfaction.measures.${measure}`)}
                </th>
              ))}
              <th scope="col">{t("desk.satisfaction.result")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <ProposalRow
                key={row.row}
                row={row}
                choice={choiceOf(row, choices)}
                onChange={(choice) => setChoices((old) => new Map(old).set(row.row, choice))}
              />
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <div className="sf-foot">
        <span className="pm-muted">
          {twice
            ? t("desk.satisfaction.twice")
            : shown.length < found.rows.length
              ? t("desk.satisfaction.some", { shown: shown.length, n: found.rows.length })
              : t("desk.satisfaction.safe")}
        </span>
        <Button onClick={onAgain}>{t("desk.satisfaction.again")}</Button>
        <Button type="primary" disabled={taken.length === 0 || twice} loading={pending} onClick={() => void confirm()}>
          {t("desk.satisfaction.confirm", { n: taken.length })}
        </Button>
      </div>
    </div>
  );
}
