import { CheckOutlined, MinusOutlined, QuestionOutlined, StopOutlined } from "@ant-design/icons";
import { Button, Checkbox, Select } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import type { AgencyRow } from "../../../../shared/contract/agencies";
import type { OfficialPoster } from "../../../../shared/contract/official-posters";
import { shortName } from "../../../../shared/domain/kinds";
import { nameKey } from "../../../../shared/domain/thai-text";
import { useCommand } from "../../../app/data/use-command";
import { type Text, useText } from "../../../app/i18n";
import { useErrorText } from "../../../app/i18n/use-error-text";
import { shortDistrict } from "../../../ui/district-text";
import { useNotify } from "../../../ui/use-notify";
import { type Choice, firstChoice, inOrder, takenNow } from "./official-choices";

interface Props {
  readonly rows: readonly AgencyRow[];
  readonly posters: readonly OfficialPoster[];
  onAgain(): void;
  onClose(): void;
}

/** What was read, page by page: questions first, what is proposed ticked. Nothing is kept before it is confirmed. */
export function OfficialProposal({ rows, posters, onAgain, onClose }: Props) {
  const { t } = useText();
  const notify = useNotify();
  const { run, pending } = useCommand("posters.takeUrls");
  const [choices, setChoices] = useState(() => new Map(posters.map((poster) => [poster.id, firstChoice(poster)])));
  const { rows: taken, twice } = takenNow(choices);
  const agencies = useMemo(
    () =>
      rows.map((row) => ({
        value: row.id,
        label: `${shortName(row)}${row.district ? ` ${shortDistrict(t, row.district)}` : ""}`,
      })),
    [rows, t],
  );
  const confirm = async (): Promise<void> => {
    const done = await run({ rows: taken });
    if (!done) return;
    notify.done(t("posters.official.taken", { n: done.taken }), done.activityId);
    onAgain();
    onClose();
  };
  const change = (id: string, part: Partial<Choice>): void =>
    setChoices((before) => {
      const choice = before.get(id);
      return choice ? new Map(before).set(id, { ...choice, ...part }) : before;
    });
  return (
    <div className="po-proposal">
      <div className="po-table">
        <table className="po-grid">
          <thead>
            <tr>
              <th scope="col">{t("posters.official.take")}</th>
              <th scope="col">{t("posters.official.file")}</th>
              <th scope="col">{t("posters.official.agency")}</th>
              <th scope="col">{t("posters.official.result")}</th>
            </tr>
          </thead>
          <tbody>
            {inOrder(posters).map((poster) => (
              <PosterRow
                key={poster.id}
                poster={poster}
                choice={choices.get(poster.id) ?? firstChoice(poster)}
                twice={twice.has(poster.id)}
                agencies={agencies}
                onChange={(part) => change(poster.id, part)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="po-foot">
        <span className="pm-muted">{t(twice.size > 0 ? "posters.official.twice" : "posters.official.safe")}</span>
        <Button onClick={onAgain}>{t("posters.official.again")}</Button>
        <Button
          type="primary"
          disabled={taken.length === 0 || twice.size > 0}
          loading={pending}
          onClick={() => void confirm()}
        >
          {t("posters.official.confirm", { n: taken.length })}
        </Button>
      </div>
    </div>
  );
}

const ICONS: Readonly<Record<OfficialPoster["status"], ReactNode>> = {
  ready: <CheckOutlined aria-hidden />,
  same: <MinusOutlined aria-hidden />,
  question: <QuestionOutlined aria-hidden />,
  refused: <StopOutlined aria-hidden />,
};

interface RowProps {
  readonly poster: OfficialPoster;
  readonly choice: Choice;
  readonly twice: boolean;
  readonly agencies: readonly { readonly value: string; readonly label: string }[];
  onChange(part: Partial<Choice>): void;
}

function PosterRow({ poster, choice, twice, agencies, onChange }: RowProps) {
  const { t } = useText();
  const { file, page, urls, status } = poster;
  const open = status === "ready" || status === "question";
  const likely = new Set(poster.agencies.map(({ agencyId }) => agencyId));
  // The likeliest first.
  const options = [
    ...agencies.filter(({ value }) => likely.has(value)),
    ...agencies.filter(({ value }) => !likely.has(value)),
  ];
  return (
    <tr data-status={status}>
      <td>
        {open ? (
          <Checkbox
            checked={choice.take}
            disabled={choice.url === null || choice.agencyId === null}
            aria-label={t("posters.official.takeOne", { file, page })}
            onChange={(event) => onChange({ take: event.target.checked })}
          />
        ) : null}
      </td>
      <td>
        <span className="po-file">{page > 1 ? t("posters.official.page", { file, page }) : file}</span>
        {open && urls.length > 1 ? (
          <Select
            className="po-select"
            aria-label={t("posters.official.link", { file })}
            placeholder={t("posters.official.whichLink")}
            value={choice.url}
            options={urls.map((value) => ({ value, label: value }))}
            onChange={(url) => onChange({ url, take: choice.agencyId !== null })}
          />
        ) : (
          <span className="pr-url">{urls[0] ?? ""}</span>
        )}
      </td>
      <td>
        {open ? (
          <Select
            className="po-select"
            showSearch={{ filterOption: (typed, option) => nameKey(option?.label ?? "").includes(nameKey(typed)) }}
            aria-label={t("posters.official.whose", { file })}
            placeholder={t("posters.official.whoseAsk")}
            value={choice.agencyId}
            options={options}
            onChange={(agencyId) => onChange({ agencyId, take: choice.url !== null })}
          />
        ) : (
          agencies.find(({ value }) => value === poster.agencies[0]?.agencyId)?.label
        )}
      </td>
      <td>
        <span className="po-status" data-status={twice ? "question" : status}>
          {ICONS[status]} {t(`posters.official.status.${status}`)}
        </span>
        <Reason poster={poster} />
      </td>
    </tr>
  );
}

function Reason({ poster }: { readonly poster: OfficialPoster }) {
  const { t } = useText();
  const errorText = useErrorText();
  const { reason, others, by, error, file } = poster;
  if (reason === "unreadable" && error && error !== "PICTURE_UNSUPPORTED") {
    return <span className="pm-muted po-why">{errorText({ code: error, details: { file } })}</span>;
  }
  return (
    <span className="pm-muted po-why">
      {reason ? t(`posters.official.reason.${reason}`, { others: others.join(", ") }) : byText(t, by)}
    </span>
  );
}

function byText(t: Text, by: OfficialPoster["by"]): string {
  return by.map((evidence) => t(`posters.official.by.${evidence}`)).join(" · ");
}
