import { Alert, Button } from "antd";
import { useState } from "react";
import type { AgencyRow } from "../../../../shared/contract/agencies";
import type { Round } from "../../../../shared/contract/rounds";
import { shortName } from "../../../../shared/domain/kinds";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { Loaded } from "../../../ui/Loaded";
import { AddDialog } from "./AddDialog";
import { LeaveDialog } from "./LeaveDialog";
import { LeftList } from "./LeftList";
import { MemberTable } from "./MemberTable";

/** Which agencies the round is for: who is in it, who joined later, who left and why. */
export function MembersPart({ round }: { readonly round: Round }) {
  const agencies = useRead("agencies.list", { roundId: round.id }, { keep: true });
  return (
    <>
      <Loaded query={agencies}>{({ rows }) => <Members round={round} rows={rows} />}</Loaded>
      <LeftList round={round} />
    </>
  );
}

interface Leaving {
  readonly rows: readonly AgencyRow[];
  readonly reason: string;
}

function Members({ round, rows }: { readonly round: Round; readonly rows: readonly AgencyRow[] }) {
  const { t } = useText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const closed = round.closedAt !== null;
  const members = rows.filter(({ obligation }) => obligation !== null);
  const outside = rows.filter(({ obligation, ended }) => obligation === null && ended === null);
  const ended = members.filter((row) => row.ended !== null);
  const ticked = members.filter(({ id }) => chosen.has(id));
  return (
    <>
      {ended.length > 0 && !closed ? (
        <Alert
          type="warning"
          showIcon
          title={t("round.members.ended", { n: ended.length, names: ended.map(shortName).join(", ") })}
          action={
            <Button size="small" onClick={() => setLeaving({ rows: ended, reason: t("round.members.reasons.merged") })}>
              {t("round.members.takeOutEnded")}
            </Button>
          }
        />
      ) : null}
      <section className="pm-card" aria-label={t("round.page.parts.agencies")}>
        <MemberTable
          rows={members}
          withState
          {...(closed ? {} : { chosen, onChoose: setChosen })}
          actions={
            closed ? null : (
              <>
                <Button disabled={ticked.length === 0} onClick={() => setLeaving({ rows: ticked, reason: "" })}>
                  {ticked.length === 0
                    ? t("round.members.takeOutSome")
                    : t("round.members.takeOut", { n: ticked.length })}
                </Button>
                <Button type="primary" onClick={() => setAdding(true)}>
                  {t("round.members.add")}
                </Button>
              </>
            )
          }
        />
      </section>
      {adding ? <AddDialog round={round} rows={outside} onClose={() => setAdding(false)} /> : null}
      {leaving ? (
        <LeaveDialog
          round={round}
          {...leaving}
          onClose={() => setLeaving(null)}
          onDone={() => {
            setLeaving(null);
            setChosen(new Set());
          }}
        />
      ) : null}
    </>
  );
}
