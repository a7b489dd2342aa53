import { Button, Checkbox } from "antd";
import { useState } from "react";
import type { Round } from "../../../../shared/contract/rounds";
import { shortName } from "../../../../shared/domain/kinds";
import type { Out } from "../../../app/data/names";
import { useCommand } from "../../../app/data/use-command";
import { useRead } from "../../../app/data/use-read";
import { formatDayShort } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { go } from "../../../app/router";
import { namedDistrict } from "../../../ui/district-text";
import { EmptyState } from "../../../ui/EmptyState";
import { KindName } from "../../../ui/KindName";
import { Loaded } from "../../../ui/Loaded";
import { StatusTag } from "../../../ui/StatusTag";
import { useShortcut } from "../../../ui/shortcuts";
import { useNotify } from "../../../ui/use-notify";
import { Checked } from "./Checked";
import { SendBackDialog } from "./SendBackDialog";

type Queue = Out<"verify.queue">;

/** The province's own check, one report after another (domain §1: ตรวจสอบแล้ว). */
export function VerifyPage({ round }: { readonly round: Round }) {
  const queue = useRead("verify.queue", { roundId: round.id }, { keep: true });
  return <Loaded query={queue}>{(value) => <Waiting round={round} queue={value} />}</Loaded>;
}

function Waiting({ round, queue }: { readonly round: Round; readonly queue: Queue }) {
  const { t, language } = useText();
  const notify = useNotify();
  const [place, setPlace] = useState<{ readonly id: string | null; readonly index: number }>({ id: null, index: 0 });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [sending, setSending] = useState(false);
  const { run: runPass, pending } = useCommand("verify.pass");
  const { rows, reasons } = queue;
  // One that was settled leaves the list: the next takes its place.
  const found = rows.findIndex(({ agencyId }) => agencyId === place.id);
  const index = found >= 0 ? found : Math.min(place.index, rows.length - 1);
  const current = rows[index];
  const closed = round.closedAt !== null;
  const picked = rows.filter(({ agencyId }) => chosen.has(agencyId));
  const group = t("desk.keys.group");

  const moveTo = (next: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, next))];
    if (row) setPlace({ id: row.agencyId, index: rows.indexOf(row) });
  };
  const pass = async (agencies: readonly Queue["rows"][number][]): Promise<void> => {
    const [first] = agencies;
    if (!first || closed || pending) return;
    setPlace({ id: null, index });
    const answer = await runPass({ roundId: round.id, agencyIds: agencies.map(({ agencyId }) => agencyId) });
    if (!answer) return;
    setChosen(new Set());
    const text =
      agencies.length === 1
        ? t("desk.verify.passed", { name: shortName(first) })
        : t("desk.verify.passedMany", { n: agencies.length });
    notify.done(text, answer.activityId);
  };
  const active = current !== undefined && !closed;
  useShortcut({ code: "KeyP", label: t("desk.keys.pass"), group }, () => void pass(current ? [current] : []), active);
  useShortcut({ code: "KeyB", label: t("desk.keys.back"), group }, () => setSending(true), active);
  useShortcut({ code: "ArrowDown" }, () => moveTo(index + 1), active);
  useShortcut({ code: "ArrowUp" }, () => moveTo(index - 1), active);

  if (!current) {
    return (
      <section className="dk-card dk-blank">
        <EmptyState
          title={t("desk.verify.none")}
          actions={<Button onClick={() => go(["desk"])}>{t("desk.tabs.desk")}</Button>}
        >
          {t("desk.verify.noneText")}
        </EmptyState>
      </section>
    );
  }
  return (
    <div className="dk-columns dk-verify">
      <div className="dk-side">
        <div className="dk-side-head">
          <h2>{t("desk.verify.title", { n: rows.length })}</h2>
          {picked.length > 0 ? (
            <Button size="small" loading={pending} disabled={closed} onClick={() => void pass(picked)}>
              {t("desk.verify.passAll", { n: picked.length })}
            </Button>
          ) : null}
        </div>
        <ul className="dk-hits" aria-label={t("desk.verify.list")}>
          {rows.map((row, at) => (
            <li key={row.agencyId} className={at === index ? "dk-hit dk-hit-active" : "dk-hit"}>
              <Checkbox
                aria-label={t("desk.verify.select", { name: shortName(row) })}
                checked={chosen.has(row.agencyId)}
                onChange={({ target }) =>
                  setChosen((old) => {
                    const next = new Set(old);
                    if (target.checked) next.add(row.agencyId);
                    else next.delete(row.agencyId);
                    return next;
                  })
                }
              />
              <button
                type="button"
                className="dk-hit-open"
                aria-current={at === index ? "true" : undefined}
                onClick={() => moveTo(at)}
              >
                <span>
                  <strong>
                    <KindName agency={row} />
                  </strong>{" "}
                  {row.district ? <span className="pm-muted">{namedDistrict(t, row.district)}</span> : null}
                </span>
                <span className="pm-muted">
                  {t("desk.verify.steps", { done: row.stepsDone, all: row.stepsAll })}
                  {row.reportedOn ? ` · ${formatDayShort(row.reportedOn, language)}` : ""}
                </span>
                {row.conflicting ? <StatusTag status="check">{t("desk.verify.conflicting")}</StatusTag> : null}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <Checked
        key={current.agencyId}
        round={round}
        agencyId={current.agencyId}
        actions={
          <>
            <Button disabled={closed} onClick={() => setSending(true)}>
              {t("desk.verify.back")}
            </Button>
            <Button type="primary" loading={pending} disabled={closed} onClick={() => void pass([current])}>
              {t("desk.verify.pass")}
            </Button>
          </>
        }
      />
      {sending ? (
        <SendBackDialog round={round} agency={current} reasons={reasons} onClose={() => setSending(false)} />
      ) : null}
    </div>
  );
}
