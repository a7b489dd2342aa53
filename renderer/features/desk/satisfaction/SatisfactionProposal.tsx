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
import { type Choices, choiceOf, inOrder, monthsUpTo, rowKey, STATUSES, takenNow, withAgency } from "./choices";
import { ProposalRow } from "./ProposalRow";

/** Rows drawn at first, and at each asking for more; a province has some sixty a month. */
const PAGE = 200;

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
  const [choices, setChoices] = useState<Choices>(new Map());
  const [most, setMost] = useState(PAGE);
  const { rows: taken, twice } = takenNow(found.rows, choices);
  const shown = inOrder(found.rows).slice(0, most);
  const hidden = found.rows.length - shown.length;
  const counts = STATUSES.flatMap((status) => {
    const n = found.rows.filter((row) => row.status === status).length;
    return n > 0 ? [t("desk.satisfaction.count", { status: t(`desk.satisfaction.status.${status}`), n })] : [];
  });
  const asksMonth = month !== null || found.rows.some(({ reason }) => reason?.code === "month-missing");
  const confirm = async (): Promise<void> => {
    const done = await run({ fileName: found.fileName, rows: taken });
    if (!done) return;
    notify.done(t("desk.satisfaction.taken", { n: done.taken }), done.activityId);
    onClose();
  };
  return (
    <div className="sf-proposal">
      <p>
        {t("desk.satisfaction.counts", { n: found.rows.length, list: counts.join(" · ") })}{" "}
        <span className="pm-muted">
          {t("desk.satisfaction.columns", { list: found.columns.map(({ header }) => header).join(" · ") })}
        </span>
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
      <ScrollArea className="dk-ticks sf-scroll" label={t("desk.satisfaction.title")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("desk.satisfaction.take")}</th>
              <th scope="col">{t("desk.satisfaction.row")}</th>
              <th scope="col">{t("desk.satisfaction.agency")}</th>
              <th scope="col">{t("desk.satisfaction.monthHead")}</th>
              {MEASURES.map((measure) => (
                <th scope="col" key={measure} className="pm-number">
                  {t(`desk.satisfaction.measures.${measure}`)}
                </th>
              ))}
              <th scope="col">{t("desk.satisfaction.result")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <ProposalRow
                key={rowKey(row)}
                row={row}
                choice={choiceOf(row, choices)}
                onChange={(choice) => setChoices((old) => new Map(old).set(rowKey(row), choice))}
                onAgency={(agency) => setChoices((old) => withAgency(found.rows, row, agency, old))}
              />
            ))}
          </tbody>
        </table>
        {hidden > 0 ? (
          <p className="sf-more">
            {t("desk.satisfaction.some", { shown: shown.length, n: found.rows.length })}
            <Button onClick={() => setMost(most + PAGE)}>
              {t("desk.satisfaction.more", { n: Math.min(PAGE, hidden) })}
            </Button>
          </p>
        ) : null}
      </ScrollArea>
      <div className="sf-foot">
        <span className={twice ? "sf-twice" : "pm-muted"} role="status">
          {twice
            ? t("desk.satisfaction.twice")
            : hidden > 0
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
