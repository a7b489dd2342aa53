import type { Round } from "../../../../shared/contract/rounds";
import type { Out } from "../../../app/data/names";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { go, useRoute } from "../../../app/router";
import { EmptyState } from "../../../ui/EmptyState";
import { Loaded } from "../../../ui/Loaded";
import { useNarrow } from "../../../ui/use-narrow";
import { recipientText } from "../calls/call-groups";
import { DistrictGrid } from "./DistrictGrid";
import { gridOf, recipientId } from "./grid-model";
import { RecipientList } from "./RecipientList";
import { RecipientSelect } from "./RecipientSelect";
import "./grid.css";

/** ตารางอำเภอ: all that one recipient's agencies have done, on one screen. */
export function GridPage({ round }: { readonly round: Round }) {
  const recipients = useRead("desk.recipients", { roundId: round.id }, { keep: true });
  return <Loaded query={recipients}>{({ rows }) => <Recipients round={round} rows={rows} />}</Loaded>;
}

interface RecipientsProps {
  readonly round: Round;
  readonly rows: Out<"desk.recipients">["rows"];
}

function Recipients({ round, rows }: RecipientsProps) {
  const { t } = useText();
  const narrow = useNarrow();
  const asked = useRoute().path[2];
  const at = Math.max(
    0,
    rows.findIndex(({ recipient }) => recipientId(recipient) === asked),
  );
  const chosen = rows[at];
  if (!chosen) {
    return (
      <section className="dk-card dk-blank">
        <EmptyState title={t("desk.grid.none")} />
      </section>
    );
  }
  const id = recipientId(chosen.recipient);
  const turn = (by: 1 | -1): void => {
    const next = rows[at + by];
    if (next) go(["desk", "grid", recipientId(next.recipient)]);
  };
  return (
    <div className={narrow ? "dk-columns dg-alone" : "dk-columns dg-columns"}>
      {narrow ? null : <RecipientList rows={rows} activeId={id} />}
      <DistrictGrid
        key={id}
        round={round}
        input={gridOf(round.id, chosen.recipient)}
        name={recipientText(t, chosen.recipient)}
        choice={narrow ? <RecipientSelect rows={rows} activeId={id} /> : null}
        reported={chosen.reported}
        onTurn={turn}
      />
    </div>
  );
}
