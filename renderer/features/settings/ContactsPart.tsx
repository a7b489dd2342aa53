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

type Contact = Out<"contacts.list">["rows"][number];
const FIELDS = ["name", "position", "mobile", "email"] as const;

/** Every responsible officer the store holds: look up, correct, copy, erase (PDPA). */
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
  const asTable = (rows: readonly Contact[]): string => {
    const head = [t("settings.contacts.agency"), ...FIELDS.map((field) => t(`settings.contacts.${field}`))];
    const lines = rows.map((row) => [row.agency, ...FIELDS.map((field) => row.officer[field])]);
    return [head, ...lines]
      .map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t"))
      .join("\r\n");
  };
  return (
    <Loaded query={list}>
      {({ rows }) =>
        rows.length === 0 ? (
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
            <p className="pm-muted">{t("settings.contacts.lead")}</p>
            <div>
              <CopyButton text={() => asTable(rows)} label={t("settings.contacts.copy")} />
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
          </div>
        )
      }
    </Loaded>
  );
}
