import { InboxOutlined } from "@ant-design/icons";
import { Button, Progress } from "antd";
import { type ChangeEvent, useRef } from "react";
import type { Round } from "../../../../shared/contract/rounds";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { droppedFiles, realFiles } from "../../../ui/dropped-files";
import { Loaded } from "../../../ui/Loaded";
import { useTransfers } from "../../../ui/use-transfers";
import { DeliveryView } from "./DeliveryView";
import { MakeForms } from "./MakeForms";
import { type Inbox, useInbox } from "./use-inbox";
import "./inbox.css";

/** ไฟล์ที่ได้รับ: one place for every file that brings reports, which says what each is before anything is recorded. */
export function InboxPage({ round }: { readonly round: Round }) {
  const { t } = useText();
  const inbox = useInbox(round.id);
  const closed = round.closedAt !== null;
  const over = useTransfers((transfer, how) => {
    if (how === "drop" && !closed && !inbox.reading.running) void droppedFiles(transfer).then(inbox.bring);
  });
  return (
    <>
      <Loaded query={inbox.open}>
        {({ id }) =>
          inbox.reading.running ? (
            <Reading inbox={inbox} />
          ) : id ? (
            <AtHand id={id} inbox={inbox} round={round} />
          ) : (
            <Invite inbox={inbox} round={round} />
          )
        }
      </Loaded>
      {over && !closed ? <div className="ib-veil">{t("desk.inbox.drop")}</div> : null}
    </>
  );
}

function AtHand({ id, inbox, round }: { readonly id: string; readonly inbox: Inbox; readonly round: Round }) {
  const delivery = useRead("inbox.get", { id }, { keep: true });
  return <Loaded query={delivery}>{(value) => <DeliveryView delivery={value} inbox={inbox} round={round} />}</Loaded>;
}

function Reading({ inbox }: { readonly inbox: Inbox }) {
  const { t } = useText();
  const { view, cancel } = inbox.reading;
  const { done = 0, total = 0 } = view ?? {};
  const label = t("desk.inbox.reading", { done: Math.min(done + 1, total), total });
  return (
    <section className="dk-card ib-reading" aria-live="polite">
      <h2>{label}</h2>
      <Progress percent={total > 0 ? Math.round((done / total) * 100) : 0} status="active" aria-label={label} />
      <Button onClick={() => void cancel()}>{t("desk.inbox.cancel")}</Button>
    </section>
  );
}

function Invite({ inbox, round }: { readonly inbox: Inbox; readonly round: Round }) {
  const { t } = useText();
  const closed = round.closedAt !== null;
  return (
    <section className="ib-invite">
      <InboxOutlined className="ib-icon" aria-hidden />
      <p className="ib-lead">{t(closed ? "desk.inbox.closed" : "desk.inbox.lead")}</p>
      {closed ? null : <ChooseFiles inbox={inbox} />}
      <p className="pm-muted">{t("desk.inbox.takes")}</p>
      <p className="pm-muted">{t("desk.inbox.safe")}</p>
      {closed ? null : <MakeForms roundId={round.id} />}
    </section>
  );
}

function ChooseFiles({ inbox }: { readonly inbox: Inbox }) {
  const { t } = useText();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    const chosen = realFiles([...(event.target.files ?? [])]);
    // The same files may be chosen again after they were mended.
    event.target.value = "";
    void inbox.bring(chosen);
  };
  const input = { type: "file", multiple: true, className: "pm-hidden", tabIndex: -1, onChange: take } as const;
  return (
    <div className="ib-buttons">
      <input ref={files} {...input} accept=".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt" aria-label={t("desk.inbox.choose")} />
      <input ref={folder} {...input} {...{ webkitdirectory: "" }} aria-label={t("desk.inbox.chooseFolder")} />
      <Button type="primary" size="large" onClick={() => files.current?.click()}>
        {t("desk.inbox.choose")}
      </Button>
      <Button size="large" onClick={() => folder.current?.click()}>
        {t("desk.inbox.chooseFolder")}
      </Button>
    </div>
  );
}
