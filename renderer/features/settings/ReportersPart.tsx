import { Button, Form, Input, Modal, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import type { Out } from "../../app/data/names";
import { useCommand } from "../../app/data/use-command";
import { useText } from "../../app/i18n";
import { CopyButton } from "../../ui/CopyButton";
import { useNotify } from "../../ui/use-notify";
import { asTable } from "./as-table";
import { PersonActions } from "./PersonActions";

type Reporter = Out<"contacts.list">["reporters"][number];
type Person = Pick<Reporter, "name" | "position">;

/** Who signed the reports that came in: look up, correct, copy, erase (PDPA). The reports stay. */
export function ReportersPart({ rows }: { readonly rows: readonly Reporter[] }) {
  const { t } = useText();
  const notify = useNotify();
  const [correcting, setCorrecting] = useState<Reporter | null>(null);
  const correct = useCommand("contacts.correctReporter");
  const { run: erase } = useCommand("contacts.eraseReporter");
  const nameOf = ({ name, position }: Person): string => name || position;

  const eraseFor = async ({ agencyId, name, position }: Reporter): Promise<void> => {
    if ((await erase({ agencyId, name, position })) !== null) notify.done(t("settings.contacts.erasedReporter"));
  };
  const save = async (to: Person): Promise<void> => {
    if (!correcting) return;
    const { agencyId, name, position } = correcting;
    const answer = await correct.run({ agencyId, name, position, to });
    if (!answer) return;
    setCorrecting(null);
    notify.done(t("settings.contacts.corrected"), answer.activityId);
  };
  const columns: TableColumnsType<Reporter> = [
    { title: t("settings.contacts.agency"), dataIndex: "agency" },
    { title: t("settings.contacts.name"), render: (_, row) => row.name || "–" },
    { title: t("settings.contacts.position"), render: (_, row) => row.position || "–" },
    { title: t("settings.contacts.reports"), dataIndex: "reports", align: "right" },
    {
      title: <span className="pm-hidden">{t("settings.contacts.edit")}</span>,
      align: "right",
      render: (_, row) => (
        <PersonActions name={nameOf(row)} onEdit={() => setCorrecting(row)} onErase={() => eraseFor(row)} />
      ),
    },
  ];
  const text = (): string =>
    asTable([
      [t("settings.contacts.agency"), t("settings.contacts.name"), t("settings.contacts.position")],
      ...rows.map(({ agency, name, position }) => [agency, name, position]),
    ]);
  return (
    <>
      <h2>{t("settings.contacts.reporters")}</h2>
      <p className="pm-muted">{t("settings.contacts.reportersLead")}</p>
      <div>
        <CopyButton text={text} label={t("settings.contacts.copyReporters")} />
      </div>
      <section className="pm-card st-flush">
        <Table<Reporter>
          size="small"
          rowKey={({ agencyId, name, position }) => `${agencyId} ${name} ${position}`}
          columns={columns}
          dataSource={rows}
          pagination={rows.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
        />
      </section>
      <Modal
        open={correcting !== null}
        title={t("settings.contacts.correctTitle", { agency: correcting?.agency ?? "" })}
        footer={null}
        destroyOnHidden
        onCancel={() => setCorrecting(null)}
      >
        <Form<Person>
          layout="vertical"
          initialValues={{ name: correcting?.name ?? "", position: correcting?.position ?? "" }}
          onFinish={(to) => void save(to)}
        >
          <Form.Item name="name" label={t("settings.contacts.name")}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="position" label={t("settings.contacts.position")}>
            <Input maxLength={200} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={correct.pending}>
            {t("settings.contacts.correct")}
          </Button>
        </Form>
      </Modal>
    </>
  );
}
