import { Button, Form, Input } from "antd";
import { useState } from "react";
import type { OfficeProfile } from "../../../../shared/contract/office";
import { useCommand } from "../../../app/data/use-command";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { Loaded } from "../../../ui/Loaded";
import { useNotify } from "../../../ui/use-notify";
import { GroupRows } from "./GroupRows";
import { PictureField } from "./PictureField";
import { SignatoryRows } from "./SignatoryRows";

type Typed = Omit<OfficeProfile, "emblem" | "seal">;

/** What the office's letters bear: letterhead, groups with their numbers, signatories, emblem and seal. */
export function LetterheadPart() {
  const profile = useRead("office.get", {});
  return (
    <Loaded query={profile}>
      {({ emblem, seal, ...typed }) => (
        <>
          <LetterheadForm key={JSON.stringify(typed)} stored={typed} />
          <section className="pm-card st-form st-pictures">
            <PictureField which="emblem" picture={emblem} />
            <PictureField which="seal" picture={seal} />
          </section>
        </>
      )}
    </Loaded>
  );
}

/** Lines as they are typed, one below the other. */
function linesOf(text: string): string[] {
  return text.split("\n").slice(0, 4);
}

function LetterheadForm({ stored }: { readonly stored: Typed }) {
  const { t } = useText();
  const notify = useNotify();
  const { run, pending } = useCommand("office.update");
  const [draft, setDraft] = useState(stored);
  const change = (patch: Partial<Typed>): void => setDraft((old) => ({ ...old, ...patch }));
  const changed = JSON.stringify(draft) !== JSON.stringify(stored);
  const save = async (): Promise<void> => {
    const done = await run({ ...draft, letterhead: draft.letterhead.filter((line) => line.trim() !== "") });
    if (done) notify.done(t("settings.letterhead.saved"), done.activityId);
  };
  return (
    <Form layout="vertical" className="pm-card st-form" requiredMark={false} onFinish={save}>
      <div className="st-columns">
        <Form.Item
          label={t("settings.letterhead.sender")}
          htmlFor="st-sender"
          extra={t("settings.letterhead.senderHint")}
        >
          <Input
            id="st-sender"
            maxLength={200}
            value={draft.sender}
            onChange={(event) => change({ sender: event.target.value })}
          />
        </Form.Item>
        <Form.Item label={t("settings.letterhead.owner")} htmlFor="st-owner" extra={t("settings.letterhead.ownerHint")}>
          <Input
            id="st-owner"
            maxLength={200}
            value={draft.owner}
            onChange={(event) => change({ owner: event.target.value })}
          />
        </Form.Item>
      </div>
      <Form.Item
        label={t("settings.letterhead.address")}
        htmlFor="st-letterhead"
        extra={t("settings.letterhead.addressHint")}
      >
        <Input.TextArea
          id="st-letterhead"
          autoSize={{ minRows: 2, maxRows: 4 }}
          maxLength={600}
          value={draft.letterhead.join("\n")}
          placeholder={t("settings.letterhead.addressExample")}
          onChange={(event) => change({ letterhead: linesOf(event.target.value) })}
        />
      </Form.Item>
      <h3>{t("settings.letterhead.groups")}</h3>
      <GroupRows groups={draft.groups} onChange={(groups) => change({ groups })} />
      <h3>{t("settings.letterhead.signatories")}</h3>
      <SignatoryRows signatories={draft.signatories} onChange={(signatories) => change({ signatories })} />
      <div className="st-actions st-foot">
        <Button type="primary" htmlType="submit" loading={pending} disabled={!changed}>
          {t("settings.letterhead.save")}
        </Button>
        {changed ? null : <span className="pm-muted">{t("settings.office.unchanged")}</span>}
      </div>
    </Form>
  );
}
