import { CaretDownFilled, FileTextOutlined, PlusOutlined, UnorderedListOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import type { Round } from "../../../shared/contract/rounds";
import { daysBetween } from "../../../shared/domain/calendar-day";
import { Tag } from "../../ui/StatusTag";
import { useCommand } from "../data/use-command";
import { useCurrentRound, useStatus } from "../data/use-current";
import { useRead } from "../data/use-read";
import { formatWeekday } from "../dates/format";
import { useText } from "../i18n";
import { openRoundDialog } from "../round-dialog";
import { go } from "../router";

/** The current round with its deadline; opens the list of rounds. */
export function RoundPicker() {
  const { t, language } = useText();
  const round = useCurrentRound();
  const rounds = useRead("rounds.list", {}).data?.rows ?? [];
  const choose = useCommand("rounds.setCurrent");
  if (round === undefined) return <div className="sh-round" />;
  if (round === null && rounds.length === 0) {
    return (
      <div className="sh-round sh-round-none">
        <span className="pm-muted">{t("shell.round.none")}</span>
        <Button size="small" icon={<PlusOutlined />} onClick={() => openRoundDialog("new")}>
          {t("shell.round.start")}
        </Button>
      </div>
    );
  }
  const items = [
    ...rounds.map((each) => ({
      key: each.id,
      label: (
        <span className="sh-round-item">
          <b>{each.title}</b>
          <small>{headline(each)}</small>
        </span>
      ),
    })),
    { type: "divider" as const },
    ...(round ? [{ key: "page", icon: <FileTextOutlined />, label: t("shell.round.page") }] : []),
    { key: "all", icon: <UnorderedListOutlined />, label: t("shell.round.all") },
    { key: "new", icon: <PlusOutlined />, label: t("shell.round.startNew") },
  ];
  const pick = (key: string) => {
    if (key === "new") openRoundDialog("new");
    else if (key === "all") go(["rounds"]);
    else if (key === "page" && round) go(["rounds", round.id]);
    else if (key !== round?.id) void choose.run({ id: key });
  };
  function headline(each: Round): string {
    const due = t("shell.round.deadline", { day: formatWeekday(each.deadline, language) });
    return each.circularNo ? `${t("shell.round.number", { number: each.circularNo })} · ${due}` : due;
  }
  return (
    <div className="sh-round">
      <Dropdown
        trigger={["click"]}
        menu={{ items, selectedKeys: round ? [round.id] : [], onClick: ({ key }) => pick(key) }}
      >
        <button
          type="button"
          className="sh-round-button"
          aria-label={t("shell.round.choose", { title: round?.title ?? t("shell.round.none") })}
        >
          <span className="sh-round-title">
            <span>{round?.title ?? t("shell.round.none")}</span>
            <CaretDownFilled aria-hidden="true" />
          </span>
          {round ? <span className="sh-round-sub">{headline(round)}</span> : null}
        </button>
      </Dropdown>
      {round ? <DaysLeft round={round} /> : null}
    </div>
  );
}

function DaysLeft({ round: { deadline, closedAt } }: { readonly round: Round }) {
  const { t } = useText();
  const status = useStatus();
  const left = useRead("rounds.checkDeadline", { deadline }, { keep: true }).data?.workingDays;
  if (closedAt !== null) {
    return (
      <Tag tone="none" mark="■">
        {t("shell.round.closed")}
      </Tag>
    );
  }
  if (!status || left === undefined) return null;
  const days = daysBetween(status.today, deadline);
  if (days < 0) {
    return (
      <Tag tone="late" mark="!">
        {t("shell.round.past", { n: -days })}
      </Tag>
    );
  }
  if (days === 0) return <Tag tone="partly">{t("shell.round.lastDay")}</Tag>;
  return <Tag tone={left <= 3 ? "partly" : "none"}>{t("shell.round.workingDays", { n: left })}</Tag>;
}
