import { ArrowLeftOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { useState } from "react";
import type { Round } from "../../../../shared/contract/rounds";
import { SECRET_PARTS } from "../../../../shared/domain/packet-parts";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { go, useRoute } from "../../../app/router";
import { Loaded } from "../../../ui/Loaded";
import { PageHeader } from "../../../ui/PageHeader";
import { useJob } from "../../../ui/use-job";
import { DispatchDialog } from "./DispatchDialog";
import { DispatchLog } from "./DispatchLog";
import { PacketOptions } from "./PacketOptions";
import { PacketOutcome } from "./PacketOutcome";
import { PacketRecipients } from "./PacketRecipients";
import { PacketReveal } from "./PacketReveal";
import { ProvinceEnclosures } from "./ProvinceEnclosures";
import { askedLetter, kindOf, usePacketChoice } from "./use-packets";
import "./packets.css";

type Side = "make" | "log";

/** ชุดเอกสาร of a round: what each recipient gets, made in one go, and the book of what was sent. */
export function PacketsPage({ round }: { readonly round: Round }) {
  const { t } = useText();
  const side: Side = useRoute().path[2] === "sent" ? "log" : "make";
  const { choice, change } = usePacketChoice();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [sending, setSending] = useState(false);
  const job = useJob("packets.make", `packets.make:${round.id}`);
  const letters = useRead("letters.list", { roundId: round.id }).data?.rows ?? [];
  const sent = useRead("packets.dispatches", { roundId: round.id }).data?.rows ?? [];
  const asked = { roundId: round.id, letter: askedLetter(choice.letter), parts: [...choice.parts] };
  const plan = useRead("packets.plan", asked, { keep: true });
  const packets = plan.data?.packets ?? [];
  // Chosen unless left out: whom a change of the parts brings in is in.
  const chosen = new Set(packets.map(({ key }) => key).filter((key) => !left.has(key)));
  const secret = [...choice.parts].some((part) => SECRET_PARTS.has(part));
  const kind = kindOf(choice.letter, letters);

  const make = async (openPassword?: string): Promise<void> => {
    setAsking(false);
    const { as, workbooks, lowInk } = choice;
    const recipients = chosen.size === packets.length ? {} : { recipients: [...chosen] };
    const locked = openPassword === undefined ? {} : { openPassword };
    await job.start({ ...asked, ...recipients, ...locked, as, workbooks, lowInk, reveal: secret });
  };
  return (
    <div className="pm-screen">
      <PageHeader
        title={t("packets.title")}
        note={
          <>
            <Button type="text" icon={<ArrowLeftOutlined />} onClick={() => go(["letters"])}>
              {t("letters.back")}
            </Button>
            <Segmented<Side>
              aria-label={t("packets.side.label")}
              value={side}
              options={[
                { value: "make", label: t("packets.side.make") },
                { value: "log", label: t("packets.side.log", { n: sent.length }) },
              ]}
              onChange={(next) => go(next === "log" ? ["letters", "packets", "sent"] : ["letters", "packets"])}
            />
          </>
        }
        actions={
          side === "log" ? null : (
            <>
              <Button disabled={chosen.size === 0} onClick={() => setSending(true)}>
                {t("packets.send", { n: chosen.size })}
              </Button>
              <Button
                type={job.result ? "default" : "primary"}
                loading={job.running}
                disabled={chosen.size === 0}
                onClick={() => (secret ? setAsking(true) : void make())}
              >
                {t("packets.makeOf", { n: chosen.size })}
              </Button>
            </>
          )
        }
      />
      {side === "log" ? (
        <div className="pk-scroll">
          <DispatchLog roundId={round.id} rows={sent} />
        </div>
      ) : (
        <div className="pk-body">
          <div className="pm-stack pk-side">
            <PacketOptions choice={choice} letters={letters} change={change} />
            <ProvinceEnclosures roundId={round.id} />
          </div>
          <div className="pm-stack pk-main">
            <PacketOutcome job={job} />
            <section className="pm-card">
              <Loaded query={plan}>
                {(value) =>
                  value.packets.length === 0 ? (
                    <p className="pm-muted">{t("packets.nothing")}</p>
                  ) : (
                    <PacketRecipients
                      packets={value.packets}
                      sent={sent}
                      chosen={chosen}
                      onChoose={(keys) =>
                        setLeft(new Set(packets.map(({ key }) => key).filter((key) => !keys.has(key))))
                      }
                    />
                  )
                }
              </Loaded>
            </section>
          </div>
        </div>
      )}
      <PacketReveal
        open={asking}
        count={chosen.size}
        onCancel={() => setAsking(false)}
        onConfirm={(password) => void make(password)}
      />
      {sending ? (
        <DispatchDialog
          roundId={round.id}
          of={{ recipients: [...chosen], what: kind ? t(`letters.kind.${kind}.title`) : "" }}
          onClose={() => setSending(false)}
        />
      ) : null}
    </div>
  );
}
