import { Button } from "antd";
import { useState } from "react";
import type { Round } from "../../../../shared/contract/rounds";
import { shortName } from "../../../../shared/domain/kinds";
import type { Out } from "../../../app/data/names";
import { useCommand } from "../../../app/data/use-command";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { go } from "../../../app/router";
import { EmptyState } from "../../../ui/EmptyState";
import { Loaded } from "../../../ui/Loaded";
import { useNotify } from "../../../ui/use-notify";
import { CallRow } from "./CallRow";
import { groupsOf, recipientText } from "./call-groups";
import { PromiseDialog } from "./PromiseDialog";

type Row = Out<"calls.list">["rows"][number];

/** โทรตาม: whom to call, by which number, and what they said. */
export function CallsPage({ round }: { readonly round: Round }) {
  const list = useRead("calls.list", { roundId: round.id }, { keep: true });
  return <Loaded query={list}>{({ rows }) => <Outstanding round={round} rows={rows} />}</Loaded>;
}

function Outstanding({ round, rows }: { readonly round: Round; readonly rows: readonly Row[] }) {
  const { t } = useText();
  const notify = useNotify();
  const [promising, setPromising] = useState<Row | null>(null);
  const { run } = useCommand("calls.log");
  const closed = round.closedAt !== null;
  const log = async (row: Row, outcome: "promised" | "no-answer" | "sent", promisedOn?: string): Promise<void> => {
    if (closed) return;
    const answer = await run({
      roundId: round.id,
      agencyIds: [row.agencyId],
      outcome,
      ...(promisedOn ? { promisedOn } : {}),
    });
    if (!answer) return;
    setPromising(null);
    notify.done(t("desk.calls.logged", { name: shortName(row) }), answer.activityId);
  };
  if (rows.length === 0) {
    return (
      <section className="dk-card dk-blank">
        <EmptyState
          title={t("desk.calls.none")}
          actions={<Button onClick={() => go(["overview"])}>{t("desk.toOverview")}</Button>}
        >
          {t("desk.calls.noneText")}
        </EmptyState>
      </section>
    );
  }
  return (
    <section className="dk-card dk-calls dk-call-list" aria-label={t("desk.calls.title", { n: rows.length })}>
      <table>
        <caption>{t("desk.calls.title", { n: rows.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("desk.calls.agency")}</th>
            <th scope="col">{t("desk.calls.officer")}</th>
            <th scope="col">{t("desk.calls.phone")}</th>
            <th scope="col">{t("desk.calls.last")}</th>
            <th scope="col">{t("desk.calls.actions")}</th>
          </tr>
        </thead>
        {groupsOf(rows).map(({ key, recipient, rows: members }) => (
          <tbody key={key}>
            <tr className="dk-group">
              <th scope="rowgroup" colSpan={5}>
                {recipient === null
                  ? t("desk.calls.brokenGroup", { n: members.length })
                  : t("desk.calls.group", { name: recipientText(t, recipient), n: members.length })}
              </th>
            </tr>
            {members.map((row) => (
              <CallRow
                key={row.agencyId}
                row={row}
                disabled={closed}
                onPromise={() => setPromising(row)}
                onLog={(outcome) => void log(row, outcome)}
              />
            ))}
          </tbody>
        ))}
      </table>
      {promising ? (
        <PromiseDialog
          name={shortName(promising)}
          onClose={() => setPromising(null)}
          onSave={(day) => void log(promising, "promised", day)}
        />
      ) : null}
    </section>
  );
}
