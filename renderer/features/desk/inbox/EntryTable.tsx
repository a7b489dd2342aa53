import { Button } from "antd";
import { useState } from "react";
import type { InboxDecision, InboxEntry, InboxStatus } from "../../../../shared/contract/inbox";
import type { Round } from "../../../../shared/contract/rounds";
import type { Out } from "../../../app/data/names";
import { useCommand } from "../../../app/data/use-command";
import { useText } from "../../../app/i18n";
import { EntryRow } from "./EntryRow";

/** Rows drawn at first, and at each asking for more. */
const PAGE = 100;

interface EntryTableProps {
  readonly delivery: Out<"inbox.get">;
  readonly status: InboxStatus;
  readonly entries: readonly InboxEntry[];
  readonly round: Round;
}

/** The entries of one status, each with what it says and what can be done about it. */
export function EntryTable({ delivery, status, entries, round }: EntryTableProps) {
  const { t } = useText();
  const [shown, setShown] = useState(PAGE);
  const { run } = useCommand("inbox.decide");
  const decide = (entryId: string, decision: InboxDecision | null): void => {
    void run({ id: delivery.id, decisions: [{ entryId, decision }] });
  };
  const label = t("desk.inbox.entries", { status: t(`desk.inbox.status.${status}`) });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by keyboard
    <section className="dk-card dk-calls ib-entries" aria-label={label} tabIndex={0}>
      {entries.length === 0 ? <p className="ib-none pm-muted">{t("desk.inbox.none")}</p> : null}
      {entries.length > 0 ? (
        <table>
          <caption className="pm-hidden">{label}</caption>
          <thead>
            <tr>
              <th scope="col">{t("desk.inbox.column.agency")}</th>
              <th scope="col">{t("desk.inbox.column.day")}</th>
              <th scope="col">{t("desk.inbox.column.steps")}</th>
              <th scope="col">{t("desk.inbox.column.what")}</th>
            </tr>
          </thead>
          <tbody>
            {entries.slice(0, shown).map((entry) => (
              <EntryRow
                key={entry.id}
                entry={entry}
                fileName={delivery.files.length > 1 ? (delivery.files[entry.file]?.name ?? "") : ""}
                round={round}
                onDecide={(decision) => decide(entry.id, decision)}
              />
            ))}
          </tbody>
        </table>
      ) : null}
      {entries.length > shown ? (
        <Button className="ib-next" onClick={() => setShown(shown + PAGE)}>
          {t("desk.inbox.next", { n: Math.min(PAGE, entries.length - shown) })}
        </Button>
      ) : null}
    </section>
  );
}
