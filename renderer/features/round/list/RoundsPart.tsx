import { FlagOutlined } from "@ant-design/icons";
import { Button, Table, type TableColumnsType } from "antd";
import type { Round } from "../../../../shared/contract/rounds";
import { useCommand } from "../../../app/data/use-command";
import { useRead } from "../../../app/data/use-read";
import { formatWeekday } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { openRoundDialog } from "../../../app/round-dialog";
import { toHash } from "../../../app/router";
import { EmptyState } from "../../../ui/EmptyState";
import { Loaded } from "../../../ui/Loaded";
import { useNotify } from "../../../ui/use-notify";
import { RoundState } from "../page/RoundState";

/** Rounds side by side, running and closed; one is the current one. */
export function RoundsPart() {
  const rounds = useRead("rounds.list", {});
  return (
    <Loaded query={rounds}>{({ rows }) => (rows.length === 0 ? <NoRounds /> : <RoundsTable rows={rows} />)}</Loaded>
  );
}

function RoundsTable({ rows }: { readonly rows: readonly Round[] }) {
  const { t, language } = useText();
  const notify = useNotify();
  const choose = useCommand("rounds.setCurrent");
  const makeCurrent = async (round: Round): Promise<void> => {
    if (await choose.run({ id: round.id })) notify.done(t("round.office.nowCurrent", { title: round.title }));
  };
  const columns: TableColumnsType<Round> = [
    {
      title: t("round.office.round"),
      render: (_, round) => (
        <div className="rd-cell">
          <a href={toHash(["rounds", round.id])}>{round.title}</a>
          {round.circularNo ? <small>{t("round.office.number", { number: round.circularNo })}</small> : null}
        </div>
      ),
    },
    { title: t("round.deadline"), render: (_, round) => formatWeekday(round.deadline, language) },
    { title: t("round.office.agencies"), align: "right", render: (_, round) => round.agencyCount },
    { title: t("round.office.state"), render: (_, round) => <RoundState round={round} /> },
    {
      title: <span className="pm-hidden">{t("round.office.makeCurrent")}</span>,
      align: "right",
      render: (_, round) =>
        round.current ? null : (
          <Button
            size="small"
            loading={choose.pending}
            aria-label={t("round.office.makeCurrentOf", { title: round.title })}
            onClick={() => makeCurrent(round)}
          >
            {t("round.office.makeCurrent")}
          </Button>
        ),
    },
  ];
  return (
    <section className="pm-card rd-flush" aria-label={t("round.office.parts.rounds")}>
      <Table<Round> rowKey="id" size="middle" columns={columns} dataSource={[...rows]} pagination={false} />
    </section>
  );
}

function NoRounds() {
  const { t } = useText();
  return (
    <EmptyState
      icon={<FlagOutlined />}
      title={t("round.office.none")}
      actions={<Button onClick={() => openRoundDialog("new")}>{t("round.office.start")}</Button>}
    >
      {t("round.lead")}
    </EmptyState>
  );
}
