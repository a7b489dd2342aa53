import { App, Button, Table, type TableColumnsType } from "antd";
import type { Out } from "../../app/data/names";
import { useCommand } from "../../app/data/use-command";
import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import { go } from "../../app/router";
import { CopyButton } from "../../ui/CopyButton";
import { EmptyState } from "../../ui/EmptyState";
import { Loaded } from "../../ui/Loaded";
import { useNotify } from "../../ui/use-notify";
import { asTable } from "./as-table";
import { ReportersPart } from "./ReportersPart";

type Contact = Out<"contacts.list">["rows"][number];
const FIELDS = ["name", "position", "mobile", "email"] as const;

/** Every person the store holds: look up, correct, copy, erase (PDPA). */
export function ContactsPart() {
  const { t } = useText();
  const notify = useNotify();
  const { modal } = App.useApp();
  const list = useRead("contacts.list", {});
  const { run } = useCommand("contacts.erase");
  const nameOf = ({ officer, agency }: Contact): string => officer.name || agency;

  const erase = async (contact: Contact): Promise<void> => {
    const sure = await modal.confirm({
      title: t("settings.contacts.eraseAsk", { name: nameOf(contact) }),
      content: t("settings.contacts.eraseWhat"),
      okText: t("settings.contacts.erase"),
      okButtonProps: { danger: true },
      cancelText: t("settings.contacts.cancel"),
    });
    if (!sure || (await run({ agencyId: contact.agencyId })) === null) return;
    notify.done(t("settings.contacts.erased"));
  };
  const columns: TableColumnsType<Contact> = [
    { title: t("settings.contacts.agency"), dataIndex: "agency" },
    ...FIELDS.map((field) => ({
      title: t(`settings.contacts.${field}`),
      render: (_: unknown, row: Contact) => row.officer[field] || "–",
    })),
    {
      title: <span className="pm-hidden">{t("settings.contacts.edit")}</span>,
      align: "right",
      render: (_, row) => (
        <span className="st-row-actions">
          <Button
            size="small"
            aria-label={t("settings.contacts.editLabel", { name: nameOf(row) })}
            onClick={() => go(["agencies", row.agencyId], { tab: "officer" })}
          >
            {t("settings.contacts.edit")}
          </Button>
          <Button
            size="small"
            danger
            aria-label={t("settings.contacts.eraseLabel", { name: nameOf(row) })}
            onClick={() => void erase(row)}
          >
            {t("settings.contacts.erase")}
          </Button>
        </span>
      ),
    },
  ];
  const text = (rows: readonly Contact[]): string =>
    asTable([
      [t("settings.contacts.agency"), ...FIELDS.map((field) => t(`settings.contacts.${field}`))],
      ...rows.map((row) => [row.agency, ...FIELDS.map((field) => row.officer[field])]),
    ]);
  return (
    <Loaded query={list}>
      {({ rows, reporters }) =>
        rows.length === 0 && reporters.length === 0 ? (
          <EmptyState
            title={t("settings.contacts.empty")}
            actions={
              <Button type="primary" onClick={() => go(["agencies"])}>
                {t("settings.contacts.toAgencies")}
              </Button>
            }
          >
            {t("settings.contacts.emptyHint")}
          </EmptyState>
        ) : (
          <div className="pm-stack">
            {rows.length > 0 ? (
              <>
                <p className="pm-muted">{t("settings.contacts.lead")}</p>
                <div>
                  <CopyButton text={() => text(rows)} label={t("settings.contacts.copy")} />
                </div>
                <section className="pm-card st-flush">
                  <Table<Contact>
                    size="small"
                    rowKey="agencyId"
                    columns={columns}
                    dataSource={rows}
                    pagination={rows.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
                  />
                </section>
              </>
            ) : null}
            {reporters.length > 0 ? <ReportersPart rows={reporters} /> : null}
          </div>
        )
      }
    </Loaded>
  );
}
