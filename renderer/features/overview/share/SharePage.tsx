import { ArrowLeftOutlined } from "@ant-design/icons";
import { Button, Segmented, Select } from "antd";
import { useState } from "react";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { go, useRoute } from "../../../app/router";
import { CopyButton } from "../../../ui/CopyButton";
import { Loaded } from "../../../ui/Loaded";
import { PageHeader } from "../../../ui/PageHeader";
import { ScrollArea } from "../../../ui/ScrollArea";
import { useNarrow } from "../../../ui/use-narrow";
import { type Digits, recipientId, type Share } from "./picture";
import { ShareFiles } from "./ShareFiles";
import { SharePicture } from "./SharePicture";
import "./share.css";

const ALL = "all";

/** Text and picture to pass on, for all and for each recipient (`#/overview/share?to=<district or agency>`). */
export function SharePage({ roundId }: { readonly roundId: string }) {
  const [digits, setDigits] = useState<Digits>("thai");
  const share = useRead("overview.share", { roundId, digits }, { keep: true });
  return (
    <Loaded query={share}>
      {(value) => <Shared roundId={roundId} share={value} digits={digits} onDigits={setDigits} />}
    </Loaded>
  );
}

interface SharedProps {
  readonly roundId: string;
  readonly share: Share;
  readonly digits: Digits;
  readonly onDigits: (digits: Digits) => void;
}

function Shared({ roundId, share, digits, onDigits }: SharedProps) {
  const { t } = useText();
  const to = useRoute().query.get("to");
  const recipient = share.recipients.find((one) => recipientId(one) === to) ?? null;
  const text = recipient ? recipient.text : share.all;
  return (
    <div className="pm-screen sr">
      <PageHeader
        title={t("overview.share.title")}
        actions={
          <>
            <Button icon={<ArrowLeftOutlined />} onClick={() => go(["overview"])}>
              {t("overview.share.back")}
            </Button>
            <Segmented
              aria-label={t("overview.share.digits")}
              value={digits}
              onChange={onDigits}
              options={[
                { value: "thai", label: t("overview.share.thai") },
                { value: "arabic", label: t("overview.share.arabic") },
              ]}
            />
            <CopyButton type="primary" label={t("overview.share.copyText")} text={text} />
          </>
        }
      />
      <div className="sr-body">
        <Recipients share={share} chosen={recipient ? recipientId(recipient) : ALL} />
        <section className="sr-text pm-panel" aria-label={t("overview.share.text")}>
          <h2>{recipient ? recipient.name : t("overview.share.all")}</h2>
          <ScrollArea label={t("overview.share.text")} className="sr-words">
            <p>{text}</p>
          </ScrollArea>
          <ShareFiles roundId={roundId} />
        </section>
        <SharePicture share={share} recipient={recipient} digits={digits} text={text} />
      </div>
    </div>
  );
}

function choose(id: string): void {
  go(["overview", "share"], { to: id === ALL ? null : id }, { replace: true });
}

/** Whom it is for; on a small window as one box. */
function Recipients({ share, chosen }: { readonly share: Share; readonly chosen: string }) {
  const { t } = useText();
  const narrow = useNarrow();
  const all = { id: ALL, name: t("overview.share.all"), outstanding: share.total.outstanding.count };
  const choices = [all, ...share.recipients.map((one) => ({ ...one, id: recipientId(one) }))];
  const left = (count: number) => (count === 0 ? t("overview.share.complete") : t("overview.share.left", { n: count }));
  if (narrow) {
    return (
      <Select
        className="sr-choice"
        aria-label={t("overview.share.for")}
        showSearch={{ optionFilterProp: "label" }}
        value={chosen}
        onChange={choose}
        options={choices.map(({ id, name, outstanding }) => ({ value: id, label: `${name} · ${left(outstanding)}` }))}
      />
    );
  }
  return (
    <nav className="sr-list pm-panel pm-scroll" aria-label={t("overview.share.for")}>
      {choices.map(({ id, name, outstanding }) => (
        <button key={id} type="button" aria-current={id === chosen ? "true" : undefined} onClick={() => choose(id)}>
          <span>{name}</span>
          <small>{left(outstanding)}</small>
        </button>
      ))}
    </nav>
  );
}
