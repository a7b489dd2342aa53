import { DownOutlined, PrinterOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import type { AgencyRow } from "../../../shared/contract/agencies";
import type { Round } from "../../../shared/contract/rounds";
import { handOverAgencies } from "../../app/chosen-agencies";
import { useCommand } from "../../app/data/use-command";
import { useText } from "../../app/i18n";
import { go } from "../../app/router";
import { useNotify } from "../../ui/use-notify";
import type { Marking } from "./use-marking";

interface BulkBarProps {
  readonly rows: readonly AgencyRow[];
  readonly round: Round | null;
  readonly marking: Marking;
  readonly onClear: () => void;
}

/** What can be done with the selected agencies together. */
export function BulkBar({ rows, round, marking, onClear }: BulkBarProps) {
  const { t } = useText();
  const notify = useNotify();
  const addToRound = useCommand("rounds.addAgencies");
  const outside = round ? rows.filter((row) => row.obligation === null) : [];
  const markable = round?.steps.filter((step) => !step.isReport) ?? [];
  const steps = markable.map((step) => ({
    key: step.id,
    label: t("agencies.step", { n: (round?.steps.indexOf(step) ?? 0) + 1, title: step.title }),
  }));
  const markAs = (done: boolean) => ({
    items: steps,
    onClick: ({ key }: { key: string }) => {
      const step = markable.find((each) => each.id === key);
      if (step) void marking.markMany(rows, step, done);
    },
  });
  const add = async () => {
    if (!round) return;
    const answer = await addToRound.run({ id: round.id, agencyIds: outside.map((row) => row.id) });
    if (answer) notify.done(t("agencies.done.addedToRound", { n: outside.length }), answer.activityId);
  };
  return (
    <section className="ag-bulk" aria-label={t("agencies.bulk.chosen", { n: rows.length })}>
      <b role="status">{t("agencies.bulk.chosen", { n: rows.length })}</b>
      <Button size="small" type="text" onClick={onClear}>
        {t("agencies.bulk.none")}
      </Button>
      <span className="ag-bulk-actions">
        {round ? (
          <>
            <Dropdown trigger={["click"]} menu={markAs(true)}>
              <Button size="small">
                {t("agencies.bulk.mark")} <DownOutlined />
              </Button>
            </Dropdown>
            <Dropdown trigger={["click"]} menu={markAs(false)}>
              <Button size="small">
                {t("agencies.bulk.unmark")} <DownOutlined />
              </Button>
            </Dropdown>
            {outside.length > 0 ? (
              <Button size="small" loading={addToRound.pending} onClick={add}>
                {t("agencies.bulk.addToRound")} ({outside.length})
              </Button>
            ) : null}
            <Button size="small" onClick={() => void marking.setState(rows, "verified")}>
              {t("agencies.bulk.verify")}
            </Button>
          </>
        ) : null}
        <Button
          size="small"
          icon={<PrinterOutlined />}
          onClick={() => {
            handOverAgencies(rows.map((row) => row.id));
            go(["posters"]);
          }}
        >
          {t("agencies.bulk.print")}
        </Button>
        {round ? (
          <Button size="small" type="primary" onClick={() => void marking.setState(rows, "reported")}>
            {t("agencies.bulk.report")}
          </Button>
        ) : null}
      </span>
    </section>
  );
}
