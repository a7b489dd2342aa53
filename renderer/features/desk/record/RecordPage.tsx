import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { DeskRow } from "../../../../shared/contract/desk";
import type { Round } from "../../../../shared/contract/rounds";
import { shortName } from "../../../../shared/domain/kinds";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Loaded } from "../../../ui/Loaded";
import { useShortcut } from "../../../ui/shortcuts";
import { useNotify } from "../../../ui/use-notify";
import { keptDraft } from "./draft";
import { Hits } from "./Hits";
import { ReportPanel } from "./ReportPanel";
import { SearchBox } from "./SearchBox";
import { TodayList } from "./TodayList";

interface RecordPageProps {
  readonly round: Round;
  /** Digits of a form that was scanned while the search box had not the focus. */
  readonly scan: string | null;
  readonly onScanned: () => void;
}

/** One report after another: search or scan, mark, save, next. */
export function RecordPage({ round, scan, onScanned }: RecordPageProps) {
  const { t } = useText();
  const notify = useNotify();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const [openId, setOpenId] = useState<string | null>(null);
  const [entered, setEntered] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const asked = text.trim();
  const found = useRead(
    "desk.find",
    { roundId: round.id, text: asked, limit: 20 },
    { enabled: asked !== "", keep: true },
  );
  // The first search among thousands makes the registry ready for it: here, before anybody waits.
  useRead("desk.find", { roundId: round.id, text: "", limit: 1 });
  const hits: readonly DeskRow[] = asked === "" ? [] : (found.data?.rows ?? []);
  const problem = asked === "" || found.isPlaceholderData ? null : (found.data?.scanned?.problem ?? null);
  const shown = hits[Math.min(active, hits.length - 1)] ?? null;
  const agencyId = openId ?? shown?.agencyId ?? null;
  const agency = useRead(
    "desk.agency",
    { roundId: round.id, agencyId: agencyId ?? "" },
    { enabled: agencyId !== null, keep: true },
  );

  const back = (): void => {
    setOpenId(null);
    setText("");
    setActive(0);
    box.current?.focus();
  };
  const takeScan = useEffectEvent((digits: string) => {
    const left = openId === null ? undefined : agency.data;
    if (left && keptDraft(left)) notify.done(t("desk.report.kept", { name: shortName(left) }));
    setOpenId(null);
    setText(digits);
    setActive(0);
    setEntered(true);
    box.current?.focus();
    onScanned();
  });
  useEffect(() => {
    if (scan !== null) takeScan(scan);
  }, [scan]);
  useShortcut({ code: "Slash", label: t("desk.keys.search"), group: t("desk.keys.group") }, () => {
    box.current?.focus();
    box.current?.select();
  });

  return (
    <div className="dk-record">
      <SearchBox
        ref={box}
        text={text}
        onText={(next) => {
          setText(next);
          setActive(0);
          setOpenId(null);
        }}
        hits={hits.length}
        active={Math.min(active, hits.length - 1)}
        entered={entered}
        onEntered={setEntered}
        onMove={setActive}
        settled={found.isSuccess && !found.isPlaceholderData}
        onOpen={() => shown && setOpenId(shown.agencyId)}
      />
      <div className="dk-columns">
        <div className="dk-side">
          {problem ? (
            <p role="alert" className="dk-problem">
              {t(`desk.search.problem.${problem}`)}
            </p>
          ) : null}
          {asked !== "" && found.isSuccess && !found.isPlaceholderData && hits.length === 0 && !problem ? (
            <p role="status" className="dk-nothing">
              {t("desk.search.none", { text: asked })}
            </p>
          ) : null}
          <Hits rows={hits} activeId={agencyId} onOpen={setOpenId} />
          <TodayList />
        </div>
        {agencyId === null ? (
          <section className="dk-card dk-blank">
            <EmptyState title={t("desk.search.start")}>{t("desk.search.startText")}</EmptyState>
          </section>
        ) : (
          <Loaded query={agency}>
            {(value) =>
              value.agencyId === agencyId ? (
                <ReportPanel
                  key={value.agencyId}
                  agency={value}
                  round={round}
                  focused={openId === value.agencyId}
                  onFocus={() => setOpenId(value.agencyId)}
                  onLeave={back}
                />
              ) : (
                <section className="dk-card" aria-busy="true" />
              )
            }
          </Loaded>
        )}
      </div>
    </div>
  );
}
