import { Button } from "antd";
import { useState } from "react";
import type { Round } from "../../../../shared/contract/rounds";
import { useCommand } from "../../../app/data/use-command";
import { useText } from "../../../app/i18n";
import { go } from "../../../app/router";
import { useNotify } from "../../../ui/use-notify";
import { CloseDialog } from "./CloseDialog";

/** What is done with a round as a whole. */
export function RoundActions({ round }: { readonly round: Round }) {
  const { t } = useText();
  const notify = useNotify();
  const choose = useCommand("rounds.setCurrent");
  const reopen = useCommand("rounds.reopen");
  const [closing, setClosing] = useState(false);
  const makeCurrent = async (): Promise<void> => {
    if (await choose.run({ id: round.id })) notify.done(t("round.office.nowCurrent", { title: round.title }));
  };
  const openAgain = async (): Promise<void> => {
    const done = await reopen.run({ id: round.id, version: round.version });
    if (done) notify.done(t("round.page.reopened"), done.activityId);
  };
  return (
    <>
      {round.current ? (
        <Button onClick={() => go(["overview"])}>{t("round.page.overview")}</Button>
      ) : (
        <Button loading={choose.pending} onClick={makeCurrent}>
          {t("round.office.makeCurrent")}
        </Button>
      )}
      {round.closedAt === null ? (
        <Button onClick={() => setClosing(true)}>{t("round.page.close")}</Button>
      ) : (
        <Button loading={reopen.pending} onClick={openAgain}>
          {t("round.page.reopen")}
        </Button>
      )}
      {closing ? <CloseDialog round={round} onClose={() => setClosing(false)} /> : null}
    </>
  );
}
