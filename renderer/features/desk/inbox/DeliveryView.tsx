import { Button } from "antd";
import { useState } from "react";
import type { InboxStatus } from "../../../../shared/contract/inbox";
import type { Round } from "../../../../shared/contract/rounds";
import type { Out } from "../../../app/data/names";
import { useCommand } from "../../../app/data/use-command";
import { today } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { DayPicker } from "../../../ui/DayPicker";
import { EntryTable } from "./EntryTable";
import { FileList } from "./FileList";
import type { Inbox } from "./use-inbox";

type Delivery = Out<"inbox.get">;

const STATUSES: readonly InboxStatus[] = ["question", "ready", "same", "left", "refused"];

interface DeliveryViewProps {
  readonly delivery: Delivery;
  readonly inbox: Inbox;
  readonly round: Round;
}

/** Files that were read: what waits for a person first, then what would be recorded, and the one button. */
export function DeliveryView({ delivery, inbox, round }: DeliveryViewProps) {
  const { t } = useText();
  const { counts, entries } = delivery;
  const [asked, setAsked] = useState<InboxStatus | null>(null);
  const shown = asked ?? STATUSES.find((status) => counts[status] > 0) ?? "ready";
  const { run: decide } = useCommand("inbox.decide");
  const closed = round.closedAt !== null;
  return (
    <div className="ib-delivery">
      <div className="ib-bar">
        <fieldset className="ib-statuses">
          <legend className="pm-hidden">{t("desk.inbox.show")}</legend>
          {STATUSES.filter((status) => counts[status] > 0 || status === shown).map((status) => (
            <button
              key={status}
              type="button"
              className={`ib-status ib-status-${status}`}
              aria-pressed={status === shown}
              onClick={() => setAsked(status)}
            >
              {t(`desk.inbox.status.${status}`)} <b>{counts[status]}</b>
            </button>
          ))}
        </fieldset>
        <div className="ib-actions">
          <div className="ib-day">
            <span aria-hidden="true">{t("desk.inbox.receivedOn")}</span>
            <DayPicker
              value={delivery.receivedOn}
              max={today()}
              allowClear={false}
              aria-label={t("desk.inbox.receivedOn")}
              onChange={(day) => (day ? void decide({ id: delivery.id, receivedOn: day }) : undefined)}
            />
          </div>
          <Button onClick={() => inbox.putAway(delivery.id)}>{t("desk.inbox.putAway")}</Button>
          <Button
            type="primary"
            disabled={closed || counts.ready === 0}
            loading={inbox.recording.running}
            onClick={() => inbox.record(delivery.id)}
          >
            {counts.ready === 0 ? t("desk.inbox.nothing") : t("desk.inbox.record", { n: counts.ready })}
          </Button>
        </div>
      </div>
      <div className="dk-columns ib-columns">
        <FileList delivery={delivery} round={round} />
        <EntryTable
          key={shown}
          delivery={delivery}
          status={shown}
          entries={entries.filter((entry) => entry.status === shown)}
          round={round}
        />
      </div>
    </div>
  );
}
